import { Button } from '@mantine/core';
import { formatDate, type LocalDate } from '#shared/law/dates';
import type { MorningPart } from './morning';
import styles from './worklist.module.css';

/** What the day begins with. Calm: no colours but the words, and gone with one press. */
export function MorningPanel({
  parts,
  today,
  onOpen,
  onEnd,
}: {
  readonly parts: readonly MorningPart[];
  readonly today: LocalDate;
  readonly onOpen: (caseId: string) => void;
  readonly onEnd: () => void;
}) {
  return (
    <section className={styles.morning} aria-label="今日概览">
      <div className={styles.morningHead}>
        <h2>{formatDate(today)}</h2>
        <Button variant="default" onClick={onEnd}>
          知道了
        </Button>
      </div>
      {parts.length === 0 ? (
        <p>今天没有到期的，没有超期的，也没有退回的。</p>
      ) : (
        <ul className={styles.morningParts}>
          {parts.map(({ key, name, count, mine, first }) => (
            <li key={key}>
              <b>
                {name} {count} 件
              </b>
              {mine > 0 && <span className={styles.count}>您承办 {mine} 件</span>}
              <ul>
                {first.map((row) => (
                  <li key={row.id}>
                    <button type="button" className={styles.morningCase} onClick={() => onOpen(row.id)}>
                      {row.petitionerNames === '' ? row.title : `${row.petitionerNames}：${row.title}`}
                    </button>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
