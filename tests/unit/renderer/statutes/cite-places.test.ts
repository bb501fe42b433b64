import { expect, test } from 'vitest';
import { insertion, placesOf } from '../../../../renderer/statutes/cite-places';

test('paragraphs and items of an article in reading order, the whole first', () => {
  const places = placesOf('第二条　停车应当有序。\n费用按照下列方式收取：\n（一）小型车按次；\n（二）大型车按时。');
  expect(places.map(({ label, paragraph, item }) => [label, paragraph, item])).toEqual([
    ['整条', null, null],
    ['第一款', 1, null],
    ['第二款', 2, null],
    ['第二款第一项', 2, 1],
    ['第二款第二项', 2, 2],
  ]);
  expect(places[3]?.text).toBe('（一）小型车按次；');
});

test('an article of one paragraph is cited without 第一款, its items by number alone', () => {
  expect(placesOf('第三条　不得占用。').map(({ label }) => label)).toEqual(['整条']);
  expect(placesOf('第四条　有下列情形的：\n（一）甲；\n（二）乙。').map(({ label }) => label)).toEqual([
    '整条',
    '第一项',
    '第二项',
  ]);
});

test('what is written: the citation alone, or with the words', () => {
  expect(insertion('《甲法》第三条', null)).toBe('《甲法》第三条');
  expect(insertion('《甲法》第三条', '不得占用。\n违者劝离。')).toBe('《甲法》第三条规定：“不得占用。违者劝离。”');
});
