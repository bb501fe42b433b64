import type { LocalDate } from './dates';

/** One official list of rest days and shifted working days (节假日安排). A year's list may name days of December before. */
export interface HolidayList {
  readonly year: number;
  /** The State Council's notice, as cited. */
  readonly source: string;
  readonly days: readonly { readonly date: LocalDate; readonly name: string; readonly rest: boolean }[];
}

/** The lists an office has loaded. */
export interface HolidayCalendar {
  readonly lists: readonly HolidayList[];
}

export const emptyCalendar: HolidayCalendar = { lists: [] };
