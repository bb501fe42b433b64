import type { ReactNode } from 'react';
import classes from './ui.module.css';

/** The foot of a screen: state of saving on the left, actions on the right, the primary one last and always there. */
export function ActionBar({ state, children }: { readonly state?: ReactNode; readonly children: ReactNode }) {
  return (
    <footer className={classes.actionBar}>
      <div className={classes.actionState}>{state}</div>
      <div className={classes.actions}>{children}</div>
    </footer>
  );
}
