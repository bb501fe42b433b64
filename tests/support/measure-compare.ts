import { layoutLetter } from '#shared/papers/layout';
import { libreOfficeSpacing } from '#shared/papers/layout/measure';
import type { Letter } from '#shared/papers/model';
import { comparable, pdfLines } from './measure-render';

export type Comparison = {
  readonly lines: number;
  readonly equal: number;
  readonly pages: number;
  readonly pdfPages: number;
  /** First lines that differ, ours and the PDF's. */
  readonly different: readonly { readonly page: number; readonly ours: string; readonly pdf: string }[];
};

/** Lines of our layout (with LibreOffice's room between Han and Latin) in reading order, page by page. */
function ourLines(letter: Letter): readonly { page: number; text: string }[] {
  return layoutLetter(letter, { spacing: libreOfficeSpacing }).flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'text' ? [{ page: page.number, text: comparable(item.runs.map((run) => run.text).join('')) }] : [],
    ),
  );
}

/** Compares our lines with those of LibreOffice's PDF of the same letter: a line is equal when text and page are. */
export function compareWithPdf(letter: Letter, pdf: string): Comparison {
  const ours = ourLines(letter);
  const theirs = pdfLines(pdf);
  const left = new Map<string, number>();
  for (const line of theirs) {
    const key = `${line.page} ${line.text}`;
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  let equal = 0;
  const different: { page: number; ours: string; pdf: string }[] = [];
  ours.forEach((line, index) => {
    const key = `${line.page} ${line.text}`;
    const count = left.get(key) ?? 0;
    if (count > 0) {
      left.set(key, count - 1);
      equal += 1;
    } else if (different.length < 5) {
      different.push({ page: line.page, ours: line.text, pdf: theirs[index]?.text ?? '' });
    }
  });
  return {
    lines: Math.max(ours.length, theirs.length),
    equal,
    pages: ours.at(-1)?.page ?? 0,
    pdfPages: theirs.at(-1)?.page ?? 0,
    different,
  };
}
