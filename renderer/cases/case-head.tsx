import { isOverdue, nearestLimit, type OpenLimit } from '#shared/case/limits-of';
import { petitionerNames } from '#shared/case/petitioners';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import type { LocalDate } from '#shared/law/dates';
import { DueMark } from '../ui/due-mark';
import { classWords, holderWords, lawWords, nextWords } from './case-facts';
import styles from './cases.module.css';

interface CaseHeadProps {
  readonly state: CaseState;
  readonly steps: readonly Step[];
  readonly limits: readonly OpenLimit[];
  readonly today: LocalDate;
}

/** Facts at a glance: who, where in the law, who has it, what next, due when, with each limit's own explanation. */
export function CaseHead({ state, steps, limits, today }: CaseHeadProps) {
  const nearest = nearestLimit(limits);
  const headcount = Math.max(...state.visits.map((visit) => visit.headcount), 1);
  const facts: readonly (readonly [string, string])[] = [
    ['信访人', `${petitionerNames(state.petitioners, headcount)}，来访 ${state.visits.length} 次`],
    ['分类', classWords(state)],
    ['依据', lawWords(state)],
    ['办理', holderWords(state)],
    ['下一步', nextWords(state, steps)],
  ];
  return (
    <section className={styles.head} aria-label="概况">
      <dl className={styles.facts}>
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
            {nearest ? <DueMark due={nearest.due} what={nearest.what} today={today} /> : '现在没有在走的期限'}
            {limits.length > 0 && (
              <details className={styles.limits}>
                <summary>怎么算的</summary>
                <ul>
                  {limits.map((limit) => (
                    <li key={limit.key} data-overdue={isOverdue(limit, today) || limit.late}>
                      <b>{limit.what}</b>：{limit.sentence}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
