import { describe, expect, test } from 'vitest';
import { type LaidOutPage, type LaidOutRule, type LaidOutText, layoutLetter } from '#shared/papers/layout';
import { fangsongInk, grid, mm } from '#shared/papers/layout/geometry';
import { officialHead } from '#shared/papers/layout/official-head';
import type { Letter } from '#shared/papers/model';
import { officialLetter } from '../../../support/measure-official';

const texts = (page: LaidOutPage): readonly LaidOutText[] =>
  page.items.filter((item): item is LaidOutText => item.kind === 'text');
const rules = (page: LaidOutPage): readonly LaidOutRule[] =>
  page.items.filter((item): item is LaidOutRule => item.kind === 'rule');
const textOf = (item: LaidOutText): string => item.runs.map(({ text }) => text).join('');
const endOf = (item: LaidOutText): number => item.x + item.width;

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not on the page: ${what}`);
  return value;
}
const page = (letter: Letter, at: number): LaidOutPage => found(layoutLetter(letter).at(at), `page ${at}`);
const line = (on: LaidOutPage, part: string): LaidOutText =>
  found(
    texts(on).find((item) => textOf(item).includes(part)),
    part,
  );

const report = officialLetter(3);
const downwards = (letter: Letter): Letter =>
  letter.official === undefined ? letter : { ...letter, official: { ...letter.official, signer: null, urgency: null } };

describe('head of a paper in 公文格式', () => {
  const first = page(report, 0);
  test('the mark’s ink begins 72 mm from the top edge of the page, in red 小标宋, centred on the text area', () => {
    const mark = line(first, '临江市住房和城乡建设局文件');
    const run = found(mark.runs[0], 'run');
    expect(mark.baseline - mm(0.79 * run.sizePt)).toBeCloseTo(72, 2);
    expect(run).toMatchObject({ font: 'xiaobiaosong', colour: 'red' });
    expect(mark.x + mark.width / 2).toBeCloseTo(106, 2);
    // Never 22 mm high.
    expect(mm(run.sizePt)).toBeLessThan(22);
  });
  test('number left and 签发人 right one character in, on one line two lines below the mark; the name in 楷体', () => {
    const number = line(first, '128号');
    const mark = line(first, '建设局文件');
    const size = found(mark.runs[0], 'run').sizePt;
    expect(number.y - (mark.baseline + mm(0.18 * size))).toBeCloseTo(2 * mm(grid.linePitchPt), 2);
    expect(number.x).toBeCloseTo(28 + mm(grid.advancePt), 2);
    expect(endOf(number)).toBeCloseTo(184 - mm(grid.advancePt), 2);
    expect(number.runs.at(-2)).toMatchObject({ text: '签发人：', font: 'fangsong' });
    expect(number.runs.at(-1)).toMatchObject({ text: '欧阳明月', font: 'kaiti' });
  });
  test('without 签发人 the number is centred, and nothing stands in its place', () => {
    const number = line(page(downwards(report), 0), '128号');
    expect(textOf(number)).toBe(report.documentNumber);
    expect(number.x + number.width / 2).toBeCloseTo(106, 1);
  });
  test('one red line 156 mm wide, 4 mm below the number; the title two lines below it', () => {
    const number = line(first, '128号');
    const [red, ...others] = rules(first).filter(({ colour }) => colour === 'red');
    expect(others).toEqual([]);
    expect(red).toMatchObject({ x: 28, width: 156 });
    const ink = number.baseline + mm(fangsongInk.below * grid.bodySizePt);
    expect((red?.y ?? 0) - ink).toBeCloseTo(4, 2);
    const title = line(first, '关于交办信访事项');
    expect(title.y - ((red?.y ?? 0) + (red?.height ?? 0))).toBeCloseTo(2 * mm(grid.linePitchPt), 2);
  });
  test('urgency in 黑体 on the first line of the text area, only when there is one', () => {
    const urgency = line(first, '特急');
    expect(urgency).toMatchObject({ x: 28, y: 37 });
    expect(urgency.runs[0]?.font).toBe('heiti');
    expect(texts(page(downwards(report), 0)).some((item) => textOf(item) === '特急')).toBe(false);
  });
  test('a mark of any length stays in the text area and its text above the number', () => {
    for (const length of [4, 9, 14, 20, 40, 62]) {
      const head = officialHead('局'.repeat(length));
      expect(head.nameLines.join('')).toHaveLength(length);
      const widest = Math.max(...head.nameLines.map((each) => each.length));
      expect(mm(widest * head.namePt * head.nameStretch)).toBeLessThanOrEqual(156.01);
      expect(head.bodyTop).toBeGreaterThan(head.nameBottom);
      expect(head.gridTop).toBeLessThanOrEqual(head.bodyTop);
    }
  });
});

describe('foot of a paper in 公文格式', () => {
  const last = page(report, -1);
  const black = rules(last).filter(({ colour }) => colour === 'black');
  test('three rules 156 mm wide, 0.35, 0.25, 0.35 mm; the last ends where the text area ends', () => {
    expect(black.map(({ height }) => height)).toEqual([0.35, 0.25, 0.35]);
    for (const rule of black) expect(rule).toMatchObject({ x: 28, width: 156 });
    expect((black[2]?.y ?? 0) + 0.35).toBeCloseTo(262, 2);
    expect(rules(page(report, 0)).filter(({ colour }) => colour === 'black')).toEqual([]);
  });
  test('copies above the middle rule; organ left, date and 印发 right, one character in', () => {
    const copied = line(last, '抄送：');
    const imprint = line(last, '印发');
    expect(copied.x).toBeCloseTo(28 + mm(14), 2);
    expect(copied.runs[0]?.sizePt).toBe(14);
    expect(imprint.x).toBeCloseTo(28 + mm(14), 2);
    expect(endOf(imprint)).toBeCloseTo(184 - mm(14), 2);
    expect(textOf(imprint)).toBe('临江市住房和城乡建设局2026年11月23日印发');
    expect(imprint.y).toBeCloseTo(black[1]?.y ?? 0, 2);
  });
  test('without copies there is no middle rule', () => {
    const plain = page(officialLetter(3, { copies: [] }), -1);
    expect(
      rules(plain)
        .filter(({ colour }) => colour === 'black')
        .map(({ height }) => height),
    ).toEqual([0.35, 0.35]);
  });
  test('page numbers stand on every page: odd right, even left', () => {
    const pages = layoutLetter(officialLetter(14));
    expect(pages.length).toBeGreaterThan(2);
    for (const each of pages) {
      const number = line(each, `— ${each.number} —`);
      if (each.number % 2 === 1) expect(endOf(number)).toBeCloseTo(179.06, 1);
      else expect(number.x).toBeCloseTo(32.94, 1);
    }
  });
});

describe('pages of a paper in 公文格式', () => {
  test('the signature is never alone, text never runs into the 版记, at any length', () => {
    for (let count = 0; count <= 16; count += 1) {
      const pages = layoutLetter(officialLetter(count));
      const signed = found(
        pages.find((each) => texts(each).some((item) => textOf(item) === '2026年11月23日')),
        'date',
      );
      expect(
        texts(signed).some((item) => textOf(item).includes('特此报告')),
        `${count}`,
      ).toBe(true);
      const last = found(pages.at(-1), 'page');
      const top = Math.min(
        ...rules(last)
          .filter(({ colour }) => colour === 'black')
          .map(({ y }) => y),
      );
      const body = texts(last).filter((item) => item.y < top - 0.01);
      for (const item of body) expect(item.y + item.height, textOf(item)).toBeLessThanOrEqual(top + 0.01);
      expect(body.length, `${count}`).toBeGreaterThan(0);
    }
  });
  test('the first page shows body text', () => {
    expect(texts(page(report, 0)).some((item) => textOf(item).includes('第1次核查'))).toBe(true);
  });
});
