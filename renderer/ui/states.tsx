import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './ui.module.css';

/** Empty: says what will be here and the one thing to do. */
export function EmptyState({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Says what is being loaded, but only when it takes longer than 300 ms. */
export function LoadingState({ what }: { readonly what: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.empty} role="status">
      {late ? `正在读取${what}…` : ''}
    </div>
  );
}

export type Tone = 'plain' | 'danger' | 'warning' | 'done';

/** A message in the page: what happened, what is kept, what to do. Never a pop-up. */
export function Notice({
  tone = 'plain',
  title,
  children,
  action,
}: {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void };
}) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <div>
        {title && <strong className={classes.noticeTitle}>{title}</strong>}
        <div>{children}</div>
      </div>
      {action && (
        <Button variant="default" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
