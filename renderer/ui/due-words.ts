import { daysBetween, formatDate, type LocalDate } from '#shared/law/dates';
import { warningNames, warningOf } from '#shared/law/warning-scale';

export type DueTone = 'overdue' | 'soon' | 'later';

/**
 * How a limit is told: always in words, the colour only repeats them. Limits count calendar days (条例 art. 34). With the
 * day it began, the level of the warning scale is said too.
 */
export function dueWords(
  due: LocalDate,
  today: LocalDate,
  from: LocalDate | null = null,
): { readonly words: string; readonly tone: DueTone } {
  const left = daysBetween(today, due);
  if (left < 0) return { words: `已超期 ${-left} 天（${formatDate(due)}到期）`, tone: 'overdue' };
  if (left === 0) return { words: '今日到期', tone: 'soon' };
  const level = from === null ? 'normal' : warningOf(from, due, today);
  const warning = level === 'normal' ? '' : `，${warningNames[level]}`;
  return {
    words: `还有 ${left} 天（${formatDate(due)}到期${warning}）`,
    tone: level === 'normal' ? 'later' : 'soon',
  };
}
