import { daysBetween, formatDate, type LocalDate } from '#shared/law/dates';

/** How near a limit is. Tones have a colour, but never without the words. */
export type DueTone = 'overdue' | 'today' | 'soon' | 'calm' | 'none';

export interface DueWords {
  readonly tone: DueTone;
  /** 还有 3 天, 今日到期, 已超期 2 天; empty when no limit runs. */
  readonly words: string;
  /** 2026年11月23日, empty when no limit runs. */
  readonly date: string;
}

/** A limit counts as near from this many calendar days before its last day. */
export const SOON_DAYS = 7;

/** Words for a limit's last day. Days are calendar days, the last day itself is still in time (条例 counts 日). */
export function dueWords(due: LocalDate | null, today: LocalDate, soonDays: number = SOON_DAYS): DueWords {
  if (due === null) return { tone: 'none', words: '', date: '' };
  const left = daysBetween(today, due);
  const date = formatDate(due);
  if (left < 0) return { tone: 'overdue', words: `已超期 ${-left} 天`, date };
  if (left === 0) return { tone: 'today', words: '今日到期', date };
  return { tone: left <= soonDays ? 'soon' : 'calm', words: `还有 ${left} 天`, date };
}
