import { describe, expect, it } from 'vitest';
import { rareCharacters, rareOnPages, rareWords } from '../../../../renderer/papers/rare-characters';

describe('rareCharacters', () => {
  it.each([
    ['ordinary text', '临住建信函〔2026〕1号：予以支持，12月20日前修复。No. 3 ½ ① ㎡ 〇 ——', []],
    ['Han beyond the first plane, each once', '𠮷田一郎与𠮷田二郎、𬒗', ['𠮷', '𬒗']],
    ['extension A and compatibility forms', '㐆凞﨑', ['㐆', '﨑']],
    [
      'private use, as old name databases gave out',
      `李${String.fromCodePoint(0xe863)}`,
      [String.fromCodePoint(0xe863)],
    ],
    ['pictographs', '孙桂兰😀⭐', ['😀', '⭐']],
  ])('finds in %s what faces may lack', (_what, text, found) => {
    expect(rareCharacters(text)).toEqual(found);
  });

  it('reads the runs of all pages', () => {
    const run = (text: string) => ({
      text,
      x: 0,
      width: 1,
      script: 'han' as const,
      font: 'fangsong' as const,
      sizePt: 16,
      letterSpacingPt: 0,
      stretch: 1,
      colour: 'black' as const,
    });
    const line = (...texts: readonly string[]) => ({
      kind: 'text' as const,
      x: 0,
      y: 0,
      width: 1,
      height: 1,
      baseline: 1,
      field: null,
      runs: texts.map(run),
    });
    const page = (number: number, ...texts: readonly string[]) => ({
      number,
      width: 210,
      height: 297,
      items: [line(...texts)],
    });
    expect(rareOnPages([page(1, '关于', '𠮷'), page(2, '𠮷：', '😀')])).toEqual(['𠮷', '😀']);
  });
});

describe('rareWords', () => {
  it('names the characters and what to do, or says nothing', () => {
    expect(rareWords(['𠮷', '😀'])).toMatch(/^“𠮷”“😀”有的电脑字体里没有.*核对/);
    expect(rareWords([])).toBeNull();
  });
});
