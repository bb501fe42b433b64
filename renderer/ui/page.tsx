import type { KeyboardEvent, ReactNode } from 'react';
import classes from './ui.module.css';
import { useHeadingFocus } from './use-heading-focus';

/**
 * A screen: title line, scrolling work area, optional side panel on the right (it scrolls by itself, so its content
 * never moves the form), fixed foot with the actions. Falls to one column when there is no room.
 */
export function Page({
  title,
  subtitle,
  head,
  side,
  sideLabel,
  foot,
  onKeyDown,
  children,
}: {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly head?: ReactNode;
  readonly side?: ReactNode;
  readonly sideLabel?: string;
  readonly foot?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}) {
  const heading = useHeadingFocus();
  return (
    <section className={classes.page} aria-label={title}>
      <header className={classes.pageHead}>
        <div>
          <h1 className={classes.pageTitle} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle && <p className={classes.pageSubtitle}>{subtitle}</p>}
        </div>
        {head}
      </header>
      <div className={classes.pageBody}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter moves between the fields inside */}
        <div className={classes.pageMain} onKeyDown={onKeyDown} data-scroll>
          {children}
        </div>
        {side && (
          <aside className={classes.pageSide} aria-label={sideLabel}>
            {side}
          </aside>
        )}
      </div>
      {foot}
    </section>
  );
}

/** A titled group of fields inside a page. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {children}
    </section>
  );
}

/** Fields side by side where there is room; `min` is the narrowest a field may be. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}
