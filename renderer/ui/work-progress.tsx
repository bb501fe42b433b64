import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { call, listen } from '../app/bridge';
import { type ProgressReport, remainingMs, remainingWords } from './progress-words';
import classes from './work-progress.module.css';

interface WorkProgressProps {
  /** Id given to main with the request that started the work. */
  readonly workId: string;
  /** Shown until main names the work. */
  readonly label: string;
  /** False for work that must not stop half-way. */
  readonly canCancel?: boolean;
}

/** Long work: what, how far, how much longer, and a way to stop it. Shown by whoever started it, while it runs. */
export function WorkProgress({ workId, label, canCancel = true }: WorkProgressProps) {
  const [now, setNow] = useState<(ProgressReport & { readonly label: string }) | null>(null);
  const [stopping, setStopping] = useState(false);
  const first = useRef<ProgressReport | null>(null);
  useEffect(() => {
    first.current = null;
    return listen('work:progress', (report) => {
      if (report.workId !== workId) return;
      const told = { done: report.done, total: report.total, label: report.label, at: performance.now() };
      first.current ??= told;
      setNow(told);
    });
  }, [workId]);

  const share = now && now.total > 0 ? (now.done / now.total) * 100 : 0;
  const left = now && first.current ? remainingWords(remainingMs(first.current, now)) : '';
  const counts = now ? `${now.done.toLocaleString('zh-CN')} / ${now.total.toLocaleString('zh-CN')}` : '';
  const stop = () => {
    setStopping(true);
    void call('work:cancel', { workId });
  };
  return (
    <section className={classes.work} aria-label={now?.label ?? label}>
      <p className={classes.words}>
        <span>{stopping ? '正在停下…' : (now?.label ?? label)}</span>
        <span className={classes.muted}>{[counts, left].filter((part) => part !== '').join('，')}</span>
      </p>
      <Progress.Root size="md" className={classes.bar ?? ''}>
        <Progress.Section value={share} aria-label={`${now?.label ?? label}，已完成 ${Math.floor(share)}%`} />
      </Progress.Root>
      {canCancel && (
        <Button variant="default" onClick={stop} disabled={stopping}>
          停止
        </Button>
      )}
    </section>
  );
}
