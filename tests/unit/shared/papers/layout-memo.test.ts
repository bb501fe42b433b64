import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LaidOutText, layoutLetter } from '#shared/papers/layout';
import { remembered } from '#shared/papers/layout/memo';
import { titleLines } from '#shared/papers/layout/title-lines';
import { replyLetter } from '#shared/papers/reply-letter';
import { sampleReply } from '../../../support/measure-samples';

describe('remembered results', () => {
  test('are those of the function, whatever was dropped meanwhile', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }), (asked) => {
        const recall = remembered<string>(8);
        for (const number of asked) expect(recall(`${number}`, () => `value ${number}`)).toBe(`value ${number}`);
      }),
    );
  });

  test('what is asked for again and again is worked out once; what is not, is dropped in time', () => {
    const recall = remembered<number>(4);
    let worked = 0;
    const ask = (key: string) => recall(key, () => ++worked);
    for (let round = 0; round < 50; round += 1) {
      ask('kept');
      ask(`other ${round % 3}`);
    }
    expect(worked).toBe(4);
    for (let round = 0; round < 20; round += 1) ask(`new ${round}`);
    ask('kept');
    expect(worked).toBe(25);
  });
});

describe('typing', () => {
  const withFacts = (facts: string) =>
    layoutLetter(
      replyLetter({
        ...sampleReply,
        demands: sampleReply.demands.map((demand, index) => (index === 0 ? { ...demand, facts } : demand)),
      }),
    );
  const lines = (pages: ReturnType<typeof withFacts>): readonly LaidOutText[] =>
    pages.flatMap(({ items }) => items.filter((item): item is LaidOutText => item.kind === 'text'));

  test('leaves the lines of all other paragraphs the very same', () => {
    const before = lines(withFacts('经查，电梯停运。'));
    const after = lines(withFacts('经查，电梯停运六。'));
    const other = (item: LaidOutText) => item.field !== null && item.field !== 'demands.d1.facts';
    const shared = new Set(before.map(({ runs }) => runs));
    const flowing = after.filter((item) => other(item) && item.field !== 'organ');
    expect(flowing.length).toBeGreaterThan(20);
    for (const item of flowing) expect(shared.has(item.runs), item.runs.map(({ text }) => text).join('')).toBe(true);
  });

  test('gives what a fresh layout gives, also for two paragraphs of the same text at other places', () => {
    const twice = withFacts('同一段文字。\n同一段文字。');
    const again = JSON.stringify(withFacts('同一段文字。\n同一段文字。'));
    withFacts('别的文字。');
    expect(JSON.stringify(twice)).toBe(again);
  });
});

describe('long titles', () => {
  test('five lines keep words whole, are about equally long, and never begin with a mark', () => {
    const title =
      '关于欧阳明月等三十名业主联名反映幸福家园小区三期工程延期交付、逾期办理不动产权属证书、地下车库渗漏、电梯频繁停运、消防设施长期失效以及物业服务企业乱收费等问题的信访处理意见书';
    const lines = titleLines(title);
    expect(lines).toHaveLength(5);
    expect(lines.join('')).toBe(title);
    const lengths = lines.map((line) => [...line].length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(12);
    for (const line of lines) expect(line).not.toMatch(/^[、，。的]/u);
    for (const word of ['逾期', '渗漏', '电梯', '消防', '物业', '处理意见书']) {
      expect(
        lines.some((line) => line.includes(word)),
        word,
      ).toBe(true);
    }
  });

  test('a word of 200 letters is cut where the line is full', () => {
    const lines = titleLines('x'.repeat(200));
    expect(lines.map((line) => line.length)).toEqual([...Array.from({ length: 10 }, () => 19), 10]);
  });
});
