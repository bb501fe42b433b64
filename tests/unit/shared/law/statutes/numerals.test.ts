import { expect, test } from 'vitest';
import { articleLabel, compareNumbers, formatNumeral, parseNumeral } from '#shared/law/statutes/numerals';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百', 100],
  ['一百零三', 103],
  ['一百一十', 110],
  ['二百零一', 201],
  ['一千二百六十', 1260],
  ['一千零一', 1001],
  ['二〇二二', 2022],
  ['32', 32],
  ['３２', 32],
  ['两', 2],
  ['', null],
  ['一二三四五', null],
  ['十百', null],
  ['二二十', null],
  ['甲', null],
])('%s is %s', (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

test('what is written is read again, for every number a law can have', () => {
  for (let value = 1; value <= 9999; value += 1) expect(parseNumeral(formatNumeral(value))).toBe(value);
  expect([10, 15, 110, 1005, 1010, 1260].map(formatNumeral)).toEqual([
    '十',
    '十五',
    '一百一十',
    '一千零五',
    '一千零一十',
    '一千二百六十',
  ]);
});

test('inserted articles are written and ordered as laws do', () => {
  expect(articleLabel('12-1')).toBe('第十二条之一');
  expect(['13', '12-2', '2', '12', '12-1'].sort(compareNumbers)).toEqual(['2', '12', '12-1', '12-2', '13']);
});
