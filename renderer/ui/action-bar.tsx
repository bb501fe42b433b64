import type { ReactNode } from 'react';
import classes from './ui.module.css';

/**
 * The foot of a screen: state of saving on the left, actions on the right, the primary one last and always there. What
 * went wrong with an action stands above it (`notice`), where the officer has just pressed, never scrolled away.
 */
export function ActionBar({
  state,
  notice,
  children,
}: {
  readonly state?: ReactNode;
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <footer className={classes.actionBar}>
      {notice && <div className={classes.actionNotice}>{notice}</div>}
      <div className={classes.actionState}>{state}</div>
      <div className={classes.actions}>{children}</div>
    </footer>
  );
}
