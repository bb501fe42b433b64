import type { LocalDate } from '../law/dates';
import type { Serial } from './values';

/** Series of registration numbers (登记编号): one per office and year, letters have one series per 机关代字. */
export const REGISTRATION_SERIES = '登记';

/** Calendar year of a date, as series count. */
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Registration number as shown: `2026-000123`. */
export const registrationNumber = (serial: Serial): string =>
  `${serial.year}-${String(serial.serial).padStart(6, '0')}`;

/** Document number (发文字号) as shown: 临信访函〔2026〕128号, no leading zeros (GB/T 9704-2012 §7.2.5). */
export const documentNumber = (serial: Serial): string => `${serial.series}〔${serial.year}〕${serial.serial}号`;
