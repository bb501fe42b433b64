import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asSentence, chineseNumeral, cleanLine, cleanText, paragraphsOf, withoutFinalStop } from '#shared/papers/text';

/** What XML 1.0 §2.2 allows, as a test over code points. */
const isXmlCharacter = (point: number): boolean =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  point >= 0x10000;

describe('clean text', () => {
  test('control, zero-width and bidi characters go, what can be seen stays', () => {
    expect(cleanText('电\u0000梯\u200b坏\u202e了\ufeff，\u0007修')).toBe('电梯坏了，修');
  });

  test('names of characters outside the first plane, with variation selectors, stay whole', () => {
    expect(cleanText('𠮷野家\u{e0100}')).toBe('𠮷野家\u{e0100}');
    expect(cleanText('㛃喆龘𪚥')).toBe('㛃喆龘𪚥');
  });

  test('a joiner stays inside an emoji and goes elsewhere', () => {
    expect(cleanText('👨‍👩‍👧')).toBe('👨‍👩‍👧');
    expect(cleanText('张\u200d三')).toBe('张三');
  });

  test('half of a character pair goes', () => {
    expect(cleanText('甲\ud83d乙\udc00丙')).toBe('甲乙丙');
  });

  test('every kind of line end separates paragraphs, and typed indents go', () => {
    expect(paragraphsOf('　　第一段\r\n\r\n  第二段\u2028第三段\v第四段\r第五段')).toEqual([
      '第一段',
      '第二段',
      '第三段',
      '第四段',
      '第五段',
    ]);
    expect(paragraphsOf(' \n\u200b\n')).toEqual([]);
    expect(cleanLine('王\t某\n某 ')).toBe('王 某 某');
  });

  test('a blank beside a full-width mark goes, the wide one of a lost line end too', () => {
    expect(paragraphsOf('还没有开发。\u30002017年8月30日，　同日 ，办结')).toEqual([
      '还没有开发。2017年8月30日，同日，办结',
    ]);
  });

  test('an indent in the middle of a line is a line end that got lost; other blanks shrink', () => {
    expect(paragraphsOf('来信收悉。 　　关于公路问题：　　一、已答复”　　二')).toEqual([
      '来信收悉。',
      '关于公路问题：',
      '一、已答复”',
      '二',
    ]);
    expect(paragraphsOf('已答复。\u00a0\u00a0\u00a0\u00a0现')).toEqual(['已答复。', '现']);
    // No sentence ends before it: a table typed with blanks keeps its line.
    expect(paragraphsOf('姓名　　年龄 12')).toEqual(['姓名 年龄 12']);
    expect(paragraphsOf('第一， 第二（ 三 ） GB/T 9704')).toEqual(['第一，第二（三）GB/T 9704']);
  });

  test('whatever is typed, only XML characters come out and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const clean = cleanText(text);
        expect([...clean].every((character) => isXmlCharacter(character.codePointAt(0) ?? 0))).toBe(true);
        expect(/[\ud800-\udfff]/u.test(clean)).toBe(false);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  test('Han text without blanks is never changed', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCodePoint(point));
    fc.assert(
      fc.property(fc.array(han), (characters) => {
        expect(cleanText(characters.join(''))).toBe(characters.join(''));
      }),
    );
  });
});

describe('words of a clerk', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (value, words) => {
    expect(chineseNumeral(value)).toBe(words);
  });

  test('a sentence is closed once', () => {
    expect(asSentence('已办结')).toBe('已办结。');
    expect(asSentence('已办结。')).toBe('已办结。');
    expect(asSentence('是否属实？')).toBe('是否属实？');
    expect(withoutFinalStop('噪声扰民。。')).toBe('噪声扰民');
  });
});
