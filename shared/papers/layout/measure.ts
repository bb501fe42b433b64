import { grid } from './geometry';

/**
 * What a character is to the line: its width, whether it takes the East-Asian or the Latin font, whether a quarter-em
 * goes between it and its neighbour. Works on clusters (a letter with its marks, an emoji sequence), so that nothing a
 * reader sees as one sign is torn apart.
 */
export type ClusterKind = 'han' | 'wide-mark' | 'latin' | 'latin-mark' | 'space';

export type Cluster = {
  readonly text: string;
  readonly kind: ClusterKind;
  /** Advance in points, tracking included. */
  readonly width: number;
};

/** Advances of Times New Roman (and metric-equal faces) for U+0020-U+007E, thousandths of an em. */
const TIMES = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
  500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
  722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
  444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
  200, 480, 541,
] as const;

/** Letters outside ASCII in the Latin font (é, Ω, Ж): near enough for a preview. */
const OTHER_LATIN = 0.55;

const MARK = /^\p{M}$/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/** [first, last] of the blocks set full-width in the East-Asian font; ambiguous signs count as full-width (hint eastAsia). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x00a7, 0x00a7],
  [0x00b0, 0x00b1],
  [0x00b7, 0x00b7],
  [0x00d7, 0x00d7],
  [0x00f7, 0x00f7],
  [0x1100, 0x115f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
  [0x2100, 0x218f],
  [0x2190, 0x27bf],
  [0x2900, 0x2bff],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xe000, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f000, 0x1faff],
  [0x20000, 0x3fffd],
];

/** The blank of one character. At the end of a line it takes no room, like a plain space. */
const IDEOGRAPHIC_SPACE = 0x3000;

function isWide(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  return WIDE.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x3041 && codePoint <= 0x318f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    codePoint === 0x3005 ||
    codePoint === 0x3006 ||
    codePoint === 0x3007
  );
}

/** True for what joins the cluster before it: marks, variation selectors, skin tones, the enclosing keycap. */
function extendsCluster(codePoint: number, character: string): boolean {
  if (codePoint < 0x300) return false;
  return (
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef) ||
    (!isWide(codePoint) && MARK.test(character)) ||
    codePoint === 0x3099 ||
    codePoint === 0x309a
  );
}

const isRegionalIndicator = (codePoint: number): boolean => codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;

function kindOf(codePoint: number, character: string): ClusterKind {
  if (codePoint === 0x20 || codePoint === IDEOGRAPHIC_SPACE) return 'space';
  if (codePoint < 0x80) {
    return (codePoint >= 0x30 && codePoint <= 0x39) ||
      (codePoint >= 0x41 && codePoint <= 0x5a) ||
      (codePoint >= 0x61 && codePoint <= 0x7a)
      ? 'latin'
      : 'latin-mark';
  }
  if (isHan(codePoint)) return 'han';
  if (isWide(codePoint)) return 'wide-mark';
  return LETTER_OR_DIGIT.test(character) ? 'latin' : 'latin-mark';
}

function emWidth(codePoint: number, kind: ClusterKind): number {
  if (codePoint === IDEOGRAPHIC_SPACE || kind === 'han' || kind === 'wide-mark') return 1;
  const times = TIMES[codePoint - 0x20];
  return times === undefined ? OTHER_LATIN : times / 1000;
}

type Shape = { readonly kind: ClusterKind; readonly em: number };

/** Remembered per character: a letter uses a few hundred different ones, and layout runs at every keystroke. */
const shapes = new Map<number, Shape>();

function shapeOf(codePoint: number, character: string): Shape {
  const known = shapes.get(codePoint);
  if (known !== undefined) return known;
  const kind = kindOf(codePoint, character);
  const shape = { kind, em: emWidth(codePoint, kind) };
  shapes.set(codePoint, shape);
  return shape;
}

/** Splits a line of clean text (no line ends) into measured clusters. `sizePt` and `trackingPt` in points. */
export function clustersOf(text: string, sizePt: number, trackingPt: number): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let joinNext = false;
  let flagOpen = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = clusters.at(-1);
    const flagHalf = isRegionalIndicator(codePoint);
    if (last !== undefined && (joinNext || (flagHalf && flagOpen) || extendsCluster(codePoint, character))) {
      clusters[clusters.length - 1] = { ...last, text: last.text + character };
      joinNext = codePoint === 0x200d;
      flagOpen = false;
      continue;
    }
    joinNext = false;
    flagOpen = flagHalf;
    const { kind, em } = shapeOf(codePoint, character);
    clusters.push({ text: character, kind, width: em * sizePt + trackingPt });
  }
  return clusters;
}

/**
 * What a text engine does with a line. `gapEm`: room between Han and Latin letters or digits, in em. `dropsTracking`: the
 * tracking is not applied to the last sign of a face and of a line. `breaks`: whose rules of line ends.
 */
export type ScriptSpacing = {
  readonly gapEm: number;
  readonly dropsTracking: boolean;
  readonly breaks: 'word' | 'libreoffice';
};

/** Word and WPS: a quarter of an em. */
export const wordSpacing: ScriptSpacing = { gapEm: 0.25, dropsTracking: false, breaks: 'word' };

/** LibreOffice 7.4, measured: a fifth of an em, whatever the .docx says of it. */
export const libreOfficeSpacing: ScriptSpacing = { gapEm: 0.2, dropsTracking: true, breaks: 'libreoffice' };

/** What our own pages (preview, print, PDF) are set with: the engine that can be measured beside them. */
export const pageSpacing: ScriptSpacing = libreOfficeSpacing;

/** Signs whose script depends on their neighbours; Chinese sets them full-width, in the East-Asian face. */
export const AMBIGUOUS_SIGNS = '“”‘’—…·×÷±°§‰';
const ambiguous = new Set([...AMBIGUOUS_SIGNS]);

/** True for what is drawn in the East-Asian face. */
export const isEastAsian = (cluster: Cluster): boolean =>
  cluster.kind === 'han' || cluster.kind === 'wide-mark' || cluster.text === '\u3000';

const faceOf = (cluster: Cluster): 'han' | 'latin' | 'ambiguous' => {
  if (ambiguous.has(cluster.text)) return 'ambiguous';
  return isEastAsian(cluster) ? 'han' : 'latin';
};

/** Size and tracking of a run of text, in points. */
export type TypeSize = { readonly sizePt: number; readonly trackingPt: number };

/** True when `after` is drawn apart from `before`: another face, or a blank that the .docx sets apart from the Han before it. */
function isSeam(before: Cluster, after: Cluster, beforeThat: Cluster | undefined): boolean {
  if (faceOf(before) !== faceOf(after)) return true;
  return before.text === ' ' && after.text !== ' ' && beforeThat !== undefined && isEastAsian(beforeThat);
}

/** Extra space in points between two neighbours on a line; `beforeThat` stands before the first of them. */
export function gapBetween(
  [beforeThat, before, after]: readonly [Cluster | undefined, Cluster, Cluster],
  type: TypeSize,
  spacing: ScriptSpacing,
): number {
  const mixed = (before.kind === 'han' && after.kind === 'latin') || (before.kind === 'latin' && after.kind === 'han');
  const gap = mixed ? spacing.gapEm * type.sizePt : 0;
  return spacing.dropsTracking && isSeam(before, after, beforeThat) ? gap - type.trackingPt : gap;
}

/** Width in points of a text on one line. */
export function textWidth(text: string, sizePt: number, trackingPt: number = grid.trackingPt): number {
  const clusters = clustersOf(text, sizePt, trackingPt);
  return clusters.reduce((sum, cluster, index) => {
    const before = clusters[index - 1];
    const gap =
      before === undefined
        ? 0
        : gapBetween([clusters[index - 2], before, cluster], { sizePt, trackingPt }, pageSpacing);
    return sum + cluster.width + gap;
  }, 0);
}
