import { dayKind, type HolidayCalendar, isWorking, nextWorkingDay } from './calendar';
import { addDays, type LocalDate } from './dates';
import type { LimitRule } from './limits';
import { type Explained, explainCounted, explainNamed, type Roll, unitNames } from './why';

/** What happens to a running limit. Both days of a pause are inside it. */
export type ClockEvent =
  | { readonly type: 'extend'; readonly days: number; readonly reason?: string | undefined }
  | { readonly type: 'pause'; readonly from: LocalDate; readonly to: LocalDate; readonly reason: string }
  | { readonly type: 'switch-to-ordinary'; readonly on: LocalDate };

/** A counted limit. `due` null: a working-day limit reaches into a year whose list is not loaded, see `why`. */
export interface Counted {
  /** The plain last day; for working-day rules the working day itself. */
  readonly due: LocalDate | null;
  /** First working day on or after it; null when that year's list is not loaded (待节假日表). */
  readonly rolled: LocalDate | null;
  /** Year of the list that is missing for `due` or for `rolled`, null when none is. */
  readonly missingYear: number | null;
  /** Days that did not count, and why: rest days of a working-day limit, pauses. */
  readonly skipped: readonly SkippedDay[];
  /** Start, rule, what was skipped, extension and result in one Chinese sentence, without a full stop. */
  readonly why: string;
}

export interface SkippedDay {
  readonly date: LocalDate;
  readonly why: string;
}

/** Names of reasons that may stop a clock, by the name a rule's `pauses` knows. */
export const pauseReasons: Readonly<Record<string, string>> = { hearing: '听证' };

type Pause = Extract<ClockEvent, { type: 'pause' }>;

/** Days an extension adds under a rule, and whether more was asked than the rule allows. */
function extensionOf(rule: LimitRule, events: readonly ClockEvent[]): { asked: number; counted: number } {
  const asked = events.reduce((sum, event) => (event.type === 'extend' ? sum + event.days : sum), 0);
  return { asked, counted: Math.min(asked, rule.extension?.atMost ?? 0) };
}

/**
 * Counts a limit from the day after its start (Civil Code arts. 201, 203 by analogy). Pure; nothing is guessed.
 *
 * One walk defines every combination: from the day after the start, days are counted until `length` plus the extension
 * are reached; a day inside a pause the rule knows is not counted, nor a rest day where the rule counts working days. So
 * the order of events says nothing; overlapping pauses count once; only the part of a pause inside the running limit,
 * extension included, moves its end, and a pause that begins after that end moves nothing. An extension continues the
 * count after the plain last day (day 60 + 30 = day 90), never after a day rolled over a holiday.
 *
 * `switch-to-ordinary` counts by `ordinary`, the rule the simple one names, from the original start. An extension
 * is counted up to what the rule in hand allows. `namedDue`, the day the paper itself names, goes before any length.
 */
export function countLimit(
  rule: LimitRule,
  startedOn: LocalDate,
  namedDue: LocalDate | null,
  events: readonly ClockEvent[],
  calendar: HolidayCalendar,
  ordinary: LimitRule | null = null,
): Counted {
  if (namedDue !== null) {
    const roll = rollOf(calendar, namedDue);
    const why = explainNamed(rule, startedOn, namedDue, events, roll);
    return { due: namedDue, rolled: roll.date, missingYear: roll.missingYear, skipped: [], why };
  }
  const switched = events.find((event) => event.type === 'switch-to-ordinary');
  const inHand = switched !== undefined && ordinary !== null ? ordinary : rule;
  if (inHand.length === null) return { due: null, rolled: null, missingYear: null, skipped: [], why: '' };

  const extension = extensionOf(inHand, events);
  const pauses = events.filter((event): event is Pause => event.type === 'pause');
  const stops = pauses.filter((pause) => inHand.pauses.includes(pause.reason));
  const walked = walk(inHand, startedOn, inHand.length + extension.counted, stops, calendar);
  const explained: Explained = {
    rule,
    inHand,
    startedOn,
    switchedOn: inHand === rule ? null : (switched?.on ?? null),
    extension,
    skipped: walked.skipped,
    shifted: walked.shifted,
    idlePauses: pauses.filter((pause) => !inHand.pauses.includes(pause.reason)),
    outsidePauses: stops.filter(({ from, to }) => to <= startedOn || (walked.due !== null && from > walked.due)),
  };
  if (walked.due === null) {
    const why = explainCounted(explained, null, {
      date: null,
      missingYear: walked.missingYear,
      restName: null,
    });
    return { due: null, rolled: null, missingYear: walked.missingYear, skipped: walked.skipped, why };
  }
  const roll = rollOf(calendar, walked.due);
  return {
    due: walked.due,
    rolled: roll.date,
    missingYear: roll.missingYear,
    skipped: walked.skipped,
    why: explainCounted(explained, walked.due, roll),
  };
}

/** Where a last day rolls over to, and why it does. */
function rollOf(calendar: HolidayCalendar, due: LocalDate): Roll {
  const kind = dayKind(calendar, due);
  return { ...nextWorkingDay(calendar, due), restName: kind.kind === 'rest' ? kind.name : null };
}

type Walked = { readonly skipped: readonly SkippedDay[]; readonly shifted: readonly SkippedDay[] } & (
  | { readonly due: LocalDate; readonly missingYear: null }
  | { readonly due: null; readonly missingYear: number }
);

/** Walks to the `count`-th day that counts. Fails only when a working-day limit itself reaches a year not loaded. */
function walk(
  rule: LimitRule,
  startedOn: LocalDate,
  count: number,
  stops: readonly Pause[],
  calendar: HolidayCalendar,
): Walked {
  const skipped: SkippedDay[] = [];
  const shifted: SkippedDay[] = [];
  if (rule.unit === 'day' && stops.length === 0) {
    return { due: addDays(startedOn, count), missingYear: null, skipped, shifted };
  }
  let day = startedOn;
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    const stop = stops.find((pause) => pause.from <= day && day <= pause.to);
    if (stop !== undefined) {
      skipped.push({ date: day, why: pauseReasons[stop.reason] ?? stop.reason });
      continue;
    }
    if (rule.unit === 'working-day') {
      const kind = dayKind(calendar, day);
      if (kind.kind === 'unknown') return { due: null, missingYear: kind.year, skipped, shifted };
      if (!isWorking(kind)) {
        skipped.push({ date: day, why: kind.kind === 'rest' ? kind.name : '' });
        continue;
      }
      if (kind.kind === 'shifted') shifted.push({ date: day, why: kind.name });
    }
    counted += 1;
  }
  return { due: day, missingYear: null, skipped, shifted };
}

/**
 * Why events cannot happen to a limit started on a day, in Chinese; empty when they can. Counting itself never fails on
 * them (a fact of the record stays a fact): this is for who enters them.
 */
export function eventProblems(
  rule: LimitRule,
  startedOn: LocalDate,
  events: readonly ClockEvent[],
  ordinary: LimitRule | null = null,
): readonly string[] {
  const switched = events.some((event) => event.type === 'switch-to-ordinary');
  const inHand = switched && ordinary !== null ? ordinary : rule;
  const { asked, counted } = extensionOf(inHand, events);
  const atMost = inHand.extension?.atMost ?? null;
  const extended =
    asked === 0 || asked === counted
      ? []
      : atMost === null
        ? [`${inHand.name}不能延长`]
        : [`${inHand.name}最多延长${atMost}${unitNames[inHand.unit]}，共延长了${asked}${unitNames[inHand.unit]}`];
  const others = events.flatMap((event) => {
    if (event.type === 'pause' && event.to < event.from) {
      return [`暂停的结束日${event.to}早于开始日${event.from}`];
    }
    if (event.type !== 'switch-to-ordinary') return [];
    if (ordinary === null) return [`${rule.name}不是简易办理的期限，不能转为普通程序`];
    return event.on < startedOn ? [`转为普通程序的日期${event.on}早于期限开始的${startedOn}`] : [];
  });
  return [...extended, ...others];
}
