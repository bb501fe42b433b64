import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { officeRules } from '#shared/case/rules';
import { type LawChange, lawChangeSchema } from '#shared/law/changes';
import { parseClassFile } from '#shared/law/class-file';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import { type FileReading, parseHolidayFile } from '#shared/law/holiday-file';
import { type CallFailure, fail } from './failure';

/** The longest list there is takes some hundred kilobytes. */
export const LARGEST_FILE = 2_000_000;
const PROBLEMS_SHOWN = 8;

/**
 * A file an officer chose, as the change it would make; nothing is changed yet. What is wrong in it is said in Chinese
 * with its place in the file. Throws `refused`.
 */
export async function readLawFile(file: string, kind: 'holidays' | 'classes', now: Instant): Promise<LawChange> {
  const text = decoded(await readBounded(file, LARGEST_FILE));
  const change =
    kind === 'holidays' ? holidaysOf(text, path.basename(file)) : classesOf(text, path.basename(file), now);
  // What the contract would not let back in is refused here, where the file can still be named.
  const parsed = lawChangeSchema.safeParse(change);
  if (parsed.success) return parsed.data;
  throw unreadable(parsed.error.issues.map(({ message }) => message));
}

const holidaysOf = (text: string, name: string): LawChange => {
  const list = read(parseHolidayFile(text, null));
  return {
    kind: 'holidays',
    list: { ...list, source: list.source || name, days: list.days.map((day) => ({ ...day })) },
  };
};

/** A table without dates of its own holds from today on; the screen lets the day be changed. */
const classesOf = (text: string, name: string, now: Instant): LawChange => ({
  kind: 'classes',
  table: {
    source: name,
    verified: false,
    validFrom: dateOfInstant(now),
    validTo: null,
    paths: read(parseClassFile(text)).map((names) => [...names]),
  },
});

function read<T>(reading: FileReading<T>): T {
  if (reading.ok) return reading.value;
  throw unreadable(reading.problems);
}

export function unreadable(problems: readonly string[]): CallFailure {
  const shown = problems.slice(0, PROBLEMS_SHOWN).join('；');
  const more = problems.length > PROBLEMS_SHOWN ? `；等共 ${problems.length} 处` : '';
  return fail('refused', `这个文件不能用，没有载入：${shown}${more}。`, { rule: officeRules.input, field: 'file' });
}

/** A file of at most that many bytes; throws `refused` when it cannot be opened or is larger. */
export async function readBounded(file: string, largest: number): Promise<Buffer> {
  const cannot = (): never => {
    throw fail('refused', '打不开这个文件，可能已经移走或没有读取的权限。', { rule: officeRules.input, field: 'file' });
  };
  const found = await stat(file).catch(cannot);
  if (!found.isFile()) return cannot();
  if (found.size > largest) {
    throw unreadable([`文件有 ${found.size} 字节，太大了，最多 ${largest} 字节，可能选错了文件`]);
  }
  return readFile(file).catch(cannot);
}

/** UTF-8, else GB 18030, which spreadsheets in Chinese save CSV in. */
function decoded(content: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw unreadable(['不是文本文件，或者文字编码认不出来']);
}
