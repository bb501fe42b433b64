import type { HolidayList } from '#shared/law/calendar';
import { formatDate, type LocalDate } from '#shared/law/dates';

export type HolidayDay = HolidayList['days'][number];

const weekdayNames = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 0 is Sunday. Counted in UTC, so that the PC's own time zone has no say. */
export const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

export const weekdayName = (date: LocalDate): string => `星期${weekdayNames[weekdayOf(date)] ?? ''}`;

export const isWeekend = (date: LocalDate): boolean => weekdayOf(date) % 6 === 0;

export interface HolidayCounts {
  readonly rest: number;
  /** Weekend days that are worked (调休). */
  readonly shifted: number;
}

export function countsOf(list: HolidayList): HolidayCounts {
  const rest = list.days.filter((day) => day.rest).length;
  return { rest, shifted: list.days.length - rest };
}

/** The list with this day, in order; a day listed before is replaced. */
export function withDay(list: HolidayList, day: HolidayDay): HolidayList {
  const others = list.days.filter(({ date }) => date !== day.date);
  return { ...list, days: [...others, day].sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

export function withoutDay(list: HolidayList, date: LocalDate): HolidayList {
  return { ...list, days: list.days.filter((day) => day.date !== date) };
}

/**
 * What is wrong with a day to be added to a year's list; null when it may be. A list may name days of the December
 * before (元旦) and the January after. A weekday is worked anyway, so only weekend days are listed as worked.
 */
export function problemOfDay(list: HolidayList, day: HolidayDay): string | null {
  const first = `${list.year - 1}-12-01`;
  const last = `${list.year + 1}-01-31`;
  if (day.date < first || day.date > last) return `这一天不属于 ${list.year} 年的节假日表`;
  if (list.days.some(({ date }) => date === day.date)) {
    return `${formatDate(day.date)}已在表里；要改，请先把它去掉`;
  }
  if (!day.rest && !isWeekend(day.date)) {
    return `${formatDate(day.date)}是${weekdayName(day.date)}，本来就上班，不用列`;
  }
  return null;
}

/** One day that two lists of a year take differently. Null: the list does not name it. */
export interface ChangedDay {
  readonly date: LocalDate;
  readonly name: string;
  readonly before: boolean | null;
  readonly after: boolean | null;
}

/**
 * Days taken differently, in order; `before` null when no list of that year was there. A Saturday named as a day off and
 * one not named at all are the same.
 */
export function changedDays(before: HolidayList | null, after: HolidayList): readonly ChangedDay[] {
  const old = new Map((before?.days ?? []).map((day) => [day.date, day]));
  const now = new Map(after.days.map((day) => [day.date, day]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((date) => {
    const was = old.get(date) ?? null;
    const is = now.get(date) ?? null;
    const rests = (day: HolidayDay | null): boolean => day?.rest ?? isWeekend(date);
    if (rests(was) === rests(is)) return [];
    return [{ date, name: is?.name ?? was?.name ?? '', before: was?.rest ?? null, after: is?.rest ?? null }];
  });
}

const stateWords = (rest: boolean | null, date: LocalDate): string =>
  rest === null ? (isWeekend(date) ? '照常休息' : '照常上班') : rest ? '休息' : '上班';

/** 2026年10月10日（星期六）国庆节：照常休息，改为上班 */
export function changedDayWords({ date, name, before, after }: ChangedDay): string {
  return `${formatDate(date)}（${weekdayName(date)}）${name}：${stateWords(before, date)}，改为${stateWords(after, date)}`;
}

/** The weeks of a month from Monday, days as `YYYY-MM-DD`, null where the month has none. */
export function weeksOf(year: number, month: number): readonly (readonly (LocalDate | null)[])[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length }, (_, at) => `${year}-${two(month)}-${two(at + 1)}`);
  const lead = (weekdayOf(days[0] ?? '') + 6) % 7;
  const cells = [...Array.from({ length: lead }, () => null), ...days];
  const filled = [...cells, ...Array.from({ length: (7 - (cells.length % 7)) % 7 }, () => null)];
  return Array.from({ length: filled.length / 7 }, (_, at) => filled.slice(at * 7, at * 7 + 7));
}

/** Next year's list is published in November; from then on its absence is worth a word. */
export function missingYear(lists: readonly HolidayList[], today: LocalDate): number | null {
  const year = Number(today.slice(0, 4));
  const wanted = today.slice(5) >= '11-01' ? [year, year + 1] : [year];
  return wanted.find((one) => !lists.some((list) => list.year === one)) ?? null;
}
