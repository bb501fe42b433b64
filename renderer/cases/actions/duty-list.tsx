import { Button } from '@mantine/core';
import { owedDuties } from '#shared/case/duties';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import { formatDate } from '#shared/law/dates';
import styles from './actions.module.css';

/** What the petitioner still has to be told, each with its article and the button that meets it. */
export function DutyList({
  state,
  meets,
  onBegin,
}: {
  readonly state: CaseState;
  /** The step that records a notice, null when it is not open to this officer. */
  readonly meets: Step | null;
  readonly onBegin: (step: Step) => void;
}) {
  const owed = owedDuties(state);
  if (owed.length === 0) return null;
  return (
    <section className={styles.duties} aria-label="还要告知信访人">
      <h2>还要告知信访人（{owed.length}）</h2>
      <ul>
        {owed.map(({ key, what, article, since }) => (
          <li key={key}>
            <span>
              {what} <span className={styles.article}>{`${article}，自${formatDate(since)}起`}</span>
            </span>
            {meets !== null && (
              <Button variant="subtle" onClick={() => onBegin(meets)} aria-label={`${meets.label}：${what}`}>
                {meets.label}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
