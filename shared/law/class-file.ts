import type { ContentClassTable } from './content-classes';
import { readCsv } from './csv';
import type { FileReading } from './holiday-file';

const HEAD = '一级分类,二级分类,三级分类';
const MAX_PROBLEMS = 20;
const MAX_NAME = 60;

/** White space of any kind, full-width too, is no part of a name. */
const tidy = (cell: string): string => cell.replace(/[\s\u3000\uFEFF]+/gu, '');

/**
 * Reads a table of content classes (内容分类) an office loads: CSV with the columns 一级分类,二级分类,三级分类; lower levels
 * may be empty. The result lists every class an officer may choose, so the levels above a class are added before it.
 */
export function parseClassFile(text: string): FileReading<readonly (readonly string[])[]> {
  const [head, ...rows] = readCsv(text.replace(/^\uFEFF/u, ''));
  if (head === undefined) return { ok: false, problems: ['文件是空的'] };
  if (head.cells.map(tidy).join(',') !== HEAD) {
    return { ok: false, problems: [`第 ${head.line} 行应是“${HEAD}”，现在是“${head.cells.join(',').slice(0, 60)}”`] };
  }
  if (rows.length === 0) return { ok: false, problems: ['文件只有表头，没有分类'] };

  const problems: string[] = [];
  const lineOf = new Map<string, number>();
  const paths = new Map<string, readonly string[]>();
  for (const { line, cells } of rows) {
    if (cells.length !== 3) {
      problems.push(`第 ${line} 行应有 3 栏，现有 ${cells.length} 栏`);
      continue;
    }
    const names = cells.map(tidy);
    const depth = names.reduce((deepest, name, index) => (name === '' ? deepest : index + 1), 0);
    const path = names.slice(0, depth);
    const tooLong = path.find((name) => name.length > MAX_NAME);
    const key = path.join('/');
    const before = lineOf.get(key);
    if (path.includes('')) problems.push(`第 ${line} 行缺少上一级的名称`);
    else if (tooLong !== undefined) problems.push(`第 ${line} 行的名称超过 ${MAX_NAME} 字：“${tooLong.slice(0, 20)}…”`);
    else if (before !== undefined) problems.push(`第 ${line} 行与第 ${before} 行重复：${path.join(' — ')}`);
    else {
      lineOf.set(key, line);
      for (let level = 1; level <= depth; level += 1) paths.set(path.slice(0, level).join('/'), path.slice(0, level));
    }
  }
  if (problems.length > MAX_PROBLEMS) {
    const more = `……共 ${problems.length} 处不对，以上是前 ${MAX_PROBLEMS} 处`;
    return { ok: false, problems: [...problems.slice(0, MAX_PROBLEMS), more] };
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: [...paths.values()], warnings: [] };
}

/** What is wrong with a class table as such, in Chinese; empty when nothing is. */
export function classTableProblems(table: ContentClassTable): readonly string[] {
  const dates =
    table.validTo !== null && table.validTo < table.validFrom
      ? [`分类表的失效日${table.validTo}早于生效日${table.validFrom}`]
      : [];
  const seen = new Set<string>();
  const twice = table.paths
    .map((path) => path.join(' — '))
    .filter((path) => {
      const known = seen.has(path);
      seen.add(path);
      return known;
    });
  const empty = table.paths.length === 0 ? ['分类表是空的'] : [];
  return [...dates, ...empty, ...twice.map((path) => `分类“${path}”重复`)];
}
