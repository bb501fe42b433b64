import { isLocalDate, type LocalDate } from '#shared/law/dates';

/**
 * Reads a day the way officers write one: 2026-11-23, 2026.11.23, 2026/11/23, 2026年11月23日, 20261123, and 11-23 or
 * 1123 for this year. Null when it is not a real day.
 */
export function parseDateInput(text: string, today: LocalDate): LocalDate | null {
  const plain = text.trim();
  const year = today.slice(0, 4);
  const parts =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    withYear(/^(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain), year);
  if (!parts) return null;
  const date = `${parts[1]}-${String(parts[2]).padStart(2, '0')}-${String(parts[3]).padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

function withYear(match: RegExpExecArray | null, year: string): readonly (string | undefined)[] | null {
  return match ? [match[0], year, match[1], match[2]] : null;
}
