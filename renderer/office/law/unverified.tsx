import classes from './law.module.css';

/** What comes from a source nobody has checked yet says so. */
export function Unverified() {
  return <span className={classes.unverified}>依据待核实</span>;
}
