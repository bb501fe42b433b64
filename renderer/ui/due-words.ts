import { daysBetween, formatDate, type LocalDate } from '#shared/law/dates';

export type DueTone = 'overdue' | 'soon' | 'later';

/** Days before a limit at which it counts as due soon. */
export const SOON_DAYS = 5;

/** How a limit is told: always in words, the colour only repeats them. Limits count calendar days (条例 art. 34). */
export function dueWords(due: LocalDate, today: LocalDate): { readonly words: string; readonly tone: DueTone } {
  const left = daysBetween(today, due);
  if (left < 0) return { words: `已超期 ${-left} 天（${formatDate(due)}到期）`, tone: 'overdue' };
  if (left === 0) return { words: '今日到期', tone: 'soon' };
  const words = `还有 ${left} 天（${formatDate(due)}到期）`;
  return { words, tone: left <= SOON_DAYS ? 'soon' : 'later' };
}
