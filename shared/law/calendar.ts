import { addDays, type LocalDate } from './dates';

/** One official list of rest days and shifted working days (节假日安排). A year's list may name days of December before. */
export interface HolidayList {
  readonly year: number;
  /** The State Council's notice, as cited. */
  readonly source: string;
  readonly days: readonly HolidayDay[];
}

export interface HolidayDay {
  readonly date: LocalDate;
  readonly name: string;
  /** True for a day off, false for a weekend day that is worked (调休). */
  readonly rest: boolean;
}

/** The lists an office has loaded. */
export interface HolidayCalendar {
  readonly lists: readonly HolidayList[];
}

export const emptyCalendar: HolidayCalendar = { lists: [] };

/**
 * What a day is: `working`, `rest` (weekend or named holiday), `shifted` (a weekend day worked by the notice, 调休), or
 * `unknown` while the list of its year is not loaded. `name` is the holiday's, or 星期六 / 星期日.
 */
export type DayKind =
  | { readonly kind: 'working' }
  | { readonly kind: 'rest' | 'shifted'; readonly name: string }
  | { readonly kind: 'unknown'; readonly year: number };

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

/** 0 is Sunday. */
const weekdayNumber = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** 星期一 … 星期日. */
export const weekdayOf = (date: LocalDate): string => WEEKDAYS[weekdayNumber(date)] ?? '';

interface Index {
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlyMap<LocalDate, HolidayDay>;
}

/** Calendars never change; looked up once for every day of every limit, so each is indexed once. */
const indexes = new WeakMap<HolidayCalendar, Index>();

function indexOf(calendar: HolidayCalendar): Index {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  // Of two lists that name a day, the one of the later year holds: its notice came later.
  const lists = [...calendar.lists].sort((a, b) => a.year - b.year);
  const index = {
    years: new Set(lists.map((list) => list.year)),
    days: new Map(lists.flatMap((list) => list.days.map((day) => [day.date, day] as const))),
  };
  indexes.set(calendar, index);
  return index;
}

/** Kind of a day. It is known when the list of its own year is loaded; lists of other years only add to that one. */
export function dayKind(calendar: HolidayCalendar, date: LocalDate): DayKind {
  const index = indexOf(calendar);
  const year = Number(date.slice(0, 4));
  if (!index.years.has(year)) return { kind: 'unknown', year };
  const named = index.days.get(date);
  const weekday = weekdayNumber(date);
  const weekend = weekday === 0 || weekday === 6;
  if (named?.rest === true) return { kind: 'rest', name: named.name };
  if (named !== undefined && weekend) return { kind: 'shifted', name: named.name };
  return weekend ? { kind: 'rest', name: weekdayOf(date) } : { kind: 'working' };
}

export const isWorking = (kind: DayKind): boolean => kind.kind === 'working' || kind.kind === 'shifted';

/** First working day on or after a day; `missingYear` when a list on the way there is not loaded. */
export function nextWorkingDay(
  calendar: HolidayCalendar,
  date: LocalDate,
): { readonly date: LocalDate; readonly missingYear: null } | { readonly date: null; readonly missingYear: number } {
  let day = date;
  for (;;) {
    const kind = dayKind(calendar, day);
    if (kind.kind === 'unknown') return { date: null, missingYear: kind.year };
    if (isWorking(kind)) return { date: day, missingYear: null };
    day = addDays(day, 1);
  }
}
