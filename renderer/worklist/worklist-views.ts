import { type Bucket, type BucketCounts, bucketsOf, type SoonSpan } from '#shared/case/buckets';
import type { CaseRow } from '#shared/case/row';
import type { Counts } from '#shared/ipc/views';
import { formatDate, type LocalDate } from '#shared/law/dates';

/** The views of the worklist (案件), in the order of their tabs. */
export const worklistViews = [
  'mine',
  'today',
  'soon',
  'overdue',
  'other-organ',
  'petitioner',
  'open',
  'closed-today',
  'follow-up',
] as const;
export type WorklistView = (typeof worklistViews)[number];

export const isWorklistView = (value: string | null | undefined): value is WorklistView =>
  worklistViews.some((view) => view === value);

interface ViewWords {
  readonly name: string;
  /** What an empty view says: what will be here. */
  readonly empty: string;
}

export const viewWords: Readonly<Record<WorklistView, ViewWords>> = {
  mine: { name: '我的', empty: '这里是交给您承办、还没有办结的事项。现在没有。' },
  today: { name: '今日到期', empty: '这里是今天到期的事项。今天没有。' },
  soon: { name: '即将到期', empty: '这里是今天以后三个工作日内到期的事项。现在没有，不必赶。' },
  overdue: { name: '超期', empty: '这里是超过期限还没有办的事项。现在没有。' },
  'other-organ': { name: '等其他机关', empty: '这里是转送、交办出去，等其他机关办理或者反馈的事项。现在没有。' },
  petitioner: { name: '等信访人', empty: '这里是等信访人补充材料或者在复查、复核期限内的事项。现在没有。' },
  open: { name: '全部未结', empty: '这里是本单位没有办结的全部事项。登记一次来访，就会出现第一件。' },
  'closed-today': { name: '今日办结', empty: '今天办结的事项会列在这里。' },
  'follow-up': {
    name: '办结后督促',
    empty: '这里是办结以后还要督促执行、疏导教育的事项，登记以后或者归档以后不再列出。现在没有。',
  },
};

/** What a view looks at besides the rows. */
export interface ViewContext {
  readonly officerId: string;
  readonly today: LocalDate;
  readonly soon: SoonSpan;
}

const belongs = (row: CaseRow, view: WorklistView, { officerId, today, soon }: ViewContext): boolean => {
  switch (view) {
    case 'mine':
      return row.closedOn === null && row.assigneeId === officerId;
    case 'open':
      return row.closedOn === null;
    case 'closed-today':
      return row.closedOn === today;
    case 'follow-up':
      return row.followUp !== '';
    default:
      return bucketsOf(row, today, soon).includes(view satisfies Bucket);
  }
};

/**
 * The number beside a tab: main's counts where it keeps them, else counted from the open cases the desk holds. Null
 * while neither is known.
 */
export function countOf(view: WorklistView, counts: Counts | null, held: BucketCounts | null): number | null {
  switch (view) {
    case 'mine':
      return counts?.mine ?? null;
    case 'open':
      return counts?.open ?? null;
    case 'closed-today':
    case 'follow-up':
      return null;
    case 'today':
      return counts?.dueToday ?? null;
    case 'overdue':
      return counts?.overdue ?? null;
    default:
      return held?.[view] ?? null;
  }
}

/** Words typed into the filter box; each must occur somewhere in the row. */
export function matchesWords(row: CaseRow, typed: string): boolean {
  const hay = [row.registration, row.title, row.petitionerNames, row.assigneeName, row.organName, ...row.marks]
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
  context: ViewContext,
  typed: string,
): readonly CaseRow[] {
  return rows.filter((row) => belongs(row, view, context) && matchesWords(row, typed));
}

/** 张明等3人 · 2026-000123 · 王芳承办: who it is, what it is called, who has it. */
export function secondLine(row: CaseRow): string {
  const times = row.visitCount > 1 ? `来访 ${row.visitCount} 次` : '';
  const officer = row.assigneeName === null ? '' : `${row.assigneeName}承办`;
  return [row.petitionerNames, row.registration, times, officer].filter((part) => part !== '').join(' · ');
}

/** Where a last day that fell on rest days rolls over to, while that still matters; empty otherwise. */
export const rollHint = (row: CaseRow, today: LocalDate): string =>
  row.due !== null && row.dueRolled !== null && row.dueRolled > row.due && row.dueRolled >= today
    ? `顺延至${formatDate(row.dueRolled)}`
    : '';

/** What else runs: a chance that may be taken, and steps without a day. Empty for most. */
export const otherDueWords = ({ option, undated }: CaseRow, today: LocalDate): string =>
  [...(option !== null && option.due >= today ? [`${option.what}至${formatDate(option.due)}`] : []), ...undated].join(
    '，',
  );

/** What stands above the list of a view, empty for most. */
export function viewNote(view: WorklistView, soon: SoonSpan): string {
  if (view !== 'soon') return '';
  const until = formatDate(soon.until);
  return soon.missingYear === null
    ? `今天以后三个工作日，到${until}。`
    : `还没有 ${soon.missingYear} 年节假日表，按今天以后三个自然日算，到${until}。`;
}
