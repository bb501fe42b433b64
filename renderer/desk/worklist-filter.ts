import type { CaseRow } from '#shared/case/row';

/** All open cases, or everything the desk holds: the open ones and those closed today. */
export type WorklistFilter = { readonly list: 'open' } | { readonly list: 'held' };

/** Pure: the rows of a worklist, the most urgent first; without a limit, the latest visit first. */
export function selectRows(rows: readonly CaseRow[], filter: WorklistFilter): readonly CaseRow[] {
  return rows.filter((row) => filter.list === 'held' || row.closedOn === null).sort(byUrgency);
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
