import type { CaseRow } from '#shared/case/row';
import { addDays, type LocalDate } from '#shared/law/dates';
import { SOON_DAYS } from '../ui/due-words';

/** The worklists: mine, due soon (with the overdue), all open, closed in this session. */
export type WorklistFilter =
  | { readonly list: 'mine'; readonly officerId: string }
  | { readonly list: 'due-soon'; readonly today: LocalDate }
  | { readonly list: 'open' }
  | { readonly list: 'closed' };

/** Pure: the rows of a worklist, the most urgent first; without a limit, the latest visit first. */
export function selectRows(rows: readonly CaseRow[], filter: WorklistFilter): readonly CaseRow[] {
  return rows.filter((row) => belongs(row, filter)).sort(byUrgency);
}

function belongs(row: CaseRow, filter: WorklistFilter): boolean {
  switch (filter.list) {
    case 'mine':
      return row.closedOn === null && row.assigneeId === filter.officerId;
    case 'due-soon':
      return row.closedOn === null && row.due !== null && row.due <= addDays(filter.today, SOON_DAYS);
    case 'open':
      return row.closedOn === null;
    case 'closed':
      return row.closedOn !== null;
  }
}

function byUrgency(a: CaseRow, b: CaseRow): number {
  if (a.due !== b.due) {
    if (a.due === null) return 1;
    if (b.due === null) return -1;
    return a.due < b.due ? -1 : 1;
  }
  if (a.lastVisitOn !== b.lastVisitOn) return a.lastVisitOn > b.lastVisitOn ? -1 : 1;
  return a.registration < b.registration ? 1 : -1;
}
