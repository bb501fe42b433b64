import { readFileSync } from 'node:fs';
import { commonLines } from './compare';
import { type DocxFacts, docxFacts } from './docx-facts';
import { envelopeRows } from './envelope-rows';
import { formRows } from './form-rows';
import { letterRows } from './letter-rows';
import { place, type Row } from './rows';
import { readSheet, type Sheet, type SheetLine, textLines } from './sheet';

/** One paper measured in both renderings. */
export type Measured = {
  readonly id: string;
  readonly kind: DocxFacts['kind'];
  readonly rows: readonly { readonly of: 'docx' | 'pdf' | 'both'; readonly row: Row }[];
  readonly pages: { readonly docx: number; readonly pdf: number };
  readonly lines: { readonly all: number; readonly equal: number };
  /** First line that breaks otherwise. */
  readonly different: { readonly page: number; readonly docx: string; readonly pdf: string } | null;
};

/** How many lines stand above on the page: where one breaks otherwise, those below it are a line further in one of the two. */
const above = (lines: readonly SheetLine[], index: number): number =>
  index - lines.findIndex(({ page }) => page === lines[index]?.page);

/** The same line lies at the same place in both: the one that is furthest away, along and down the page. */
function apart(docx: Sheet, pdf: Sheet, pairs: readonly (readonly [number, number])[]): readonly Row[] {
  const [ours, theirs] = [textLines(pdf), textLines(docx)];
  const worst = { x: 0, y: 0 };
  for (const [a, b] of pairs) {
    const [one, other] = [ours[a], theirs[b]];
    if (one === undefined || other === undefined || one.page !== other.page) continue;
    if (above(ours, a) !== above(theirs, b)) continue;
    worst.x = Math.max(worst.x, Math.abs(one.left - other.left));
    worst.y = Math.max(worst.y, Math.abs(one.baseline - other.baseline));
  }
  return [place('same line in both, left edge', 0, worst.x), place('same line in both, baseline', 0, worst.y)];
}

export function measurePaper(
  id: string,
  files: { readonly docx: string; readonly rendered: string; readonly pdf: string },
): Measured {
  const facts = docxFacts(new Uint8Array(readFileSync(files.docx)));
  const docx = readSheet(files.rendered);
  const pdf = readSheet(files.pdf);
  const flowing = facts.kind === 'letter' || facts.kind === 'official';
  const [ours, theirs] = [textLines(pdf), textLines(docx)];
  const pairs = commonLines(
    ours.map(({ text }) => text),
    theirs.map(({ text }) => text),
  );
  const rowsOf = (sheet: Sheet): readonly Row[] => {
    if (flowing) return letterRows(sheet, facts);
    if (facts.kind === 'envelope') return envelopeRows(sheet, facts);
    return facts.kind === 'other' ? [] : formRows(sheet, facts);
  };
  const matched = new Set(pairs.map(([index]) => index));
  const taken = new Set(pairs.map(([, index]) => index));
  const odd = ours.find((_, index) => !matched.has(index));
  return {
    id,
    kind: facts.kind,
    rows: [
      ...rowsOf(docx).map((row) => ({ of: 'docx' as const, row })),
      ...rowsOf(pdf).map((row) => ({ of: 'pdf' as const, row })),
      ...(flowing ? apart(docx, pdf, pairs).map((row) => ({ of: 'both' as const, row })) : []),
    ],
    pages: { docx: docx.pages, pdf: pdf.pages },
    lines: flowing ? { all: Math.max(ours.length, theirs.length), equal: pairs.length } : { all: 0, equal: 0 },
    different:
      odd === undefined || !flowing
        ? null
        : { page: odd.page, pdf: odd.text, docx: theirs.find((_, index) => !taken.has(index))?.text ?? '' },
  };
}
