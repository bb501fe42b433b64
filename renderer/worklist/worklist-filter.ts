import type { CaseRow } from '#shared/case/row';
import { daysBetween, type LocalDate } from '#shared/law/dates';
import { SOON_DAYS } from './due-words';

/** The views of the worklist (案件), in the order of their tabs. */
export const worklistViews = ['mine', 'due-soon', 'all-open', 'closed-today'] as const;
export type WorklistView = (typeof worklistViews)[number];

export const worklistViewNames: Readonly<Record<WorklistView, string>> = {
  mine: '我的',
  'due-soon': '即将到期',
  'all-open': '全部未结',
  'closed-today': '已结今日',
};

/** Overdue and nearest limits first, then those without a limit; among equals the oldest registration first. */
export function byUrgency(left: CaseRow, right: CaseRow): number {
  if (left.due !== right.due) {
    if (left.due === null) return 1;
    if (right.due === null) return -1;
    return left.due < right.due ? -1 : 1;
  }
  if (left.openedOn !== right.openedOn) return left.openedOn < right.openedOn ? -1 : 1;
  return left.registration < right.registration ? -1 : left.registration > right.registration ? 1 : 0;
}

const belongsTo = (row: CaseRow, view: WorklistView, officerId: string, today: LocalDate): boolean => {
  if (view === 'closed-today') return row.closedOn === today;
  if (row.closedOn !== null) return false;
  if (view === 'mine') return row.assigneeId === officerId;
  if (view === 'due-soon') return row.due !== null && daysBetween(today, row.due) <= SOON_DAYS;
  return true;
};

/** Case-insensitive words typed into the filter box; all must occur somewhere in the row. */
export function matchesFilter(row: CaseRow, typed: string): boolean {
  const hay = `${row.registration} ${row.title} ${row.petitionerNames} ${row.assigneeName ?? ''} ${row.organName ?? ''}`;
  const lower = hay.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

/** Rows of one view, most urgent first. */
export function rowsOfView(
  rows: readonly CaseRow[],
  view: WorklistView,
  officerId: string,
  today: LocalDate,
): readonly CaseRow[] {
  return rows.filter((row) => belongsTo(row, view, officerId, today)).sort(byUrgency);
}

/** How many rows each view holds, for the tabs. One pass. */
export function countViews(
  rows: readonly CaseRow[],
  officerId: string,
  today: LocalDate,
): Readonly<Record<WorklistView, number>> {
  const counts: Record<WorklistView, number> = { mine: 0, 'due-soon': 0, 'all-open': 0, 'closed-today': 0 };
  for (const row of rows) for (const view of worklistViews) if (belongsTo(row, view, officerId, today)) counts[view] += 1;
  return counts;
}
