import type { CaseRow } from '#shared/case/row';
import type { Counts } from '#shared/ipc/views';
import type { LocalDate } from '#shared/law/dates';
import type { WorklistFilter } from '../desk/queries';

/** The views of the worklist (案件), in the order of their tabs. */
export const worklistViews = ['mine', 'due-soon', 'open', 'closed-today'] as const;
export type WorklistView = (typeof worklistViews)[number];

interface ViewWords {
  readonly name: string;
  /** What an empty view says: what will be here. */
  readonly empty: string;
}

export const viewWords: Readonly<Record<WorklistView, ViewWords>> = {
  mine: { name: '我的', empty: '这里是交给您承办、还没有办结的事项。现在没有。' },
  'due-soon': { name: '即将到期', empty: '这里是五天内到期和已经超期的事项。现在没有，不必赶。' },
  open: { name: '全部未结', empty: '这里是本单位没有办结的全部事项。登记一次来访，就会出现第一件。' },
  'closed-today': { name: '今日办结', empty: '今天办结的事项会列在这里。' },
};

/** What the desk is asked for a view; `closed-today` is narrowed by `rowsOfView`. */
export function filterOf(view: WorklistView, officerId: string, today: LocalDate): WorklistFilter {
  switch (view) {
    case 'mine':
      return { list: 'mine', officerId };
    case 'due-soon':
      return { list: 'due-soon', today };
    case 'open':
      return { list: 'open' };
    case 'closed-today':
      return { list: 'closed' };
  }
}

/** The number beside a tab, from main's counts; null where main keeps none. */
export function countOf(view: WorklistView, counts: Counts | null): number | null {
  if (!counts) return null;
  switch (view) {
    case 'mine':
      return counts.mine;
    case 'due-soon':
      return counts.dueSoon + counts.dueToday + counts.overdue;
    case 'open':
      return counts.open;
    case 'closed-today':
      return null;
  }
}

/** Words typed into the filter box; each must occur somewhere in the row. */
export function matchesWords(row: CaseRow, typed: string): boolean {
  const hay = [row.registration, row.title, row.petitionerNames, row.assigneeName, row.organName]
    .join(' ')
    .toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

/** The rows to show, in the desk's order. */
export function rowsOfView(
  rows: readonly CaseRow[],
  view: WorklistView,
  today: LocalDate,
  typed: string,
): readonly CaseRow[] {
  return rows.filter((row) => (view !== 'closed-today' || row.closedOn === today) && matchesWords(row, typed));
}

/** 张明等3人 · 2026-000123 · 王芳承办: who it is, what it is called, who has it. */
export function secondLine(row: CaseRow): string {
  const times = row.visitCount > 1 ? `来访 ${row.visitCount} 次` : '';
  const officer = row.assigneeName === null ? '' : `${row.assigneeName}承办`;
  return [row.petitionerNames, row.registration, times, officer].filter((part) => part !== '').join(' · ');
}
