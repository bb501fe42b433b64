import type { ReactNode } from 'react';
import classes from './ui.module.css';
import { useHeadingFocus } from './use-heading-focus';

/**
 * A screen whose work area fills the window and scrolls inside itself (a long list, text beside pages), where `Page`
 * would scroll as a whole.
 */
export function FillPage({
  title,
  subtitle,
  head,
  foot,
  children,
}: {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
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
      <div style={{ flex: 1, minHeight: 0 }}>{children}</div>
      {foot}
    </section>
  );
}
