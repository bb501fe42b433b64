import { BASELINE_SHARE, fangsongInk, grid, letterForm, mm, page, pt, songInk } from './geometry';
import { clustersOf } from './measure';

/**
 * Head of a letter's first page (GB/T 9704-2012 §10.1): organ's name, red double line, and where the text may begin.
 * Millimetres from the top edge of the page; sizes in points. One computation for the preview and the .docx.
 */
export type Letterhead = {
  readonly nameLines: readonly string[];
  readonly namePt: number;
  /** Width of the name's characters, 1 = as designed; long names are narrowed to fit the 版心. */
  readonly nameStretch: number;
  readonly nameLinePt: number;
  /** Top of the name's first line box. */
  readonly nameTop: number;
  readonly nameBottom: number;
  readonly topRules: readonly Rule[];
  readonly bottomRules: readonly Rule[];
  /**
   * Where the first page's text area begins: a whole number of lines above the foot of the 版心, so that the line grid of
   * this page is that of the others (LibreOffice centres a grid that leaves a remainder).
   */
  readonly gridTop: number;
  /** Top of the first text line (发文字号), at or a little below `gridTop`. */
  readonly bodyTop: number;
};

/** A red bar, millimetres from the page's top left corner. */
export type Rule = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Share of the font size that a line of the name gets; the baseline then lies one font size below the line's top. */
const NAME_LINE = 1.25;

/** Left over on every page (637.8 pt hold 22 lines of 28.95 pt), so that rounding never costs a line. */
const GRID_SLACK_PT = 0.9;

function bar(y: number, height: number): Rule {
  const pageCentre = page.width / 2;
  const bodyCentre = page.left + page.bodyWidth / 2;
  const centre = pageCentre + (bodyCentre - pageCentre) * letterForm.ruleOffset;
  return { x: centre - letterForm.ruleWidth / 2, y, width: letterForm.ruleWidth, height };
}

/** Equal lines for a name too long for one. */
function splitName(name: string, perLine: number): readonly string[] {
  const clusters = clustersOf(name, 1, 0).map((cluster) => cluster.text);
  if (clusters.length <= perLine) return [name];
  const count = Math.ceil(clusters.length / perLine);
  const size = Math.ceil(clusters.length / count);
  return Array.from({ length: count }, (_, index) => clusters.slice(index * size, (index + 1) * size).join(''));
}

/** An organ's name or mark in red 小标宋, its ink beginning `inkTop` millimetres from the top edge of the page. */
export type NameBlock = Pick<
  Letterhead,
  'nameLines' | 'namePt' | 'nameStretch' | 'nameLinePt' | 'nameTop' | 'nameBottom' | 'gridTop'
> & { readonly inkBottom: number };

export function nameBlock(text: string, namePt: number, inkTop: number): NameBlock {
  const natural = pt(page.bodyWidth) / namePt;
  const nameLines = splitName(text, Math.floor(natural / letterForm.organNarrowest));
  const longest = Math.max(1, ...nameLines.map((line) => clustersOf(line, 1, 0).length));
  const nameStretch = Math.min(1, Math.floor((natural / longest) * 100) / 100);
  const nameLinePt = namePt * NAME_LINE;
  const nameTop = inkTop + mm((songInk.above - NAME_LINE * BASELINE_SHARE) * namePt);
  const nameBottom = nameTop + mm(nameLinePt * nameLines.length);
  const lastBaseline = nameBottom - mm(nameLinePt * (1 - BASELINE_SHARE));
  const areaBottom = page.height - page.bottom;
  const gridLines = Math.floor((pt(areaBottom - nameBottom) - GRID_SLACK_PT) / grid.linePitchPt);
  const gridTop = areaBottom - mm(gridLines * grid.linePitchPt + GRID_SLACK_PT);
  const inkBottom = lastBaseline + mm(songInk.below * namePt);
  return { nameLines, namePt, nameStretch, nameLinePt, nameTop, nameBottom, gridTop, inkBottom };
}

export function letterhead(organName: string): Letterhead {
  const { inkBottom, ...name } = nameBlock(organName, letterForm.organPt, letterForm.organTop);
  const topThick = inkBottom + letterForm.ruleBelowName;
  const topThin = topThick + letterForm.thick + letterForm.gap;
  const bottomThick = page.height - letterForm.bottomRule - letterForm.thick;
  const inkBelowLineTop = mm(grid.linePitchPt * BASELINE_SHARE - fangsongInk.above * grid.bodySizePt);
  const wanted = topThin + letterForm.thin + letterForm.textBelowRule - inkBelowLineTop;
  return {
    ...name,
    topRules: [bar(topThick, letterForm.thick), bar(topThin, letterForm.thin)],
    bottomRules: [
      bar(bottomThick - letterForm.gap - letterForm.thin, letterForm.thin),
      bar(bottomThick, letterForm.thick),
    ],
    bodyTop: Math.max(name.gridTop, wanted),
  };
}
