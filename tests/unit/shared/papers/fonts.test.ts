import { describe, expect, test } from 'vitest';
import { chooseFonts, cssFamily, facesOf, fontRoles, fontSentences, noFontAtAll } from '#shared/papers/fonts';

const takenOf = (families: readonly string[]) =>
  Object.fromEntries(chooseFonts(families).map(({ role, taken }) => [role, taken]));

describe('faces of the papers', () => {
  test('an office PC has them all, under their Chinese or their English names, and nothing is said', () => {
    for (const families of [
      ['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'],
      ['FangSong_GB2312', 'kaiti_gb2312', ' SimHei ', 'FZXiaoBiaoSong-B05S', 'SimSun'],
    ]) {
      expect(fontSentences(chooseFonts(families))).toEqual([]);
    }
  });

  test('a plain Windows: 仿宋 and 楷体 stand in, the title is set in 宋体', () => {
    const choices = chooseFonts(['FangSong', 'KaiTi', 'SimHei', 'SimSun', 'Microsoft YaHei']);
    expect(fontSentences(choices)).toEqual([
      '正文（仿宋体）：没有仿宋_GB2312，用仿宋代替。',
      '二级标题（楷体）：没有楷体_GB2312，用楷体代替。',
      '红头和标题（小标宋体）：没有方正小标宋简体，用宋体代替。',
    ]);
    expect(noFontAtAll(choices)).toBe(false);
  });

  test('a Linux with Noto only: every role has a stand-in', () => {
    expect(takenOf(['Noto Serif CJK SC', 'Noto Sans CJK SC', 'DejaVu Sans'])).toEqual({
      fangsong: 'Noto Serif CJK SC',
      kaiti: 'Noto Serif CJK SC',
      heiti: 'Noto Sans CJK SC',
      xiaobiaosong: 'Noto Serif CJK SC',
      songti: 'Noto Serif CJK SC',
    });
  });

  test('none at all: each role says so', () => {
    const choices = chooseFonts(['DejaVu Sans', 'Liberation Serif']);
    expect(noFontAtAll(choices)).toBe(true);
    const sentences = fontSentences(choices);
    expect(sentences).toHaveLength(fontRoles.length);
    for (const sentence of sentences) expect(sentence).toContain('没有可以代替的字体');
  });

  test('a page asks for the faces in the table’s order, then for those of four-byte characters', () => {
    for (const role of fontRoles) {
      const list = cssFamily(role, 'han');
      const places = facesOf[role].map(({ name }) => list.indexOf(`"${name}"`));
      expect(
        places.every((place) => place >= 0),
        role,
      ).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      expect(list.indexOf('"SimSun-ExtB"')).toBeGreaterThan(places[0] ?? 0);
      expect(list).toMatch(/,(sans-)?serif$/);
      expect(cssFamily(role, 'latin')).toBe(`"Times New Roman","Liberation Serif","Tinos",${list}`);
    }
  });
});
