import { memo, useMemo } from 'react';
import type { CaseEvent } from '#shared/case/event';
import { timelineOf } from '#shared/case/timeline';
import { dateOfInstant, formatDate, timeOfInstant } from '#shared/law/dates';
import styles from './cases.module.css';
import { LongText } from './long-text';

/** What happened, newest first, one column: the day it happened in law, what, by whom, and why it was entered late. */
export const Timeline = memo(function Timeline({ events }: { readonly events: readonly CaseEvent[] }) {
  const entries = useMemo(() => [...timelineOf(events)].reverse(), [events]);
  return (
    <ol className={styles.timeline}>
      {entries.map((entry) => {
        const recorded = dateOfInstant(entry.recordedAt);
        const sameDay = recorded === entry.occurredOn;
        return (
          <li key={entry.sequence} className={styles.entry} data-known={entry.known}>
            <time dateTime={entry.occurredOn} className={styles.when}>
              {formatDate(entry.occurredOn)}
              {sameDay && <span>{timeOfInstant(entry.recordedAt)}</span>}
            </time>
            <div>
              <p className={styles.entryTitle}>
                {entry.title}
                <span className={styles.by}>{entry.officerName}</span>
              </p>
              <LongText text={entry.sentence} />
              {!sameDay && (
                <p className={styles.late}>
                  {formatDate(recorded)} {timeOfInstant(entry.recordedAt)}补录
                  {entry.lateReason === null ? '' : `：${entry.lateReason}`}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
});
