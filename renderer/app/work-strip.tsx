import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call, listen } from './bridge';
import classes from './shell.module.css';
import { secondsLeft, secondsWords } from './work-time';

interface Work {
  readonly workId: string;
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly since: number;
}

/** Long work of main (verifying, copying): counts, time left, cancel. Gone when it is done. */
export function WorkStrip() {
  const [work, setWork] = useState<Work | null>(null);
  useEffect(
    () =>
      listen('work:progress', (progress) => {
        if (progress.done >= progress.total) {
          setWork((now) => (now?.workId === progress.workId ? null : now));
          return;
        }
        setWork((now) => ({ ...progress, since: now?.workId === progress.workId ? now.since : Date.now() }));
      }),
    [],
  );
  if (!work) return null;
  const left = secondsLeft(work.done, work.total, Date.now() - work.since);
  return (
    <div className={classes.workStrip} role="status">
      <span>
        {work.label} {work.done} / {work.total}
        {left !== null && `，${secondsWords(left)}`}
      </span>
      <progress value={work.done} max={work.total} aria-label={work.label} />
      <Button variant="subtle" onClick={() => void call('work:cancel', { workId: work.workId })}>
        取消
      </Button>
    </div>
  );
}
