import { ownOrganAccused } from '#shared/case/accused';
import type { OpenLimit, UncountedLimit, UnruledLimit } from '#shared/case/limits-of';
import type { OfficeProfile } from '#shared/case/office';
import { petitionerNames } from '#shared/case/petitioners';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import type { LocalDate } from '#shared/law/dates';
import { classWords, countWords, holderWords, lawWords, nextWords } from './case-facts';
import styles from './cases.module.css';
import { LimitsPanel } from './limits/limits-panel';
import { nextMove } from './next-move';

interface CaseHeadProps {
  readonly state: CaseState;
  readonly office: OfficeProfile;
  readonly steps: readonly Step[];
  readonly limits: readonly OpenLimit[];
  readonly uncounted: readonly UncountedLimit[];
  readonly unruled: readonly UnruledLimit[];
  readonly today: LocalDate;
}

/** What must happen next, by whom and by when; then who, where in the law, who has it, and each limit's explanation. */
export function CaseHead({ state, office, steps, limits, uncounted, unruled, today }: CaseHeadProps) {
  const headcount = Math.max(...state.visits.map((visit) => visit.headcount), 1);
  const move = nextMove(state, steps, limits, today);
  const lead = [move.who, move.byWhen].filter((words) => words !== '').join('，');
  const came = state.visits.every(({ form }) => form === '来访') ? '来访' : '反映';
  // Closed or not: whoever opens it has to know who may not.
  const barred = ownOrganAccused(state, office) ?? '';
  const facts: readonly (readonly [string, string])[] = [
    ['注意', barred],
    ['信访人', `${petitionerNames(state.petitioners, headcount)}，${came} ${state.visits.length} 次`],
    ['统计', countWords(state)],
    ['分类', classWords(state)],
    ['依据', lawWords(state)],
    ['办理', holderWords(state)],
  ];
  return (
    <section className={styles.head} aria-label="概况">
      <dl className={styles.facts}>
        <div className={styles.leadRow}>
          <dt>下一步</dt>
          <dd>{nextWords(state, steps)}</dd>
          {lead !== '' && (
            <dd className={styles.leadWho} data-tone={move.tone}>
              {lead}
            </dd>
          )}
        </div>
        {facts
          .filter(([, words]) => words !== '')
          .map(([term, words]) => (
            <div key={term} className={styles.factRow}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        <div className={styles.factRow}>
          <dt>期限</dt>
          <dd>
            <LimitsPanel state={state} limits={limits} uncounted={uncounted} unruled={unruled} today={today} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
