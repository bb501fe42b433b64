import { z } from 'zod';
import { addDays, daysBetween, type Instant, isLocalDate, type LocalDate } from '#shared/law/dates';

/** One line of a replies file: a citizen's message and the office's public answer. Keys are the data's own. */
const lineSchema = z.object({
  留言编号: z.coerce.string().min(1),
  留言用户: z.string(),
  留言主题: z.string(),
  留言时间: z.string(),
  留言详情: z.string(),
  答复意见: z.string(),
  答复时间: z.string(),
});

export interface ReplayRecord {
  readonly id: string;
  readonly user: string;
  readonly subject: string;
  readonly message: string;
  readonly reply: string;
  /** Shifted into 2023-2025 by whole weeks; the gap to `repliedOn` is the record's own. */
  readonly receivedOn: LocalDate;
  /** `HH:mm` as in the data. */
  readonly receivedAt: string;
  readonly repliedOn: LocalDate;
}

export type ParsedLine =
  | { readonly ok: true; readonly record: ReplayRecord }
  | { readonly ok: false; readonly id: string; readonly why: string };

/** Reads one line of JSON; says in Chinese what is wrong with it and keeps going (nothing else of the file is lost). */
export function parseLine(line: string, lineNumber: number): ParsedLine {
  const fallbackId = `第${lineNumber}行`;
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { ok: false, id: fallbackId, why: '不是有效的 JSON' };
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join('.')).join('、');
    return { ok: false, id: idOf(json) ?? fallbackId, why: `字段缺失或类型不对：${paths || '整行'}` };
  }
  const data = parsed.data;
  const received = parseTime(data.留言时间);
  const replied = parseTime(data.答复时间);
  if (!received) return { ok: false, id: data.留言编号, why: `留言时间读不懂：${data.留言时间}` };
  if (!replied) return { ok: false, id: data.留言编号, why: `答复时间读不懂：${data.答复时间}` };
  const gap = daysBetween(received.date, replied.date);
  if (gap < 0) return { ok: false, id: data.留言编号, why: '答复时间早于留言时间' };
  const receivedOn = shiftDate(received.date, gap);
  return {
    ok: true,
    record: {
      id: data.留言编号,
      user: data.留言用户,
      subject: data.留言主题,
      message: data.留言详情,
      reply: data.答复意见,
      receivedOn,
      receivedAt: received.time,
      repliedOn: addDays(receivedOn, gap),
    },
  };
}

function idOf(json: unknown): string | null {
  const found = z.object({ 留言编号: z.coerce.string().min(1) }).safeParse(json);
  return found.success ? found.data.留言编号 : null;
}

function parseTime(text: string): { readonly date: LocalDate; readonly time: string } | null {
  const match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?/.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour = '9', minute = '00'] = match;
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return isLocalDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? { date, time } : null;
}

const FIRST_YEAR = 2023;
const LAST_DAY = '2025-12-31';

/**
 * Moves a day of 2011-2020 into 2023-2025: about the same day of the year, the same day of the week (whole weeks), and
 * as late as the answer still falls into the period. An answer that took longer than the period starts in its first year.
 */
export function shiftDate(date: LocalDate, gap: number): LocalDate {
  const preferred = FIRST_YEAR + (Number(date.slice(0, 4)) % 3);
  for (let year = preferred; year >= FIRST_YEAR; year -= 1) {
    const shifted = toYear(date, year);
    if (shifted <= LAST_DAY && (addDays(shifted, gap) <= LAST_DAY || year === FIRST_YEAR)) return shifted;
  }
  return toYear(date, FIRST_YEAR);
}

function toYear(date: LocalDate, year: number): LocalDate {
  const sameDay = `${year}-${date.slice(5)}`;
  const target = isLocalDate(sameDay) ? sameDay : `${year}-02-28`;
  const shifted = addDays(date, Math.round(daysBetween(date, target) / 7) * 7);
  if (shifted < `${FIRST_YEAR}-01-01`) return addDays(shifted, 7);
  return shifted > LAST_DAY ? addDays(shifted, -7) : shifted;
}

/** The moment of a civil day and time in Asia/Shanghai. */
export function instantOf(date: LocalDate, time: string, seconds = 0): Instant {
  return new Date(Date.parse(`${date}T${time}:00+08:00`) + seconds * 1000).toISOString();
}
