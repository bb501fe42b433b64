import { layoutLetter } from '#shared/papers/layout';
import type { Letter } from '#shared/papers/model';
import { commonLines } from '../../build/measure/compare';
import { comparable, pdfLines } from '../../build/measure/pdf-text';

export type Comparison = {
  readonly lines: number;
  readonly equal: number;
  readonly pages: number;
  readonly pdfPages: number;
  /** First lines that differ, ours and the PDF's. */
  readonly different: readonly { readonly page: number; readonly ours: string; readonly pdf: string }[];
};

type Line = { readonly page: number; readonly text: string };

/** Lines of our layout in reading order, page by page. */
function ourLines(letter: Letter): readonly Line[] {
  return layoutLetter(letter).flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'text' ? [{ page: page.number, text: comparable(item.runs.map((run) => run.text).join('')) }] : [],
    ),
  );
}

/** Compares our lines with those of LibreOffice's PDF of the same letter: a line is equal when it breaks the same. */
export function compareWithPdf(letter: Letter, pdf: string): Comparison {
  const ours = ourLines(letter);
  const theirs = pdfLines(pdf);
  const common = commonLines(
    ours.map(({ text }) => text),
    theirs.map(({ text }) => text),
  );
  const matched = new Set(common.map(([index]) => index));
  const taken = new Set(common.map(([, index]) => index));
  const left = theirs.filter((_, index) => !taken.has(index));
  const different = ours
    .filter((_, index) => !matched.has(index))
    .map((line, index) => ({ page: line.page, ours: line.text, pdf: left[index]?.text ?? '' }));
  return {
    lines: Math.max(ours.length, theirs.length),
    equal: common.length,
    pages: ours.at(-1)?.page ?? 0,
    pdfPages: theirs.at(-1)?.page ?? 0,
    different: different.slice(0, 5),
  };
}
