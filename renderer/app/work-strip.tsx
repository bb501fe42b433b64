import { useEffect, useState } from 'react';
import { WorkProgress } from '../ui/work-progress';
import { listen } from './bridge';
import classes from './shell.module.css';

/** Long work of main (verifying, copying), on whatever screen the officer is. Gone when it is done. */
export function WorkStrip() {
  const [work, setWork] = useState<{
    readonly workId: string;
    readonly label: string;
    readonly canStop: boolean;
  } | null>(null);
  useEffect(
    () =>
      listen('work:progress', ({ workId, label, canStop, done, total }) => {
        if (done >= total) setWork((now) => (now?.workId === workId ? null : now));
        else setWork((now) => (now?.workId === workId ? now : { workId, label, canStop }));
      }),
    [],
  );
  if (!work) return null;
  return (
    <div className={classes.workStrip}>
      <WorkProgress key={work.workId} workId={work.workId} label={work.label} canCancel={work.canStop} />
    </div>
  );
}
