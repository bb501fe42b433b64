import { isLocalDate, type LocalDate } from '#shared/law/dates';
import type { FieldErrors } from '../../ui/field-errors';

/** The day a step happened in law and, when it is entered late, why. */
export interface StepDay {
  readonly on: LocalDate;
  readonly reason: string;
}

export const DAY_FIELD = 'occurredOn';
export const REASON_FIELD = 'lateReason';

/** True when the day is a real one before today: then a reason is asked for. */
export const isLateEntry = (day: StepDay, today: LocalDate): boolean => isLocalDate(day.on) && day.on < today;

/** What is wrong with the day, by field. Main checks again; this spares the way there. */
export function dayErrors(day: StepDay, today: LocalDate): FieldErrors {
  if (!isLocalDate(day.on)) return { [DAY_FIELD]: '日期应写成 2026-11-23 的样子，且确有这一天' };
  if (day.on > today) return { [DAY_FIELD]: '日期不能晚于今天' };
  if (day.on < today && day.reason.trim() === '') return { [REASON_FIELD]: '以前办的现在补录，请写明原因' };
  return {};
}
