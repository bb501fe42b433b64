import { bucketsOf, type SoonSpan } from '#shared/case/buckets';
import type { Role } from '#shared/case/roles';
import type { CaseRow } from '#shared/case/row';
import type { LocalDate } from '#shared/law/dates';
import { warningOf } from '#shared/law/warning-scale';

/** One line of the morning summary. */
export interface MorningPart {
  readonly key: 'today' | 'overdue' | 'warned' | 'option' | 'back';
  readonly name: string;
  readonly count: number;
  /** Of these, given to this officer. */
  readonly mine: number;
  /** The first of them, his own before others. */
  readonly first: readonly CaseRow[];
}

/** Cases shown by name in each part; the tabs hold them all. */
export const MORNING_ROWS = 3;

/** An opinion returned for changes or to be done again, or papers back from another organ: this office's move again. */
const cameBack = (row: CaseRow): boolean =>
  row.closedOn === null && (row.stage === 'returned' || (row.stage === 'transferred' && row.waitingFor === 'office'));

/** Whose morning it is. */
export interface MorningReader {
  readonly officerId: string;
  readonly roles: readonly Role[];
  readonly today: LocalDate;
  readonly soon: SoonSpan;
}

/**
 * Open limits that have come to a warning and whose table names a role of this officer among those warned; who handles
 * cases is warned of his own and of those nobody has.
 */
const isWarned = (row: CaseRow, { officerId, roles, today }: MorningReader): boolean => {
  if (row.closedOn !== null || row.due === null || row.dueFrom === null || row.due <= today) return false;
  if (warningOf(row.dueFrom, row.due, today) === 'normal') return false;
  const named = row.dueWarns.filter((role) => roles.includes(role));
  const onlyHandles = named.every((role) => role === 'handler');
  return named.length > 0 && (!onlyHandles || row.assigneeId === officerId || row.assigneeId === null);
};

/** What a day begins with: due today, overdue, warned of, and what came back. Empty parts are left out. */
export function morningParts(rows: readonly CaseRow[], reader: MorningReader): readonly MorningPart[] {
  const { officerId, today, soon } = reader;
  const part = (key: MorningPart['key'], name: string, found: readonly CaseRow[]): MorningPart => {
    const own = found.filter((row) => row.assigneeId === officerId);
    const others = found.filter((row) => row.assigneeId !== officerId);
    return { key, name, count: found.length, mine: own.length, first: [...own, ...others].slice(0, MORNING_ROWS) };
  };
  const inBucket = (bucket: 'today' | 'overdue') => rows.filter((row) => bucketsOf(row, today, soon).includes(bucket));
  return [
    part('today', '今天到期', inBucket('today')),
    part('overdue', '已经超期', inBucket('overdue')),
    part(
      'warned',
      '期限进入预警',
      rows.filter((row) => isWarned(row, reader)),
    ),
    part(
      'option',
      '提出异议的期限将满',
      rows.filter(
        ({ closedOn, option }) =>
          closedOn === null && option !== null && option.due >= today && option.due <= soon.until,
      ),
    ),
    part('back', '退回或者等本单位接着办', rows.filter(cameBack)),
  ].filter(({ count }) => count > 0);
}

/** Officer and day whose summary was put away; kept while the program runs. */
const putAway = new Set<string>();
const keyOf = (officerId: string, today: LocalDate): string => `${officerId}|${today}`;

/** True at the first sign-in of a day, until the officer puts the summary away. */
export const isMorning = (officerId: string, today: LocalDate): boolean => !putAway.has(keyOf(officerId, today));
export const endMorning = (officerId: string, today: LocalDate): void => {
  putAway.add(keyOf(officerId, today));
};
