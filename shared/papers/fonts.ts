import type { HanRange } from './gb2312';
import type { FontRole } from './layout/styles';

/**
 * Faces of the papers: for each role of GB/T 9704-2012 what offices use, what else serves, and which of them are there.
 * The .docx always names the first; pages on screen, PDF and print take the first that the computer has.
 */

/** One face. `families`: the names systems know it by, the one for .docx first. */
export interface Face {
  readonly name: string;
  readonly families: readonly string[];
  /** Up to which range it holds Han characters. */
  readonly holds: HanRange;
}

const face = (holds: HanRange, ...families: readonly [string, ...string[]]): Face => ({
  name: families[0],
  families,
  holds,
});

const song = {
  simsun: face('extended', '宋体', 'SimSun', 'NSimSun', '新宋体'),
  noto: face('beyond', 'Noto Serif CJK SC', 'Source Han Serif SC', '思源宋体'),
  fandol: face('gbk', 'FandolSong'),
} as const;

/** In the order they are taken. The first is the one the office's rules mean; the others stand in. */
export const facesOf: Readonly<Record<FontRole, readonly [Face, ...Face[]]>> = {
  fangsong: [
    face('gb2312', '仿宋_GB2312', 'FangSong_GB2312'),
    face('gbk', '仿宋', 'FangSong'),
    face('gbk', '方正仿宋_GBK', 'FZFangSong-Z02', '方正仿宋简体', 'FZFangSong-Z02S'),
    face('gbk', '华文仿宋', 'STFangsong'),
    face('gbk', 'FandolFang R', 'FandolFang'),
    song.noto,
    song.simsun,
  ],
  kaiti: [
    face('gb2312', '楷体_GB2312', 'KaiTi_GB2312'),
    face('gbk', '楷体', 'KaiTi'),
    face('gbk', '方正楷体_GBK', 'FZKai-Z03', '方正楷体简体', 'FZKai-Z03S'),
    face('gbk', '华文楷体', 'STKaiti'),
    face('gbk', 'FandolKai'),
    face('gbk', 'LXGW WenKai', '霞鹜文楷'),
    song.noto,
    song.simsun,
  ],
  heiti: [
    face('gbk', '黑体', 'SimHei'),
    face('gbk', '方正黑体_GBK', 'FZHei-B01', '方正黑体简体', 'FZHei-B01S'),
    face('gbk', 'FandolHei'),
    face('beyond', 'Noto Sans CJK SC', 'Source Han Sans SC', '思源黑体'),
    face('gbk', '微软雅黑', 'Microsoft YaHei'),
    face('gbk', '文泉驿正黑', 'WenQuanYi Zen Hei'),
  ],
  xiaobiaosong: [
    face('gb2312', '方正小标宋简体', 'FZXiaoBiaoSong-B05S'),
    face('gbk', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'),
    face('gbk', '华文中宋', 'STZhongsong'),
    song.fandol,
    song.noto,
    song.simsun,
  ],
  songti: [song.simsun, song.fandol, song.noto],
};

/** What each role is for, in the words of the standard. */
export const fontRoleNames: Readonly<Record<FontRole, string>> = {
  fangsong: '正文（仿宋体）',
  kaiti: '二级标题（楷体）',
  heiti: '一级标题（黑体）',
  xiaobiaosong: '红头和标题（小标宋体）',
  songti: '页码（宋体）',
};

export const fontRoles: readonly FontRole[] = ['fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti'];

/** What one role gets on a computer. */
export interface FontChoice {
  readonly role: FontRole;
  readonly wished: string;
  /** The face taken; null when none of the list is there. */
  readonly taken: string | null;
  /** Up to which range the face taken holds Han characters. */
  readonly holds: HanRange | null;
}

/** Names as systems give them, made comparable. */
export const familyKey = (family: string): string => family.trim().toLowerCase();

/** What each role gets where these families are installed. Pure. */
export function chooseFonts(families: Iterable<string>): readonly FontChoice[] {
  const there = new Set([...families].map(familyKey));
  return fontRoles.map((role) => {
    const faces = facesOf[role];
    const found = faces.find((each) => each.families.some((family) => there.has(familyKey(family))));
    return { role, wished: faces[0].name, taken: found?.name ?? null, holds: found?.holds ?? null };
  });
}

/** What is missing and what stands in, a sentence for each role; empty when all faces of the standard are there. */
export const fontSentences = (choices: readonly FontChoice[]): readonly string[] =>
  choices
    .filter(({ wished, taken }) => taken !== wished)
    .map(({ role, wished, taken }) =>
      taken === null
        ? `${fontRoleNames[role]}：没有${wished}，也没有可以代替的字体，由系统随意代替，可能显示为方框。`
        : `${fontRoleNames[role]}：没有${wished}，用${taken}代替。`,
    );

/** True when no Chinese face of the table is there at all. */
export const noFontAtAll = (choices: readonly FontChoice[]): boolean => choices.every(({ taken }) => taken === null);

const generic: Readonly<Record<FontRole, string>> = {
  fangsong: 'serif',
  kaiti: 'serif',
  heiti: 'sans-serif',
  xiaobiaosong: 'serif',
  songti: 'serif',
};

/** Last faces of every list: four-byte characters of names, where nothing before has them. */
const beyond = ['SimSun-ExtB', 'SimSun-ExtG', 'Noto Serif CJK SC', 'Noto Sans CJK SC', 'HanaMinB'];
const quoted = (family: string): string => `"${family}"`;

const lists = Object.fromEntries(
  fontRoles.map((role) => {
    const own = facesOf[role].flatMap(({ families }) => families);
    const all = [...new Set([...own, ...beyond])].map(quoted);
    return [role, [...all, generic[role]].join(',')];
  }),
);

const latinFaces = '"Times New Roman","Liberation Serif","Tinos"';

/** The list of families for a page's text; the engine takes each character from the first face that has it. */
export const cssFamily = (role: FontRole, script: 'han' | 'latin'): string => {
  const han = lists[role] ?? generic[role];
  return script === 'latin' ? `${latinFaces},${han}` : han;
};
