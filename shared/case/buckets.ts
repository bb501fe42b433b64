import { dayKind, type HolidayCalendar, isWorking } from '../law/calendar';
import { addDays, type LocalDate } from '../law/dates';
import type { CaseRow } from './row';

/** What an officer looks at in a day: due today, due soon, overdue, and what waits for somebody else. */
export const buckets = ['today', 'soon', 'overdue', 'other-organ', 'petitioner'] as const;
export type Bucket = (typeof buckets)[number];

/** Working days the bucket `soon` looks ahead. */
export const SOON_WORKING_DAYS = 3;

/** The days after today that count as soon. */
export interface SoonSpan {
  /** Last of them. */
  readonly until: LocalDate;
  /** Working days; calendar days while a holiday list on the way is missing. */
  readonly unit: 'working-day' | 'day';
  /** Year of the missing list, null when none is. */
  readonly missingYear: number | null;
}

/** The next working days after `today`, or, where the holiday list does not reach, as many calendar days, said so. */
export function soonSpan(calendar: HolidayCalendar, today: LocalDate, days: number = SOON_WORKING_DAYS): SoonSpan {
  let until = today;
  for (let found = 0; found < days; ) {
    until = addDays(until, 1);
    const kind = dayKind(calendar, until);
    if (kind.kind === 'unknown') return { until: addDays(today, days), unit: 'day', missingYear: kind.year };
    if (isWorking(kind)) found += 1;
  }
  return { until, unit: 'working-day', missingYear: null };
}

/** The buckets an open case lies in: at most one by its date, and one when it waits for somebody else. */
export function bucketsOf(row: CaseRow, today: LocalDate, soon: SoonSpan): readonly Bucket[] {
  if (row.closedOn !== null) return [];
  const found: Bucket[] = [];
  if (row.due !== null) {
    // By the plain day: a day that rolls over is warned on early (civil law's rollover holds by analogy only).
    if (row.due < today) found.push('overdue');
    else if (row.due === today) found.push('today');
    else if (row.due <= soon.until) found.push('soon');
  }
  // A chance that ends soon is told as well; once it is gone it is nothing that is owed.
  const { option } = row;
  if (option !== null && option.due >= today && option.due <= soon.until && found.length === 0) found.push('soon');
  if (row.waitingFor !== 'office') found.push(row.waitingFor);
  return found;
}

export type BucketCounts = Readonly<Record<Bucket, number>>;

export function countBuckets(rows: readonly CaseRow[], today: LocalDate, soon: SoonSpan): BucketCounts {
  const counts = { today: 0, soon: 0, overdue: 0, 'other-organ': 0, petitioner: 0 };
  for (const row of rows) for (const bucket of bucketsOf(row, today, soon)) counts[bucket] += 1;
  return counts;
}
