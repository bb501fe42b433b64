import { codeBoxes, envelopeRules, envelopeSizes } from '#shared/papers/envelope-sheet';
import { BASELINE_SHARE, mm } from '#shared/papers/layout/geometry';
import type { DocxFacts } from './docx-facts';
import { around, type Box } from './drawing';
import { count, place, type Row } from './rows';
import type { Sheet } from './sheet';

/** Measures of an envelope against GB/T 1416—2003 and the frames its .docx names. */

const inside = (box: Box, field: Box): boolean =>
  box.right > field.left && box.left < field.right && box.bottom > field.top && box.top < field.bottom;

/** The line of a rule is this wide; its middle is the edge of a box. */
const HALF_RULE = mm(0.75) / 2;

export function envelopeRows(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  const { width, height } = facts.sheet;
  const [drawing] = sheet.drawings;
  const glyphs = drawing?.glyphs ?? [];
  const boxes = around((drawing?.bars ?? []).filter(({ colour }) => colour === 'red'));
  const reading: Box = { left: 0, top: 0, right: envelopeRules.reading.width, bottom: envelopeRules.reading.height };
  const barcode: Box = {
    left: width - envelopeRules.barcode.to,
    right: width - envelopeRules.barcode.from,
    top: height - envelopeRules.barcode.height,
    bottom: height,
  };
  const { x, y, pitch } = codeBoxes;
  const digits: Box = {
    left: x,
    top: y,
    right: x + 5 * pitch + codeBoxes.width,
    bottom: y + codeBoxes.height,
  };
  return [
    count('sheets', 1, sheet.pages),
    count(
      'a size of the standard',
      1,
      envelopeSizes.filter((one) => one.width === Math.round(width) && one.height === Math.round(height)).length,
    ),
    place('width of the sheet', width, drawing?.width),
    place('height of the sheet', height, drawing?.height),
    place('postcode boxes, left', digits.left, boxes === null ? undefined : boxes.left + HALF_RULE),
    place('postcode boxes, right', digits.right, boxes === null ? undefined : boxes.right - HALF_RULE),
    place('postcode boxes, top', digits.top, boxes === null ? undefined : boxes.top + HALF_RULE),
    place('postcode boxes, bottom', digits.bottom, boxes === null ? undefined : boxes.bottom - HALF_RULE),
    count(
      'signs beside the boxes in the field that is read',
      0,
      glyphs.filter((glyph) => inside(glyph, reading) && !inside(glyph, digits)).length,
    ),
    count('signs in the field of the barcode', 0, glyphs.filter((glyph) => inside(glyph, barcode)).length),
    ...facts.frames.flatMap(({ style, text, left, top, linePt }) => {
      const line = sheet.lines.find((one) => one.text === text);
      return [
        place(`${style}, left`, left, line?.left),
        place(`${style}, baseline`, top + mm(linePt * BASELINE_SHARE), line?.baseline),
      ];
    }),
  ];
}
