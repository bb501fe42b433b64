import { isOverdue, type OpenLimit, type UncountedLimit, type UnruledLimit } from '#shared/case/limits-of';
import type { CaseState } from '#shared/case/state';
import { formatDate, type LocalDate } from '#shared/law/dates';
import { DueMark } from '../../ui/due-mark';
import {
  beforeTableWords,
  endWords,
  limitGroups,
  limitPicture,
  missingListWords,
  overrideWords,
  pictureWords,
  rollWords,
} from './limit-words';
import styles from './limits.module.css';

interface LimitsPanelProps {
  readonly state: CaseState;
  readonly limits: readonly OpenLimit[];
  readonly uncounted: readonly UncountedLimit[];
  readonly unruled: readonly UnruledLimit[];
  readonly today: LocalDate;
}

/** Every limit of the case: when it is due, as counted and rolled over, and how it was counted. */
export function LimitsPanel({ state, limits, uncounted, unruled, today }: LimitsPanelProps) {
  const { open, others } = limitGroups(limits, state, today);
  const before = beforeTableWords(unruled).map((words) => (
    <p key={words} className={styles.small}>
      {words}
    </p>
  ));
  if (limits.length === 0 && uncounted.length === 0) return <>{before.length > 0 ? before : '现在没有在走的期限'}</>;
  return (
    <>
      {before}
      {open.length === 0 && uncounted.length === 0 && '现在没有在走的期限'}
      <ul className={styles.limits}>
        {uncounted.map((limit) => (
          <li key={limit.key}>
            <span className={styles.missing}>
              {limit.what}：{missingListWords(limit.missingYear)}
            </span>
            <span className={styles.small}>
              {formatDate(limit.startedOn)}起算，按工作日计算，本机还没有这一年的节假日表。
            </span>
          </li>
        ))}
        {open.map((limit) => (
          <LimitItem key={limit.key} limit={limit} state={state} today={today} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>已完成的和供了解的期限（{others.length}）</summary>
          <ul className={styles.limits}>
            {others.map((limit) => (
              <LimitItem key={limit.key} limit={limit} state={state} today={today} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function LimitItem({
  limit,
  state,
  today,
}: {
  readonly limit: OpenLimit;
  readonly state: CaseState;
  readonly today: LocalDate;
}) {
  const ended = endWords(limit, today);
  const rolled = ended === '' ? rollWords(limit, state) : '';
  const overridden = overrideWords(limit, state);
  const beside = [rolled, overridden].filter((words) => words !== '').join('；');
  return (
    <li data-overdue={isOverdue(limit, today) || limit.late || undefined}>
      {ended === '' ? (
        <DueMark due={limit.due} what={limit.what} today={today} from={limit.startedOn} />
      ) : (
        <span>
          <b>{limit.what}</b>：{ended}
        </span>
      )}
      <details className={styles.why}>
        <summary aria-label={`${limit.what}怎么算的`}>怎么算的</summary>
        <p>{limit.sentence}</p>
        <LimitPicture limit={limit} />
      </details>
      {beside !== '' && <span className={styles.small}>{beside}</span>}
    </li>
  );
}

/** The counted span as strips of days, one a month. Its text alternative stands in its label and in the sentence above. */
function LimitPicture({ limit }: { readonly limit: OpenLimit }) {
  const months = limitPicture(limit);
  if (months.length === 0) return null;
  return (
    <div className={styles.picture} role="img" aria-label={pictureWords(limit)}>
      {months.map(({ name, days }) => (
        <div key={name} className={styles.month}>
          <span className={styles.monthName}>{name}</span>
          <span className={styles.days}>
            {days.map(({ date, kind, why }) => (
              <span key={date} data-kind={kind} title={why === '' ? formatDate(date) : `${formatDate(date)} ${why}`}>
                {Number(date.slice(8))}
              </span>
            ))}
          </span>
        </div>
      ))}
      <p className={styles.legend}>
        <span>
          <i data-kind="start" /> 起算日（不计）
        </span>
        <span>
          <i data-kind="counted" /> 计入
        </span>
        {limit.skipped.length > 0 && (
          <span>
            <i data-kind="skipped" /> 不计
          </span>
        )}
        <span>
          <i data-kind="due" /> 届满
        </span>
        {limit.counted !== limit.due && (
          <span>
            <i data-kind="over" /> 原算
          </span>
        )}
        {limit.rolled !== null && limit.rolled !== limit.due && (
          <span>
            <i data-kind="rolled" /> 顺延至
          </span>
        )}
      </p>
    </div>
  );
}
