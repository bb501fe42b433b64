import { layoutLetter } from '#shared/papers/layout';
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

type Line = { readonly page: number; readonly text: string };

/** Lines of our layout in reading order, page by page. */
function ourLines(letter: Letter): readonly Line[] {
  return layoutLetter(letter).flatMap((page) =>
    page.items.flatMap((item) =>
      item.kind === 'text' ? [{ page: page.number, text: comparable(item.runs.map((run) => run.text).join('')) }] : [],
    ),
  );
}

/** Indexes of lines that are the same in the same order (longest common subsequence), as pairs. */
export function commonLines(
  ours: readonly string[],
  theirs: readonly string[],
): readonly (readonly [number, number])[] {
  const width = theirs.length + 1;
  const lengths = new Uint32Array((ours.length + 1) * width);
  for (let a = ours.length - 1; a >= 0; a -= 1)
    for (let b = theirs.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] =
        ours[a] === theirs[b]
          ? (lengths[(a + 1) * width + b + 1] ?? 0) + 1
          : Math.max(lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0);
  const pairs: (readonly [number, number])[] = [];
  let a = 0;
  let b = 0;
  while (a < ours.length && b < theirs.length) {
    if (ours[a] === theirs[b]) {
      pairs.push([a, b]);
      a += 1;
      b += 1;
    } else if ((lengths[(a + 1) * width + b] ?? 0) >= (lengths[a * width + b + 1] ?? 0)) a += 1;
    else b += 1;
  }
  return pairs;
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
