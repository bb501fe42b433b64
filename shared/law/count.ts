import type { HolidayCalendar } from './calendar';
import { addDays, formatDate, type LocalDate } from './dates';
import type { LimitRule } from './limits';

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
  /** Year of the list that is missing, null when none is. */
  readonly missingYear: number | null;
  /** Days that did not count, and why: rest days of a working-day limit, pauses. */
  readonly skipped: readonly { readonly date: LocalDate; readonly why: string }[];
  /** Start, rule, what was skipped, extension and result in one Chinese sentence, without a full stop. */
  readonly why: string;
}

/** Counts a limit from the day after its start (Civil Code arts. 201, 203 by analogy). Pure; nothing is guessed. */
export function countLimit(
  rule: LimitRule,
  startedOn: LocalDate,
  namedDue: LocalDate | null,
  _events: readonly ClockEvent[],
  _calendar: HolidayCalendar,
): Counted {
  const due = rule.unit === 'named' ? namedDue : rule.length === null ? null : addDays(startedOn, rule.length);
  const nothing = { rolled: null, missingYear: null, skipped: [] };
  if (due === null) return { ...nothing, due, why: '' };
  const why =
    rule.unit === 'named'
      ? `${formatDate(startedOn)}${rule.startsAt}，${rule.article}，指定${formatDate(due)}前${rule.endsAt}`
      : `${formatDate(startedOn)}${rule.startsAt}，当日不计，${rule.article}规定${rule.length}日，自次日起算至${formatDate(due)}届满（${rule.endsAt}）`;
  return { ...nothing, due, why };
}
