import table from 'chinese-days/dist/chinese-days.json';
import type { HolidayCalendar, HolidayDay } from './calendar';

/** Years shipped. A later one is loaded in the settings when the State Council's notice is out, each November. */
const FIRST_YEAR = 2016;
const LAST_YEAR = 2026;

/** Notices that changed a year's list after it was out. */
const laterNotices: Readonly<Record<number, string>> = {
  2019: '《国务院办公厅关于调整2019年劳动节假期安排的通知》',
  2020: '《国务院办公厅关于延长2020年春节假期的通知》',
};

/**
 * The year whose notice names a day: its own, but for days of late December that belong to the new year's holiday
 * (元旦), which the next year's notice names.
 */
function noticeYear(date: string, name: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) === '12' && name === '元旦' ? year + 1 : year;
}

/** The package writes `English name,中文名,days of the holiday`. */
const read = (days: Readonly<Record<string, string>>, rest: boolean): readonly HolidayDay[] =>
  Object.entries(days).map(([date, names]) => ({ date, name: names.split(',')[1] ?? names, rest }));

const allDays = [...read(table.holidays, true), ...read(table.workdays, false)].sort((a, b) =>
  a.date < b.date ? -1 : 1,
);

/** Official rest days and shifted working days of 2016-2026, as the package chinese-days keeps them. */
export const holidaySeed: HolidayCalendar = {
  lists: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => {
    const year = FIRST_YEAR + index;
    const later = laterNotices[year];
    return {
      year,
      source: `《国务院办公厅关于${year}年部分节假日安排的通知》${later === undefined ? '' : `及${later}`}`,
      days: allDays.filter((day) => noticeYear(day.date, day.name) === year),
    };
  }),
};
