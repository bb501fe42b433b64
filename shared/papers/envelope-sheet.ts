import { z } from 'zod';
import { breakLines } from './layout/break-lines';
import { mm, pt } from './layout/geometry';
import { pageSpacing } from './layout/measure';
import type { Envelope, EnvelopeText } from './model';
import { cleanLine } from './text';

/**
 * The face of an envelope (信封, GB/T 1416—2003, for domestic letters). Millimetres from the top left corner. The sorting
 * machine reads the receiver's postcode in the top left field, where nothing else may stand; the barcode is printed into the
 * field at the foot, which stays blank.
 */
export const envelopeRules = {
  source: '《信封》（GB/T 1416—2003）',
  /** The field of the receiver's postcode, from the left and the upper edge. */
  reading: { width: 90, height: 26 },
  /** The field of the barcode: from so far to so far left of the right edge, so high above the lower one. */
  barcode: { from: 55, to: 160, height: 20 },
} as const;

export interface EnvelopeSize {
  /** As it is chosen and stored. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Sizes in points. */
  readonly type: { readonly address: number; readonly name: number; readonly sender: number };
}

const small = { address: 14, name: 18, sender: 12 } as const;
const large = { address: 16, name: 22, sender: 14 } as const;

/** Sizes for domestic letters (same, 规格); the first takes an A4 sheet in three folds and is offered unless another is chosen. */
export const envelopeSizes = [
  { name: '5 号（DL，220×110 毫米）', width: 220, height: 110, type: small },
  { name: '6 号（ZL，230×120 毫米）', width: 230, height: 120, type: small },
  { name: '7 号（C5，229×162 毫米）', width: 229, height: 162, type: large },
  { name: '9 号（C4，324×229 毫米）', width: 324, height: 229, type: large },
] as const satisfies readonly EnvelopeSize[];
export const envelopeSizeSchema = z.enum(envelopeSizes.map(({ name }) => name));
export type EnvelopeSizeName = z.infer<typeof envelopeSizeSchema>;

/** The size of that name; the first one for a name that is none. */
export const envelopeSize = (name: string): EnvelopeSize =>
  envelopeSizes.find((size) => size.name === name) ?? envelopeSizes[0];

/** Boxes of a postcode: the first one's place, size of each, distance of their left edges. */
export const codeBoxes = { x: 12, y: 9, width: 8, height: 9, pitch: 9.5, sizePt: 16 } as const;

const EDGE = 12;
const GAP = 4;
const LINE = 1.5;

interface EnvelopeWords {
  readonly toPostcode: string;
  readonly toAddress: string;
  readonly toName: string;
  readonly fromAddress: string;
  readonly fromName: string;
  readonly fromPostcode: string;
}

export type EnvelopeStyle = EnvelopeText['style'];

const block = (
  style: EnvelopeStyle,
  words: { readonly text: string; readonly field: string },
  place: { readonly x: number; readonly width: number; readonly sizePt: number },
): Omit<EnvelopeText, 'y'> => {
  const { x, width, sizePt } = place;
  const options = { sizePt, trackingPt: 0, spacing: pageSpacing, firstWidth: pt(width), width: pt(width) };
  const lines = breakLines(cleanLine(words.text), options).map(({ clusters }) =>
    clusters
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  return { style, field: words.field, lines, x, width, sizePt, linePt: sizePt * LINE };
};

/** Height of a block in millimetres. */
export const heightOf = ({ lines, linePt }: Pick<EnvelopeText, 'lines' | 'linePt'>): number =>
  mm(lines.length * linePt);

/** What stands in the six boxes; a postcode that is not known yet is written in by hand. */
export const boxDigits = (code: string): readonly string[] =>
  /^\d{6}$/.test(code) ? [...code] : Array.from({ length: 6 }, () => '');

/** Blocks one below the other from `top`, with so much between them. */
const stacked = (top: number, gap: number, blocks: readonly Omit<EnvelopeText, 'y'>[]): readonly EnvelopeText[] => {
  let y = top;
  return blocks.map((each) => {
    const placed = { ...each, y };
    y += heightOf(each) + gap;
    return placed;
  });
};

/** Receiver from the upper left, sender at the lower right above the barcode, the sender's postcode beside it. */
export function envelopeSheet(words: EnvelopeWords, size: EnvelopeSize): Envelope {
  const { width, height, type } = size;
  const left = width * 0.16;
  const receiver = stacked(Math.max(envelopeRules.reading.height + GAP, height * 0.3), GAP, [
    block(
      'EnvelopeAddress',
      { text: words.toAddress, field: 'toAddress' },
      { x: left, width: width - left - 2 * EDGE, sizePt: type.address },
    ),
    block(
      'EnvelopeName',
      { text: `${words.toName}　收`, field: 'toName' },
      { x: width * 0.3, width: width * 0.6, sizePt: type.name },
    ),
  ]);
  const from = width * 0.48;
  const sender = (text: string, field: string) =>
    block('EnvelopeSender', { text, field }, { x: from, width: width - from - EDGE, sizePt: type.sender });
  const senders = [sender(words.fromAddress, 'fromAddress'), sender(words.fromName, 'fromName')];
  const foot = height - envelopeRules.barcode.height;
  const code = block(
    'EnvelopeCode',
    { text: `邮政编码 ${words.fromPostcode}`, field: 'fromPostcode' },
    { x: width - envelopeRules.barcode.from + 2, width: envelopeRules.barcode.from - EDGE, sizePt: type.sender },
  );
  return {
    kind: 'envelope',
    name: '信封',
    title: '信封',
    width,
    height,
    code: words.toPostcode,
    texts: [
      ...receiver,
      ...stacked(foot - 1 - senders.reduce((sum, each) => sum + heightOf(each), 0), 0, senders),
      ...stacked(foot + 1, 0, [code]),
    ],
  };
}

/** True when receiver and sender do not run into each other. */
export function envelopeFits({ texts }: Envelope): boolean {
  const bottom = Math.max(
    ...texts.filter(({ style }) => style === 'EnvelopeName').map((each) => each.y + heightOf(each)),
  );
  const top = Math.min(...texts.filter(({ style }) => style === 'EnvelopeSender').map(({ y }) => y));
  return bottom + 1 <= top;
}
