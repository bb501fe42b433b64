import type { KeyboardEvent, ReactNode } from 'react';
import classes from './ui.module.css';
import { useHeadingFocus } from './use-heading-focus';

interface PageFrameProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** What every screen has: title line, which takes the focus when the screen comes, work area, fixed foot. */
function PageFrame({ title, subtitle, head, foot, children }: PageFrameProps) {
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
      {children}
      {foot}
    </section>
  );
}

interface PageProps extends PageFrameProps {
  readonly side?: ReactNode;
  readonly sideLabel?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * A screen with a scrolling work area and an optional side panel on the right (it scrolls by itself, so its content
 * never moves the form). Falls to one column when there is no room.
 */
export function Page({ side, sideLabel, onKeyDown, children, ...frame }: PageProps) {
  return (
    <PageFrame {...frame}>
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
    </PageFrame>
  );
}

/**
 * A screen whose work area fills the window and scrolls inside itself (a long list, text beside pages), where `Page`
 * would scroll as a whole.
 */
export function FillPage({ children, ...frame }: PageFrameProps) {
  return (
    <PageFrame {...frame}>
      <div className={classes.pageFill}>{children}</div>
    </PageFrame>
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
