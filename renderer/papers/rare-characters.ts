import type { LaidOutPage } from '#shared/papers/layout';

/**
 * Characters that the faces of an office PC may lack: Han outside the basic block of Unicode (extensions and
 * compatibility forms, as in rare personal names), characters of private use, pictographs. The faces themselves cannot
 * be asked which characters they hold, and the PC that prints may be another one.
 */
const RARE =
  /[\u3400-\u4dbf\uf900-\ufaff\ue000-\uf8ff\u{20000}-\u{3fffd}\u{f0000}-\u{10ffff}\u{1f000}-\u{1faff}]|\p{Emoji_Presentation}/gu;

/** Each such character once, in the order of the text. */
export const rareCharacters = (text: string): readonly string[] => [...new Set(text.match(RARE) ?? [])];

/** Those on the pages of a paper. */
export const rareOnPages = (pages: readonly LaidOutPage[]): readonly string[] =>
  rareCharacters(
    pages
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'text' ? item.runs : []))
      .map(({ text }) => text)
      .join(''),
  );

/** What the officer is told of them; null when there are none. */
export const rareWords = (characters: readonly string[]): string | null =>
  characters.length === 0
    ? null
    : `${characters.map((one) => `“${one}”`).join('')}有的电脑字体里没有，会显示或者印成方框、空白。文书里原样保留；打印后请核对，缺的换一台字体齐全的电脑打印。`;
