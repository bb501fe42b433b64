import { documentNumber, yearOf } from '#shared/case/numbers';
import type { NextNumber } from '#shared/ipc/paper-register-views';
import { formatDate, isLocalDate } from '#shared/law/dates';

/**
 * What to look at when a number would bear an earlier day than the one before it in its series: a recommendation, for a
 * paper may have gone out on that day and be entered late. Null when the days are in order or not known.
 */
export function earlierThanLast(next: NextNumber | null, on: string): string | null {
  if (next === null || next.lastOn === null || !isLocalDate(on) || on >= next.lastOn) return null;
  // Of another year: its own number is still on the way.
  if (yearOf(on) !== next.year) return null;
  const before = documentNumber({ ...next, serial: next.serial - 1 });
  return `前一个文号 ${before} 是${formatDate(next.lastOn)}印发的，这份写${formatDate(on)}，号在后而日期在前。文号一般按印发先后编排，请核对印发日期。`;
}
