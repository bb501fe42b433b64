import { Button } from '@mantine/core';
import { stageWords } from '#shared/case/row';
import type { RelatedMatter } from '#shared/ipc/views';
import { formatDate } from '#shared/law/dates';
import styles from './cases.module.css';
import { judgedWords, sameWords } from './related-words';

interface RelatedPanelProps {
  readonly matters: readonly RelatedMatter[];
  readonly onOpen: (caseId: string) => void;
  /** Begins the judging of a matter; null where this officer may not. */
  readonly onJudge: (() => void) | null;
}

/**
 * 关联事项: other matters linked from either side, and below them those of perhaps the same persons that nobody has judged
 * yet. Absent where there are none.
 */
export function RelatedPanel({ matters, onOpen, onJudge }: RelatedPanelProps) {
  if (matters.length === 0) return null;
  const judged = matters.filter((matter) => matter.judged !== null);
  const open = matters.filter((matter) => matter.judged === null);
  return (
    <section className={styles.panel} aria-label="关联事项">
      {judged.length > 0 && (
        <>
          <h2 className={styles.panelTitle}>关联事项</h2>
          <Matters matters={judged} onOpen={onOpen} />
        </>
      )}
      {open.length > 0 && (
        <>
          <div className={styles.panelHead}>
            <h2 className={styles.panelTitle}>可能是同一人的事项</h2>
            {onJudge && (
              <Button variant="default" onClick={onJudge} aria-haspopup="dialog">
                判断
              </Button>
            )}
          </div>
          <Matters matters={open} onOpen={onOpen} />
        </>
      )}
    </section>
  );
}

function Matters({ matters, onOpen }: Pick<RelatedPanelProps, 'matters' | 'onOpen'>) {
  return (
    <ul className={styles.cards}>
      {matters.map((matter) => (
        <li key={matter.caseId}>
          <button type="button" className={styles.cardLink} onClick={() => onOpen(matter.caseId)}>
            {matter.title}
          </button>
          <p className={styles.small}>
            {[
              matter.petitionerNames,
              matter.registration,
              `${formatDate(matter.openedOn)}登记`,
              stageWords(matter.stage),
            ]
              .filter((words) => words !== '')
              .join(' · ')}
          </p>
          {matter.judged !== null && <p className={styles.small}>{judgedWords(matter)}</p>}
          {matter.same.length > 0 && <p className={styles.small}>{sameWords(matter)}</p>}
        </li>
      ))}
    </ul>
  );
}
