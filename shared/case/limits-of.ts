import { nextWorkingDay } from '../law/calendar';
import { type Counted, countLimit } from '../law/count';
import { daysBetween, formatDate, type LocalDate } from '../law/dates';
import type { Law } from '../law/law';
import {
  type DutyBearer,
  dutyBearerNames,
  type LimitKey,
  type LimitRule,
  limitKeys,
  ordinaryOf,
  ruleInForce,
} from '../law/limits';
import { clocks } from './clocks/index';
import type { Run } from './clocks/run';
import type { LimitOverride } from './facets/oversight';
import type { Role } from './roles';
import type { CaseState } from './state';

/** A limit that runs or ran in a case, with its own explanation. */
export interface OpenLimit {
  /** Unique within the case: the limit's name, and the transfer or letter it belongs to when there may be several. */
  readonly key: string;
  readonly rule: LimitKey;
  /** What is due, e.g. 办结期限. */
  readonly what: string;
  readonly article: string;
  readonly dutyBearer: DutyBearer;
  readonly startedOn: LocalDate;
  /** The day that is warned on and by which lateness is judged: plain, or as an officer in charge set it. */
  readonly due: LocalDate;
  /** The same day as counted, before any override. */
  readonly counted: LocalDate;
  /** First working day on or after `due`; null while the list of that year is not loaded (待节假日表). */
  readonly rolled: LocalDate | null;
  readonly skipped: Counted['skipped'];
  /** Day the step was done, null while it is owed. */
  readonly metOn: LocalDate | null;
  /** Done after its last day. Whether an owed step is overdue depends on today: see `isOverdue`. */
  readonly late: boolean;
  /** Why the duty falls away, null when it stands. */
  readonly excused: string | null;
  readonly informational: boolean;
  /** May be left undone; see LimitRule. */
  readonly optional: boolean;
  /** Roles that are warned before the last day, as the table says. */
  readonly warns: readonly Role[];
  /** Start, rule and result in one Chinese sentence. */
  readonly sentence: string;
}

/** A working-day limit that cannot be counted until the holiday list of a year is loaded: never a guess. */
export interface UncountedLimit {
  readonly key: string;
  readonly rule: LimitKey;
  readonly what: string;
  readonly startedOn: LocalDate;
  readonly missingYear: number;
  /** False once the step was done or fell away. */
  readonly owed: boolean;
}

/** A step whose day the paper should name, but did not (未定期限). */
export interface UndatedLimit {
  readonly key: string;
  readonly rule: LimitKey;
  readonly what: string;
  readonly startedOn: LocalDate;
  readonly owed: boolean;
}

/** A step that began while no row of the table held: what applied then is not in it, and nothing is counted. */
export interface UnruledLimit {
  readonly key: string;
  readonly rule: LimitKey;
  readonly what: string;
  readonly startedOn: LocalDate;
  /** First day of the first row there is; null when the step did not begin before it. */
  readonly validFrom: LocalDate | null;
}

/** A step done after its last day: 超期, recorded and counted, never refused. */
export interface LateStep {
  readonly limit: string;
  readonly due: LocalDate;
  readonly doneOn: LocalDate;
  readonly article: string;
}

interface Reading {
  readonly limits: readonly OpenLimit[];
  readonly uncounted: readonly UncountedLimit[];
  readonly undated: readonly UndatedLimit[];
  readonly unruled: readonly UnruledLimit[];
}

/**
 * Every limit that runs or ran in a case, in the order of the law. Limits count from the day things happened; the start
 * day is not counted (Civil Code art. 201 by analogy): 2023-10-01 + 60 days = 2023-11-30. A pure reading of the case.
 */
export function readLimits(state: CaseState, law: Law): Reading {
  const limits: OpenLimit[] = [];
  const uncounted: UncountedLimit[] = [];
  const undated: UndatedLimit[] = [];
  const unruled: UnruledLimit[] = [];
  for (const key of limitKeys) {
    for (const run of clocks[key](state)) {
      const rule = ruleInForce(key, run.startedOn, law.divisionCode, law.limits);
      const name = run.subject === null ? key : `${key}:${run.subject}`;
      if (rule === null) {
        unruled.push(unruledLimit(name, key, run.startedOn, law));
        continue;
      }
      const ordinary = ordinaryOf(rule, run.startedOn, law.divisionCode, law.limits);
      const counted = countLimit(rule, run.startedOn, run.namedDue, run.events, law.calendar, ordinary);
      const { missingYear } = counted;
      if (counted.due !== null)
        limits.push(openLimit(name, key, rule, run, { ...counted, due: counted.due }, state, law));
      else {
        const owed = run.metOn === null && run.excused === null;
        const left = { key: name, rule: key, what: rule.name, startedOn: run.startedOn, owed };
        if (missingYear === null) undated.push(left);
        else uncounted.push({ ...left, missingYear });
      }
    }
  }
  return { limits, uncounted, undated, unruled };
}

function unruledLimit(name: string, key: LimitKey, startedOn: LocalDate, { limits }: Law): UnruledLimit {
  const rows = limits.filter((row) => row.key === key);
  const first = rows.reduce<LimitRule | null>((a, b) => (a === null || b.validFrom < a.validFrom ? b : a), null);
  const before = first !== null && startedOn < first.validFrom ? first.validFrom : null;
  return { key: name, rule: key, what: first?.name ?? key, startedOn, validFrom: before };
}

export const limitsOf = (state: CaseState, law: Law): readonly OpenLimit[] => readLimits(state, law).limits;

/** How many steps this office's organs did after their last day; what another organ did late is not its 超期. */
export const ownLateSteps = (limits: readonly OpenLimit[]): number =>
  limits.filter(({ late, dutyBearer }) => late && dutyBearer !== 'other-organ').length;

/** Steps of a case done after their last day, whoever did them. */
export const lateStepsOf = (state: CaseState, law: Law): readonly LateStep[] =>
  limitsOf(state, law).flatMap((limit) =>
    limit.late && limit.metOn !== null
      ? [{ limit: limit.what, due: limit.due, doneOn: limit.metOn, article: limit.article }]
      : [],
  );

/** True while the step is neither done nor fallen away, and is more than somebody else's right. */
export const isRunning = ({ metOn, excused, informational }: OpenLimit): boolean =>
  metOn === null && excused === null && !informational;

/** True when a duty is still to be done. */
export const isOwed = (limit: OpenLimit): boolean => isRunning(limit) && !limit.optional;

const nearest = (limits: readonly OpenLimit[]): OpenLimit | null =>
  limits.reduce<OpenLimit | null>((best, limit) => (best === null || limit.due < best.due ? limit : best), null);

/** The owed step with the nearest last day, or null. */
export const nearestLimit = (limits: readonly OpenLimit[]): OpenLimit | null => nearest(limits.filter(isOwed));

/** The step that may still be taken and need not be, with the nearest last day; null when there is none. */
export const nearestOption = (limits: readonly OpenLimit[]): OpenLimit | null =>
  nearest(limits.filter((limit) => isRunning(limit) && limit.optional));

/** True when a duty is still owed after its last day. */
export const isOverdue = (limit: OpenLimit, today: LocalDate): boolean => isOwed(limit) && today > limit.due;

function openLimit(
  key: string,
  kind: LimitKey,
  rule: LimitRule,
  run: Run,
  counted: Counted & { readonly due: LocalDate },
  state: CaseState,
  law: Law,
): OpenLimit {
  const set = state.overrides.filter((each) => each.limit === key).at(-1) ?? null;
  // An extension or a correction made since moved the limit itself: it goes before what was set over the old day.
  const override = set !== null && set.counted === counted.due ? set : null;
  const outranked = set !== null && override === null ? set : null;
  const due = override?.due ?? counted.due;
  const late = run.metOn !== null && run.metOn > due && run.excused === null && !rule.informational;
  return {
    key,
    rule: kind,
    what: rule.name,
    article: rule.article,
    dutyBearer: run.bearer ?? rule.dutyBearer,
    startedOn: run.startedOn,
    due,
    counted: counted.due,
    rolled: override === null ? counted.rolled : nextWorkingDay(law.calendar, due).date,
    skipped: counted.skipped,
    metOn: run.metOn,
    late,
    excused: run.excused,
    informational: rule.informational,
    optional: rule.optional,
    warns: rule.warns,
    sentence: explain(rule, run, counted, due, override, outranked),
  };
}

function explain(
  rule: LimitRule,
  { metOn, excused, assumed, bearer }: Run,
  counted: Counted,
  due: LocalDate,
  override: LimitOverride | null,
  outranked: LimitOverride | null,
): string {
  const before =
    outranked === null
      ? ''
      : `；${outranked.by}于${formatDate(outranked.on)}改定为${formatDate(outranked.due)}，此后期限本身有变，不再适用`;
  const set =
    override === null
      ? before
      : `；${override.by}于${formatDate(override.on)}改定为${formatDate(override.due)}，理由：${override.reason}`;
  const done =
    metOn === null
      ? ''
      : metOn > due
        ? `；实际${formatDate(metOn)}完成，超期${daysBetween(due, metOn)}日`
        : `；已于${formatDate(metOn)}完成`;
  const duty = rule.informational ? '' : `；责任主体：${dutyBearerNames[bearer ?? rule.dutyBearer]}`;
  const verified = rule.verified && !assumed ? '' : '；依据待核实';
  return `${counted.why}${set}${duty}${done}${excused === null ? '' : `；${excused}`}${verified}。`;
}
