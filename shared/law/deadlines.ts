import type { OfficeProfile } from '../case/office';
import type { CaseState } from '../case/state';
import type { Person } from '../case/values';
import { addDays, daysBetween, formatDate, type LocalDate } from './dates';
import { type DutyBearer, dutyBearerNames, type LimitKey, type LimitRule, type LimitUnit, ruleInForce } from './limits';

/** A limit that runs or ran in a case, with its own explanation. Dates are plain calendar days. */
export interface OpenLimit {
  /** Unique within the case: the limit's name, and the transfer or letter it belongs to when there may be several. */
  readonly key: string;
  readonly rule: LimitKey;
  /** What is due, e.g. 办结期限. */
  readonly what: string;
  readonly article: string;
  readonly dutyBearer: DutyBearer;
  readonly startedOn: LocalDate;
  readonly length: number;
  readonly unit: LimitUnit;
  readonly due: LocalDate;
  /** Day the step was done, null while it is owed. */
  readonly metOn: LocalDate | null;
  /** Done after its last day. Whether an owed step is overdue depends on today: see `isOverdue`. */
  readonly late: boolean;
  /** Why the duty falls away, null when it stands. */
  readonly excused: string | null;
  readonly informational: boolean;
  /** Start, rule and result in one Chinese sentence. */
  readonly sentence: string;
}

/** One run of a clock in a case: what started it, what ended it. */
interface Run {
  readonly subject: string | null;
  readonly startedOn: LocalDate;
  readonly metOn: LocalDate | null;
  readonly namedDue: LocalDate | null;
  readonly excused: string | null;
}

const run = (startedOn: LocalDate, metOn: LocalDate | null, more: Partial<Run> = {}): Run => ({
  subject: null,
  startedOn,
  metOn,
  namedDue: null,
  excused: null,
  ...more,
});

const earliest = (dates: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  dates.reduce<LocalDate | null>((best, date) => (date && (best === null || date < best) ? date : best), null);

/** First thing done with a new matter: sent on, taken, or answered. */
const firstHandled = (state: CaseState): LocalDate | null =>
  earliest([
    state.onTheSpot?.on,
    state.acceptance?.acceptedOn,
    state.closed?.on,
    ...state.transfers.map((transfer) => transfer.transferredOn),
  ]);

/** Art. 23(2): no written notice is owed to petitioners who cannot be named or found. */
function noticeExcuse(people: readonly Person[]): string | null {
  if (people.every((person) => person.name === '')) return '信访人未留姓名，依《条例》第二十三条免予书面告知';
  const reachable = people.some((person) => (person.address ?? '') !== '' || (person.phone ?? '') !== '');
  return reachable ? null : '信访人住址和联系方式不清，依《条例》第二十三条免予书面告知';
}

/**
 * The notice owed from the first visit that left somebody to be told. Where nobody could be told before the matter was
 * dealt with, the duty fell away, whatever a later visit says.
 */
function noticeRun(state: CaseState): Run {
  const metOn = firstHandled(state);
  const from = earliest(
    state.visits.map((visit) => (noticeExcuse(visit.petitioners) === null ? visit.receivedOn : null)),
  );
  return from === null || (metOn !== null && from > metOn)
    ? run(state.openedOn, metOn, { excused: noticeExcuse(state.visits[0]?.petitioners ?? []) })
    : run(from, metOn);
}

/** The clocks of the table, one function a limit: what starts and ends it in a case. */
const clocks: Readonly<Record<LimitKey, (state: CaseState) => readonly Run[]>> = {
  'register-and-dispatch': (state) =>
    state.receivedBy?.kind === 'petition-office' ? [run(state.openedOn, firstHandled(state))] : [],
  'notify-petitioner': (state) => (state.receivedBy?.kind === 'competent-organ' ? [noticeRun(state)] : []),
  'feedback-on-assignment': (state) =>
    state.transfers.flatMap((transfer) =>
      transfer.feedbackBy === null
        ? []
        : [
            run(transfer.transferredOn, transfer.opinion?.recordedOn ?? null, {
              subject: transfer.transferId,
              namedDue: transfer.feedbackBy,
            }),
          ],
    ),
  finish: (state) =>
    state.acceptance === null
      ? []
      : [
          run(
            state.acceptance.acceptedOn,
            earliest([...state.letters.map((letter) => letter.service?.servedOn), state.closed?.on]),
          ),
        ],
  'request-review': (state) =>
    state.letters.flatMap((letter) =>
      letter.service === null ? [] : [run(letter.service.servedOn, null, { subject: letter.paperId })],
    ),
};

function lastDay(rule: LimitRule, { startedOn, namedDue }: Run): LocalDate | null {
  if (rule.unit === 'named') return namedDue;
  // Working days need the official holiday list, which this table does not use yet: no guess is made.
  if (rule.unit === 'working-day' || rule.length === null) return null;
  return addDays(startedOn, rule.length);
}

function explain(rule: LimitRule, { startedOn, metOn, excused }: Run, due: LocalDate): string {
  const count =
    rule.unit === 'named'
      ? `${formatDate(startedOn)}${rule.startsAt}，${rule.article}，交办时指定${formatDate(due)}前${rule.endsAt}`
      : `${formatDate(startedOn)}${rule.startsAt}，当日不计，${rule.article}规定${rule.length}日，自次日起算至${formatDate(due)}届满（${rule.endsAt}）`;
  const verified = rule.verified ? '' : '；依据待核实';
  const done =
    metOn === null
      ? ''
      : metOn > due
        ? `；实际${formatDate(metOn)}完成，超期${daysBetween(due, metOn)}日`
        : `；已于${formatDate(metOn)}完成`;
  const duty = rule.informational ? '' : `；责任主体：${dutyBearerNames[rule.dutyBearer]}`;
  return `${count}${duty}${done}${excused === null ? '' : `；${excused}`}${verified}。`;
}

/**
 * Every limit that runs or ran in a case, in the order of the law. Limits count from the day things happened; the start
 * day is not counted (Civil Code art. 201 by analogy): 2023-10-01 + 60 days = 2023-11-30. A pure reading of the case.
 */
export function limitsOf(state: CaseState, office: OfficeProfile | null = null): readonly OpenLimit[] {
  return Object.entries(clocks).flatMap(([name, clock]) =>
    clock(state).flatMap((each) => {
      const rule = ruleInForce(name as LimitKey, each.startedOn, office?.divisionCode ?? null);
      const due = rule === null ? null : lastDay(rule, each);
      if (rule === null || due === null) return [];
      return [
        {
          key: each.subject === null ? rule.key : `${rule.key}:${each.subject}`,
          rule: rule.key,
          what: rule.name,
          article: rule.article,
          dutyBearer: rule.dutyBearer,
          startedOn: each.startedOn,
          length: rule.length ?? daysBetween(each.startedOn, due),
          unit: rule.unit,
          due,
          metOn: each.metOn,
          late: each.metOn !== null && each.metOn > due && each.excused === null && !rule.informational,
          excused: each.excused,
          informational: rule.informational,
          sentence: explain(rule, each, due),
        },
      ];
    }),
  );
}

/** The owed step with the nearest last day, or null. */
export function nearestLimit(limits: readonly OpenLimit[]): OpenLimit | null {
  return limits
    .filter((limit) => limit.metOn === null && limit.excused === null && !limit.informational)
    .reduce<OpenLimit | null>((best, limit) => (best === null || limit.due < best.due ? limit : best), null);
}

/** True when a duty is still owed after its last day. */
export const isOverdue = (limit: OpenLimit, today: LocalDate): boolean =>
  limit.metOn === null && limit.excused === null && !limit.informational && today > limit.due;
