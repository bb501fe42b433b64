import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { classTableProblems, parseClassFile } from '#shared/law/class-file';
import { contentClassesOn, contentClassTables } from '#shared/law/content-classes';
import { readCsv } from '#shared/law/csv';

const head = '一级分类,二级分类,三级分类';
const paths = (text: string) => {
  const read = parseClassFile(text);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.value;
};
const problems = (text: string) => {
  const read = parseClassFile(text);
  if (read.ok) throw new Error('it was taken');
  return read.problems;
};
const published = path.resolve('../shared/data/content-classes.csv');

describe('a table of content classes in a file', () => {
  it('is read with the levels above each class, white space and byte order mark left out', () => {
    const text = `\uFEFF 一级分类 ,二级分类,三级分类\r\n 民政,　优抚 ,抚恤\r\n\r\n民政,优抚,安置\r\n"政法",,\r\n民政,区划,`;
    expect(paths(text)).toEqual([
      ['民政'],
      ['民政', '优抚'],
      ['民政', '优抚', '抚恤'],
      ['民政', '优抚', '安置'],
      ['政法'],
      ['民政', '区划'],
    ]);
  });
  it.each([
    ['that is empty', '', '文件是空的'],
    ['with a head only', head, '没有分类'],
    ['without a head', '民政,优抚,抚恤', '第 1 行应是“一级分类,二级分类,三级分类”，现在是“民政,优抚,抚恤”'],
    ['with a line of two columns', `${head}\n民政,优抚`, '第 2 行应有 3 栏，现有 2 栏'],
    ['with a line of four columns', `${head}\n民政,优抚,抚恤,其他`, '第 2 行应有 3 栏，现有 4 栏'],
    ['with a gap', `${head}\n民政,,抚恤`, '第 2 行缺少上一级的名称'],
    ['with a class twice', `${head}\n民政,优抚,抚恤\n\n民 政,优抚,抚恤`, '第 4 行与第 2 行重复：民政 — 优抚 — 抚恤'],
    ['with a long name', `${head}\n${'长'.repeat(61)},,`, '第 2 行的名称超过 60 字'],
  ])('is refused %s, and says where', (_name, text, message) => {
    expect(problems(text).join('\n')).toContain(message);
  });
  it('names the first twenty of many mistakes', () => {
    expect(problems(`${head}\n${'a,b\n'.repeat(30)}`)).toHaveLength(21);
  });
  it.skipIf(!existsSync(published))(
    'takes the published table, which the shipped one holds (skipped without ../shared)',
    () => {
      const read = paths(readFileSync(published, 'utf8'));
      expect(read).toHaveLength(15 + 118 + 517);
      const shipped = new Set(contentClassesOn('2026-11-23').map((each) => each.join('/')));
      expect(read.filter((each) => !shipped.has(each.join('/')))).toEqual([]);
    },
  );
});

describe('a table of content classes', () => {
  const table = {
    source: '本地',
    verified: true,
    validFrom: '2026-01-01',
    validTo: null,
    paths: [['甲'], ['甲', '乙']],
  };
  it('is refused with turned-round dates, without classes, or with one twice', () => {
    expect(classTableProblems(table)).toEqual([]);
    expect(classTableProblems({ ...table, validTo: '2025-12-31', paths: [] })).toEqual([
      '分类表的失效日2025-12-31早于生效日2026-01-01',
      '分类表是空的',
    ]);
    expect(classTableProblems({ ...table, paths: [['甲'], ['甲']] })).toEqual(['分类“甲”重复']);
  });
  it('holds from its day on; before it the older one does', () => {
    const tables = [table, ...contentClassTables];
    expect(contentClassesOn('2026-01-01', tables)).toBe(table.paths);
    expect(contentClassesOn('2025-12-31', tables)).toBe(contentClassTables[0]?.paths);
  });
});

describe('comma-separated text', () => {
  it.each([
    [
      'a,b\r\nc,d',
      [
        [1, ['a', 'b']],
        [2, ['c', 'd']],
      ],
    ],
    [
      '"a ""x"", y",b\n\n c ,',
      [
        [1, ['a "x", y', 'b']],
        [3, [' c ', '']],
      ],
    ],
    [
      '"two\nlines",b\nc,d',
      [
        [1, ['two\nlines', 'b']],
        [3, ['c', 'd']],
      ],
    ],
    [' , \n', []],
    ['"never closed,b', [[1, ['never closed,b']]]],
  ])('%j', (text, rows) => {
    expect(readCsv(text).map(({ line, cells }) => [line, cells])).toEqual(rows);
  });
});
