import { z } from 'zod';
import type { HolidayList } from './calendar';
import { readCsv } from './csv';
import { formatDate, isLocalDate, type LocalDate } from './dates';

/** A file that was read, or what is wrong in it and where, one Chinese sentence each. */
export type FileReading<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

interface RawDay {
  /** Where it stands, e.g. 第 3 行 or 第 3 天. */
  readonly at: string;
  readonly date: string;
  readonly name: string;
  readonly rest: boolean | null;
}

/** Shape of the machine-readable lists in public use: `{year, papers, days: [{name, date, isOffDay}]}`. */
const fileSchema = z.object({
  year: z.number(),
  papers: z.array(z.string()).default([]),
  days: z.array(z.unknown()),
});
const daySchema = z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() });

/** Always days off by the State Council's rules on holidays (全国年节及纪念日放假办法): a list without one is cut short. */
const ALWAYS_OFF = ['01-01', '05-01', '10-01'] as const;
const MAX_PROBLEMS = 20;

/**
 * Reads a holiday list (节假日表) an office loads: JSON, or CSV with the columns 日期,名称,休/班. The days must be of the
 * list's year, of the December before or the January after; each once. `expectedYear` null takes any year.
 */
export function parseHolidayFile(text: string, expectedYear: number | null): FileReading<HolidayList> {
  const plain = text.replace(/^\uFEFF/u, '');
  if (plain.trim() === '') return failed(['文件是空的']);
  const read = plain.trimStart().startsWith('{') ? readJson(plain) : readTable(plain, expectedYear);
  if (!read.ok) return read;
  const { year, source, days } = read.value;
  if (!Number.isInteger(year) || year < 2000 || year > 2199) return failed([`文件的年份“${year}”不对`]);
  if (expectedYear !== null && year !== expectedYear) {
    return failed([`这是${year}年的节假日表，需要的是${expectedYear}年的`]);
  }
  if (days.length === 0) return failed(['文件里没有一天']);
  const problems = dayProblems(year, days);
  if (problems.length > 0) return failed(problems);
  if (!days.some(({ date }) => date.startsWith(`${year}-`))) {
    return failed([`文件写明是${year}年的节假日表，里面却没有一天在${year}年，年份可能写错了`]);
  }
  const list: HolidayList = {
    year,
    source,
    days: days.map(({ date, name, rest }) => ({ date, name: name.trim(), rest: rest === true })),
  };
  return { ok: true, value: list, warnings: holidayListWarnings(list) };
}

/** What makes a list look cut short; loading it is still the officer's to decide. */
export function holidayListWarnings(list: HolidayList): readonly string[] {
  const off = new Set(list.days.filter((day) => day.rest).map((day) => day.date));
  const missing = ALWAYS_OFF.map((day) => `${list.year}-${day}`).filter((date) => !off.has(date));
  return missing.length === 0 ? [] : [`表里没有${missing.map(formatDate).join('、')}的放假，可能不完整，请与通知核对`];
}

/** Days that do not belong to a year's list, or stand in it twice. */
export function dayProblems(
  year: number,
  days: readonly { readonly at: string; readonly date: LocalDate; readonly name: string; readonly rest: unknown }[],
): readonly string[] {
  const seen = new Map<string, string>();
  return days.flatMap(({ at, date, name, rest }) => {
    if (!isLocalDate(date)) return [`${at}的日期“${date}”不对，应写成 2026-10-01 的样子`];
    if (name.trim() === '') return [`${at}（${date}）没有节日名称`];
    if (rest === null) return [`${at}（${date}）没有写明是“休”还是“班”`];
    if (!belongs(year, date)) return [`${at}的${formatDate(date)}不属于${year}年的节假日表`];
    const before = seen.get(date);
    seen.set(date, at);
    return before === undefined ? [] : [`${at}的${formatDate(date)}与${before}重复`];
  });
}

const belongs = (year: number, date: LocalDate): boolean =>
  date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`) || date.startsWith(`${year + 1}-01-`);

const failed = (problems: readonly string[]): { readonly ok: false; readonly problems: readonly string[] } => ({
  ok: false,
  problems:
    problems.length <= MAX_PROBLEMS
      ? problems
      : [...problems.slice(0, MAX_PROBLEMS), `……共 ${problems.length} 处不对，以上是前 ${MAX_PROBLEMS} 处`],
});

interface RawList {
  readonly year: number;
  readonly source: string;
  readonly days: readonly RawDay[];
}

function readJson(text: string): FileReading<RawList> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed([`文件损坏或者没有存全，读不出来（${detail}）`]);
  }
  const file = fileSchema.safeParse(data);
  if (!file.success) {
    return failed([`文件缺少或者写错了“${String(file.error.issues[0]?.path[0] ?? 'year')}”一栏，不是节假日表`]);
  }
  const days: RawDay[] = [];
  const problems: string[] = [];
  for (const [index, each] of file.data.days.entries()) {
    const at = `第 ${index + 1} 天`;
    const day = daySchema.safeParse(each);
    if (day.success) days.push({ at, date: day.data.date, name: day.data.name, rest: day.data.isOffDay });
    else problems.push(`${at}的“${String(day.error.issues[0]?.path[0] ?? '内容')}”一栏缺少或者写错了`);
  }
  if (problems.length > 0) return failed(problems);
  const { year, papers } = file.data;
  return { ok: true, value: { year, source: papers.join('；').slice(0, 500), days }, warnings: [] };
}

function readTable(text: string, expectedYear: number | null): FileReading<RawList> {
  const rows = readCsv(text);
  const [head, ...body] = rows;
  const columns = head?.cells.map((cell) => cell.trim()).join(',');
  if (columns !== '日期,名称,休/班') {
    return failed(['文件不是节假日表：第 1 行应是“日期,名称,休/班”，或者整个文件是 JSON']);
  }
  const problems = body.flatMap(({ line, cells }) =>
    cells.length === 3 ? [] : [`第 ${line} 行应有 3 栏，现有 ${cells.length} 栏`],
  );
  if (problems.length > 0) return failed(problems);
  const days = body.map(({ line, cells: [date = '', name = '', rest = ''] }) => ({
    at: `第 ${line} 行`,
    date: date.trim(),
    name,
    rest: rest.trim() === '休' ? true : rest.trim() === '班' ? false : null,
  }));
  // Without a year of its own, the table is of the year most of its days are in.
  const counts = new Map<string, number>();
  for (const { date } of days) counts.set(date.slice(0, 4), (counts.get(date.slice(0, 4)) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return { ok: true, value: { year: Number(most ?? expectedYear), source: '', days }, warnings: [] };
}
