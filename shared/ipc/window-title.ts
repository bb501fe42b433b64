/** Name of the program, as windows and the task bar show it. */
export const OFFICE_TITLE = '信访接待工作台';

/** Figures alone may stand in a title: task bars and screen recorders read it. */
export const titleWords = (counts: { readonly dueToday: number; readonly overdue: number } | null): string =>
  counts === null ? OFFICE_TITLE : `${OFFICE_TITLE} · 今天 ${counts.dueToday} · 超期 ${counts.overdue}`;

/** True for the titles above and nothing else; main lets no other one through. */
export const isOfficeTitle = (title: string): boolean =>
  /^信访接待工作台( · 今天 \d{1,6} · 超期 \d{1,6})?$/.test(title);
