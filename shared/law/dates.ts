import { z } from 'zod';

/** Calendar day in the office's civil time (Asia/Shanghai), as `YYYY-MM-DD`. Law counts days, never instants. */
export type LocalDate = string;
/** Moment of main's clock, ISO 8601 in UTC with milliseconds. Audit reads it; limits never do. */
export type Instant = string;
/** Wall-clock time of day `HH:mm`, 24 hours. */
export type TimeOfDay = string;

const DAY_MS = 86_400_000;
/** China has kept one civil time without daylight saving since 1992. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const toUtc = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);

/** True for a real calendar day between 1900 and 2199. `2026-02-30` is refused. */
export function isLocalDate(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = toUtc(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

export const localDateSchema = z
  .string()
  .refine(isLocalDate, { message: '日期应写成 2026-11-23 的样子，且确有这一天' });
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '时间应写成 09:30 的样子' });

/** Day `days` after `date` (negative: before). The start day is not counted: `addDays('2023-10-01', 60)` is 2023-11-30. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(toUtc(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** The civil day of an instant in Asia/Shanghai, whatever the PC's own time zone is. */
export function dateOfInstant(instant: Instant): LocalDate {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The civil time of day `HH:mm` of an instant in Asia/Shanghai. */
export function timeOfInstant(instant: Instant): TimeOfDay {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);
}

/** 2026年11月23日: Arabic digits, no leading zeros (GB/T 9704-2012 §7.3.5). */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
