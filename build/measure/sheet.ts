import { readFileSync } from 'node:fs';
import { around, type Bar, type Box, type Drawing, type Glyph, pdfDrawings } from './drawing';
import { comparable, pdfLines } from './pdf-text';

/** A line of text with its place: edges from the text, baseline and ink from the drawing. Millimetres. */
export type SheetLine = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly ink: Box;
};

/** One rendering of a paper: its lines in reading order, its bars page by page. */
export type Sheet = {
  readonly pages: number;
  readonly lines: readonly SheetLine[];
  readonly bars: readonly (readonly Bar[])[];
  readonly drawings: readonly Drawing[];
  /** False when a Chromium before 131 printed it, which knows no text in the margins of a page: no page numbers there. */
  readonly marginText: boolean;
};

/** Most glyphs of a line stand on one baseline. */
function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const rounded = Math.round(value * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [Number.NaN];
  const near = values.filter((value) => Math.abs(value - best) < 0.1);
  return near.reduce((sum, value) => sum + value, 0) / near.length;
}

export function readSheet(pdf: string): Sheet {
  const drawings = pdfDrawings(pdf);
  const taken = new Set<Glyph>();
  const lines = pdfLines(pdf).map((line): SheetLine => {
    const glyphs = (drawings[line.page - 1]?.glyphs ?? []).filter(
      (glyph) =>
        !taken.has(glyph) &&
        Math.abs((glyph.top + glyph.bottom) / 2 - line.y) < 5 &&
        glyph.baseline > line.y - 1 &&
        glyph.baseline < line.y + Math.max(5, line.height / 2) &&
        glyph.x > line.left - 1 &&
        glyph.x < line.right + 1,
    );
    for (const glyph of glyphs) taken.add(glyph);
    const ink = around(glyphs) ?? { left: line.left, right: line.right, top: Number.NaN, bottom: Number.NaN };
    const baseline = glyphs.length === 0 ? Number.NaN : mostCommon(glyphs.map((glyph) => glyph.baseline));
    return { page: line.page, text: line.text, left: line.left, right: line.right, baseline, ink };
  });
  const milestone = /Skia\/PDF m(\d+)/.exec(readFileSync(pdf, 'latin1'))?.[1];
  return {
    pages: drawings.length,
    lines,
    bars: drawings.map(({ bars }) => bars),
    drawings,
    marginText: milestone === undefined || Number(milestone) >= 131,
  };
}

/** Lines without the page's number. */
export const textLines = (sheet: Sheet): readonly SheetLine[] =>
  sheet.lines.filter(({ text }) => !/^(?:[—-]\d+[—-]|第\d+页共\d+页)$/u.test(text));

/** The first line that says this and nothing else, by its text without blanks. */
export function lineOf(sheet: Sheet, text: string, last = false): SheetLine | undefined {
  const wanted = comparable(text);
  const found = sheet.lines.filter((line) => line.text === wanted);
  return last ? found.at(-1) : found[0];
}

/** Glyphs of a colour on a page, e.g. the red name at its head. */
export const inkOf = (sheet: Sheet, page: number, colour: 'red' | 'black'): Box | null =>
  around((sheet.drawings[page - 1]?.glyphs ?? []).filter((glyph) => glyph.colour === colour));
