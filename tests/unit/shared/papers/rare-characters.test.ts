import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facedTexts, rareCharacters, rareFace, rareWords } from '#shared/papers/rare-characters';

describe('rare characters', () => {
  test.each([
    ['ordinary text', '临住建信函〔2026〕1号：予以支持，12月20日前修复。No. 3 ½ ① ㎡ 〇 ——', [], []],
    ['names outside GB 2312', '堃堃与犇、王喆', ['堃', '犇', '喆'], []],
    ['Han beyond the first plane, each once', '𠮷田一郎与𠮷田二郎、𬒗', [], ['𠮷', '𬒗']],
    ['extension A and compatibility forms', '㐆﨑', [], ['㐆', '﨑']],
    [
      'private use, as old name databases gave out',
      `李${String.fromCodePoint(0xe863)}`,
      [],
      [String.fromCodePoint(0xe863)],
    ],
    ['pictographs', '孙桂兰😀⭐', [], ['😀', '⭐']],
  ])('finds in %s what faces may lack', (_what, text, outsideGb2312, outsideGbk) => {
    expect(rareCharacters(text)).toEqual({ outsideGb2312, outsideGbk });
  });

  test('each gets a face that has it, by role', () => {
    expect(rareFace('堃', 'fangsong')).toBe('仿宋');
    expect(rareFace('堃', 'kaiti')).toBe('楷体');
    expect(rareFace('堃', 'xiaobiaosong')).toBe('宋体');
    expect(rareFace('堃', 'heiti')).toBeNull();
    expect(rareFace('㛃', 'heiti')).toBe('宋体');
    expect(rareFace('㛃', 'songti')).toBeNull();
    expect(rareFace('𠮷', 'songti')).toBe('SimSun-ExtB');
    expect(rareFace('国', 'fangsong')).toBeNull();
    expect(rareFace('，', 'fangsong')).toBeNull();
  });

  test('cut where the face changes, and nothing else changes', () => {
    expect(facedTexts('王堃犇、李𠮷某', 'fangsong')).toEqual([
      { text: '王', face: null },
      { text: '堃犇', face: '仿宋' },
      { text: '、李', face: null },
      { text: '𠮷', face: 'SimSun-ExtB' },
      { text: '某', face: null },
    ]);
    // The selector goes with its character.
    expect(facedTexts('葛\u{e0100}堃\u{e0100}', 'fangsong').map(({ text }) => text)).toEqual([
      '葛\u{e0100}',
      '堃\u{e0100}',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          facedTexts(text, 'fangsong')
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('the officer is told which, and how bad it is', () => {
    expect(rareWords(rareCharacters('王芳'))).toBeNull();
    const mild = rareWords(rareCharacters('王堃'));
    expect(mild).toMatchObject({ severe: false });
    expect(mild?.words).toMatch(/^“堃”不在仿宋_GB2312的字里/);
    // A face that holds them is spoken of by nobody; one that does not is named.
    expect(rareWords(rareCharacters('王堃'), { name: '仿宋', holds: 'gbk' })).toBeNull();
    expect(rareWords(rareCharacters('王堃'), { name: '方正仿宋', holds: 'gb2312' })?.words).toContain(
      '不在方正仿宋的字里',
    );
    expect(rareWords(rareCharacters('王堃𠮷'), { name: '仿宋', holds: 'gbk' })?.words).toMatch(/^“𠮷”有的电脑/);
    const severe = rareWords(rareCharacters('王堃𠮷😀'));
    expect(severe).toMatchObject({ severe: true });
    expect(severe?.words).toMatch(/“𠮷”“😀”有的电脑字体里没有.*核对/);
  });
});
