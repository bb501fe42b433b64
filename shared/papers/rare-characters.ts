import { facesOf } from './fonts';
import { type HanRange, hanRange } from './gb2312';
import type { FontRole } from './layout/styles';

/**
 * Characters that a paper's faces may lack, above all in personal names. They are never exchanged: they get a face that
 * has them, and the officer is told.
 */

const ORDER: Readonly<Record<HanRange, number>> = { gb2312: 0, gbk: 1, extended: 2, beyond: 3 };

/** Private use and pictographs: no face of an office holds them. */
const OTHER = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}\u{1f000}-\u{1faff}]|\p{Emoji_Presentation}/u;

/** Range of a character; `null` for what every face has (letters, marks) or what is no Han character. */
function rangeOf(character: string): HanRange | null {
  const known = ranges.get(character);
  if (known !== undefined) return known;
  const range = hanRange(character) ?? (OTHER.test(character) ? 'beyond' : null);
  ranges.set(character, range);
  return range;
}

/** Remembered: a letter uses a few hundred different characters and is read at every keystroke. */
const ranges = new Map<string, HanRange | null>();

export interface RareCharacters {
  /** Outside the 6,763 of GB 2312, inside GBK: another face of the office has them. */
  readonly outsideGb2312: readonly string[];
  /** Outside GBK: many computers have no face for them. */
  readonly outsideGbk: readonly string[];
}

/** Each such character once, in the order of the text. */
export function rareCharacters(text: string): RareCharacters {
  const outsideGb2312 = new Set<string>();
  const outsideGbk = new Set<string>();
  for (const character of text) {
    const range = rangeOf(character);
    if (range === 'gbk') outsideGb2312.add(character);
    else if (range !== null && range !== 'gb2312') outsideGbk.add(character);
  }
  return { outsideGb2312: [...outsideGb2312], outsideGbk: [...outsideGbk] };
}

/** Faces of Windows and WPS for what the first face of a role lacks. */
const deeper: Readonly<Record<Exclude<HanRange, 'gb2312'>, (role: FontRole) => string>> = {
  gbk: (role) => ({ fangsong: '仿宋', kaiti: '楷体', heiti: '黑体', xiaobiaosong: '宋体', songti: '宋体' })[role],
  extended: () => '宋体',
  beyond: () => 'SimSun-ExtB',
};

/** The face a character needs in a .docx; null when the first face of the role has it. */
export function rareFace(character: string, role: FontRole): string | null {
  const range = rangeOf(character);
  if (range === null || range === 'gb2312' || ORDER[range] <= ORDER[facesOf[role][0].holds]) return null;
  return deeper[range](role);
}

export interface FacedText {
  readonly text: string;
  /** Null: the face of the role. */
  readonly face: string | null;
}

const VARIATION = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200d]$/u;

/** The text cut where the face changes; joined it is the text again. */
export function facedTexts(text: string, role: FontRole): readonly FacedText[] {
  const parts: { text: string; face: string | null }[] = [];
  for (const character of text) {
    const open = parts.at(-1);
    // A variation selector belongs to the character before it.
    const face = open !== undefined && VARIATION.test(character) ? open.face : rareFace(character, role);
    if (open !== undefined && open.face === face) open.text += character;
    else parts.push({ text: character, face });
  }
  return parts;
}

const listed = (characters: readonly string[]): string => characters.map((one) => `“${one}”`).join('');

/** The face body text has on this computer: its name, and up to which range it holds characters. */
export interface BodyFace {
  readonly name: string;
  readonly holds: HanRange;
}

/** Where nothing is known of the computer: the face the standard wants. */
const WISHED: BodyFace = { name: facesOf.fangsong[0].name, holds: facesOf.fangsong[0].holds };

/** What the officer is told; null when there is nothing to say. What the face at hand holds is shown as it should be. */
export function rareWords(
  { outsideGb2312, outsideGbk }: RareCharacters,
  body: BodyFace = WISHED,
): {
  readonly severe: boolean;
  readonly words: string;
} | null {
  const some =
    outsideGb2312.length === 0 || ORDER[body.holds] >= ORDER.gbk
      ? ''
      : `${listed(outsideGb2312)}不在${body.name}的字里，这几个字自动改用仿宋或者宋体，字形可能略有不同。`;
  const many =
    outsideGbk.length === 0
      ? ''
      : `${listed(outsideGbk)}有的电脑字体里没有，会显示或者印成方框、空白。文书里原样保留；打印后请核对，缺的换一台字体齐全的电脑打印。`;
  return some + many === '' ? null : { severe: many !== '', words: some + many };
}
