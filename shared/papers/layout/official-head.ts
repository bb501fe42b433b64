import type { Letter } from '../model';
import { cleanLine } from '../text';
import { BASELINE_SHARE, fangsongInk, grid, imprintForm, mm, officialForm, page, pt, title } from './geometry';
import { type Letterhead, letterhead, nameBlock, type Rule } from './letterhead';
import { linesAboveNumber } from './number-line';

/**
 * Head and foot of a paper in 公文格式 (GB/T 9704-2012 §7.2, §7.4): mark, number, red line as wide as the 版心; rules of
 * the 版记. Millimetres from the top left corner of the page. One computation for the preview and the .docx.
 */

/** Upper edge of the number's line box to the red line: 4 mm below the number's ink. */
const ruleBelowNumberTop =
  mm(grid.linePitchPt * BASELINE_SHARE + fangsongInk.below * grid.bodySizePt) + officialForm.ruleBelowNumber;

/** Points between the number's line and the title's: the rest of the way to the red line, the line, two blank lines. */
export const titleBefore =
  pt(ruleBelowNumberTop + officialForm.ruleHeight) - grid.linePitchPt + title.linesBefore * grid.linePitchPt;

/** `above`: lines between the mark and the number's line, for further names of 签发人. */
export function officialHead(mark: string, above = 0): Letterhead {
  const { inkBottom, ...name } = nameBlock(mark, officialForm.markPt, page.top + officialForm.markTop);
  const bodyTop = Math.max(name.gridTop, inkBottom + mm(officialForm.linesBelowMark * grid.linePitchPt));
  const numberTop = bodyTop + mm(above * grid.linePitchPt);
  return {
    ...name,
    topRules: [
      { x: page.left, y: numberTop + ruleBelowNumberTop, width: page.bodyWidth, height: officialForm.ruleHeight },
    ],
    bottomRules: [],
    bodyTop,
  };
}

/** The head of either format. */
export const headOf = (letter: Letter): Letterhead =>
  letter.official === undefined
    ? letterhead(cleanLine(letter.organName))
    : officialHead(cleanLine(letter.official.mark), linesAboveNumber(letter.official, letter.documentNumber));

/**
 * Rules of the 版记: above it, between 抄送 and 印发, and as the lower edge of the 版心. None in letter form. Heights in
 * points.
 */
export function imprintRules(letter: Letter, footHeight: number, imprintHeight: number): readonly Rule[] {
  if (letter.official === undefined) return [];
  const bottom = page.height - page.bottom;
  const rule = (y: number, height: number): Rule => ({ x: page.left, y, width: page.bodyWidth, height });
  const between = footHeight > imprintHeight ? [rule(bottom - mm(imprintHeight), imprintForm.inner)] : [];
  return [
    rule(bottom - mm(footHeight), imprintForm.outer),
    ...between,
    rule(bottom - imprintForm.outer, imprintForm.outer),
  ];
}
