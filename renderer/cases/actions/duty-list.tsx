import { Button } from '@mantine/core';
import { owedDuties } from '#shared/case/duties';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import { owedReports } from '#shared/case/urgent';
import { formatDate } from '#shared/law/dates';
import { type PaperOffer, paperForDuty } from '#shared/papers/propose';
import { stageWords } from '../../papers/paper-stage';
import { type PaperTarget, targetOf } from '../../papers/paper-target';
import styles from './actions.module.css';

/** What the petitioner still has to be told, each with its article and the button that meets it. */
export function DutyList({
  state,
  meets,
  onBegin,
  office,
  onPaper,
}: {
  readonly state: CaseState;
  /** The step that records a notice, null when it is not open to this officer. */
  readonly meets: Step | null;
  readonly onBegin: (step: Step) => void;
  readonly office: OfficeProfile;
  readonly onPaper: (target: PaperTarget) => void;
}) {
  const owed = owedDuties(state);
  const urgent = owedReports(state);
  if (owed.length === 0 && urgent === null) return null;
  if (owed.length === 0) return <UrgentReports urgent={urgent} />;
  return (
    <>
      <UrgentReports urgent={urgent} />
      <section className={styles.duties} aria-label="还要告知信访人">
        <h2>还要告知信访人（{owed.length}）</h2>
        <ul>
          {owed.map((duty) => (
            <li key={duty.key}>
              <span className={styles.duty}>
                {duty.what} <span className={styles.article}>{`${duty.article}，自${formatDate(duty.since)}起`}</span>
              </span>
              <PaperButton offer={paperForDuty(state, office, duty)} onPaper={onPaper} />
              {meets !== null && (
                <Button variant="subtle" onClick={() => onBegin(meets)} aria-label={`${meets.label}：${duty.what}`}>
                  {meets.label}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Whom a matter marked 紧急 has still to be reported to (条例 art. 25). */
function UrgentReports({ urgent }: { readonly urgent: ReturnType<typeof owedReports> }) {
  if (urgent === null) return null;
  return (
    <section className={styles.duties} aria-label="紧急事项还要报告">
      <h2>紧急事项还要报告、通报</h2>
      <ul>
        <li>
          <span className={styles.duty}>
            {urgent.to.join('、')} <span className={styles.article}>《条例》第二十五条，应当及时</span>
          </span>
        </li>
      </ul>
    </section>
  );
}

/** Leads to the paper that tells it: a new one, or the one that is on its way. */
function PaperButton({
  offer,
  onPaper,
}: {
  readonly offer: PaperOffer | null;
  readonly onPaper: (target: PaperTarget) => void;
}) {
  if (offer === null) return null;
  const { paper, existing } = offer;
  return (
    <Button variant="default" onClick={() => onPaper(targetOf(offer))}>
      {existing === null ? `拟写${paper.name}` : `${paper.name}（${stageWords[existing.stage]}）`}
    </Button>
  );
}
