import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStatute } from '#shared/law/statutes/parse';
import { partsOf } from '#shared/law/statutes/statute';

/** The regulation as an office would import it; it lies beside the project and is not part of it. */
const file = '/work/shared/data/statutes/信访工作条例.md';

test.skipIf(!existsSync(file))('the regulation itself (skipped where its text is not at hand): 50 articles', () => {
  const reading = parseStatute(readFileSync(file, 'utf8'), '信访工作条例.md');
  if (!reading.ok) throw new Error(reading.problem);
  const { name, validFrom, articles, remarks, text, source } = reading.statute;
  expect({ name, validFrom, count: articles.length, remarks }).toEqual({
    name: '信访工作条例',
    validFrom: '2022-05-01',
    count: 50,
    remarks: [],
  });
  expect(source).toContain('中共中央、国务院发布');
  const of = (number: string) => {
    const found = articles.find((article) => article.number === number);
    return found === undefined ? null : { ...found, own: text.slice(found.start, found.start + found.length) };
  };
  expect(articles.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => String(index + 1)));
  // Paragraphs and items, counted by hand in the text.
  expect(
    Object.fromEntries(['11', '22', '23', '31', '32', '40', '41'].map((n) => [n, partsOf(of(n)?.parts ?? '')])),
  ).toEqual({
    11: [7, 0],
    22: [3, 0],
    23: [0, 0, 0, 0],
    31: [6],
    32: [3, 0],
    40: [0, 0, 0, 0],
    41: [4, 0],
  });
  expect(of('1')?.heading).toBe('第一章 总则');
  expect(of('17')?.heading).toBe('第三章 信访事项的提出和受理');
  expect(of('50')?.own).toBe('第五十条　本条例自2022年5月1日起施行。\n');
});
