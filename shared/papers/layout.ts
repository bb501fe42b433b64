import { asideRuns } from './layout/aside';
import { BASELINE_SHARE, grid, mm, page, pageNumber, pt } from './layout/geometry';
import type { Rule } from './layout/letterhead';
import { clustersOf, type ScriptSpacing, textWidth } from './layout/measure';
import { headMarks } from './layout/number-line';
import { headOf, imprintRules } from './layout/official-head';
import { flowLines, heightOf, type PlacedLine, paginate } from './layout/paginate';
import { type FontRole, letterParagraphs, roleStyles, type StyledParagraph } from './layout/paragraphs';
import { alignedStart, type Colour, placeRuns, type TextRun } from './layout/place';
import { type Letter, letterFields } from './model';

export type { FontRole } from './layout/paragraphs';
export type { Colour, TextRun } from './layout/place';

/**
 * Pages of a letter, ready to be drawn. How to draw: make a box of `width` x `height` millimetres with position
 * relative; every item is absolute, all coordinates are millimetres from the page's top left corner. A rule is a filled
 * box. For a text item draw each run as one element without wrapping (white-space: pre), its left edge at `run.x`, font
 * size and letter spacing in points as given, and its baseline at `item.baseline` (with CSS: line-height equal to
 * `item.height`, top at `item.y`, then shift by `item.baseline` minus the font's own baseline, or simply accept the
 * half-millimetre). `run.script` chooses the East-Asian or the Latin face of the font role. `item.field`, when there,
 * is the field of the drafting screen that the line comes from. Keep the box under 209.9 mm wide when printing with
 * Chromium, or it scales the page.
 */
export type LaidOutText = {
  readonly kind: 'text';
  readonly x: number;
  /** Top of the line box. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  readonly runs: readonly TextRun[];
  readonly field: string | null;
};

export type LaidOutRule = Rule & { readonly kind: 'rule'; readonly colour: Colour };

export type LaidOutPage = {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly (LaidOutText | LaidOutRule)[];
};

/** `spacing`: the text engine to agree with, Word and WPS unless told. Later formats add their own options here. */
export type LayoutOptions = { readonly showPageNumbers?: boolean; readonly spacing?: ScriptSpacing };

const round = (value: number): number => Math.round(value * 1000) / 1000;

function textItem(placed: PlacedLine, areaTop: number): LaidOutText {
  const style = roleStyles[placed.paragraph.role];
  const y = areaTop + mm(placed.top);
  const { runs, width } = placeRuns(placed, style);
  return {
    kind: 'text',
    x: round(page.left + mm(alignedStart(placed, style, placed.line.width))),
    y: round(y),
    width: round(mm(width)),
    height: round(mm(placed.height)),
    baseline: round(y + mm(placed.height * BASELINE_SHARE)),
    runs,
    field: placed.paragraph.field,
  };
}

/** The line's text with what is set flush right on it (签发人, 印发日期). */
function lineItem(placed: PlacedLine, areaTop: number, spacing?: ScriptSpacing): LaidOutText {
  const item = textItem(placed, areaTop);
  const aside = placed.isFirst ? asideRuns(placed.paragraph, spacing) : [];
  if (aside.length === 0) return item;
  const end = page.left + page.bodyWidth - mm(placed.paragraph.right);
  return { ...item, width: round(end - item.x), runs: [...item.runs, ...aside] };
}

/** One centred or placed line of a single run, outside the flow (organ's name, page number). */
function looseLine(
  text: string,
  at: { readonly x: number; readonly y: number; readonly linePt: number },
  look: {
    readonly font: FontRole;
    readonly sizePt: number;
    readonly colour: Colour;
    readonly width: number;
    readonly stretch?: number;
    readonly anchor?: TextRun['anchor'];
  },
  field: string | null,
): LaidOutText {
  return {
    kind: 'text',
    x: round(at.x),
    y: round(at.y),
    width: round(look.width),
    height: round(mm(at.linePt)),
    baseline: round(at.y + mm(at.linePt * BASELINE_SHARE)),
    runs: [
      {
        text,
        x: round(at.x),
        width: round(look.width),
        font: look.font,
        script: 'han',
        sizePt: look.sizePt,
        letterSpacingPt: 0,
        stretch: look.stretch ?? 1,
        colour: look.colour,
        ...(look.anchor === undefined ? {} : { anchor: look.anchor }),
      },
    ],
    field,
  };
}

const ruleItem =
  (colour: Colour) =>
  (rule: Rule): LaidOutRule => ({
    kind: 'rule',
    x: round(rule.x),
    y: round(rule.y),
    width: round(rule.width),
    height: round(rule.height),
    colour,
  });

/** 份号, 密级 and 紧急程度 of a paper in 公文格式, from the first line of the 版心 down (§7.2.1 to §7.2.3). */
function markItems(letter: Letter): readonly LaidOutText[] {
  if (letter.official === undefined) return [];
  return headMarks(letter).map(({ text, role }, index) => {
    const width = mm(textWidth(text, grid.bodySizePt));
    const look = { font: roleStyles[role].font, sizePt: grid.bodySizePt, colour: 'black', width } as const;
    const y = page.top + mm(index * grid.linePitchPt);
    return looseLine(text, { x: page.left, y, linePt: grid.linePitchPt }, look, 'urgency');
  });
}

function headItems(letter: Letter): readonly (LaidOutText | LaidOutRule)[] {
  const head = headOf(letter);
  const centre = letter.official === undefined ? page.width / 2 : page.left + page.bodyWidth / 2;
  const names = head.nameLines.map((text, index) => {
    const natural = clustersOf(text, head.namePt, 0).reduce((sum, cluster) => sum + cluster.width, 0);
    const width = mm(natural * head.nameStretch);
    return looseLine(
      text,
      { x: centre - width / 2, y: head.nameTop + mm(head.nameLinePt * index), linePt: head.nameLinePt },
      { font: 'xiaobiaosong', sizePt: head.namePt, colour: 'red', width, stretch: head.nameStretch, anchor: 'centre' },
      letterFields.organ,
    );
  });
  const rules = [...head.topRules, ...head.bottomRules].map(ruleItem('red'));
  return [...markItems(letter), ...names, ...rules];
}

/** — 2 —, even pages left, odd pages right; in letter form none on the first (§7.5, §10.1). 宋体 digits are half an em wide. */
function numberItem(number: number): LaidOutText {
  const text = `— ${number} —`;
  const width = mm(pageNumber.sizePt * (2 + 0.5 * (String(number).length + 2)));
  const left = page.left + mm(pageNumber.insetPt);
  const right = page.left + page.bodyWidth - mm(pageNumber.insetPt) - width;
  return looseLine(
    text,
    { x: number % 2 === 0 ? left : right, y: pageNumberTop(), linePt: pageNumber.linePt },
    { font: 'songti', sizePt: pageNumber.sizePt, colour: 'black', width, anchor: number % 2 === 0 ? 'start' : 'end' },
    null,
  );
}

/** Top of the page number's line box, so that its dashes lie 7 mm below the 版心. */
export function pageNumberTop(): number {
  const dashes = page.height - page.bottom + pageNumber.below;
  return dashes + mm(pageNumber.dashAbove * pageNumber.sizePt - pageNumber.linePt * BASELINE_SHARE);
}

/** Pages of a letter's lines with so much room kept at the foot of the last one. */
function fill(letter: Letter, flow: readonly StyledParagraph[], footHeight: number, spacing?: ScriptSpacing) {
  const areaBottom = page.height - page.bottom;
  const firstTop = Math.max(headOf(letter).bodyTop, page.top);
  return paginate(
    flow.flatMap((item) => flowLines(item, spacing)),
    { first: pt(areaBottom - firstTop), later: pt(page.bodyHeight) },
    footHeight,
  );
}

/**
 * Index in the flow of the paragraph that begins the last page only because the foot (抄送, 版记) needs its room; null when
 * there is none. A .docx says so with a page break: its foot is a frame, and what a frame pushes away is kept together
 * with nothing.
 */
export function pushedByFoot(letter: Letter): number | null {
  const { flow, foot } = letterParagraphs(letter);
  const footHeight = heightOf(foot.flatMap((item) => flowLines(item)));
  const pages = fill(letter, flow, footHeight);
  const first = pages.at(-1)?.[0];
  if (footHeight === 0 || pages.length < 2 || first === undefined || !first.isFirst) return null;
  const unpushed = fill(letter, flow, 0).findIndex((lines) => lines.some((line) => line.paragraph === first.paragraph));
  return unpushed === pages.length - 1 ? null : flow.indexOf(first.paragraph);
}

/**
 * Lays a letter out on A4 pages in letter form (信函格式, GB/T 9704-2012 §10.1), or in 公文格式 (§7) when it has
 * `official` parts, with the same fonts, grid and line-end
 * rules as the .docx, so that lines and pages fall as they will in Word, WPS or LibreOffice. Pure and quick: it may run
 * at every keystroke.
 */
export function layoutLetter(letter: Letter, options: LayoutOptions = {}): readonly LaidOutPage[] {
  const { flow, foot } = letterParagraphs(letter);
  const head = headOf(letter);
  const footLines = foot.flatMap((item) => flowLines(item, options.spacing));
  const footHeight = heightOf(footLines);
  const imprintHeight = heightOf(footLines.filter(({ paragraph }) => paragraph.role === 'imprint'));
  const rules = imprintRules(letter, footHeight, imprintHeight).map(ruleItem('black'));
  const areaBottom = page.height - page.bottom;
  const firstTop = Math.max(head.bodyTop, page.top);
  const pages = fill(letter, flow, footHeight, options.spacing);
  return pages.map((lines, index) => {
    const number = index + 1;
    const areaTop = index === 0 ? firstTop : page.top;
    const footTop = areaBottom - mm(footHeight);
    const footItems =
      index === pages.length - 1
        ? [
            ...footLines.map((line, row) => lineItem({ ...line, top: row * line.height }, footTop, options.spacing)),
            ...rules,
          ]
        : [];
    return {
      number,
      width: page.width,
      height: page.height,
      items: [
        ...(index === 0 ? headItems(letter) : []),
        ...lines.map((line) => lineItem(line, areaTop, options.spacing)),
        ...footItems,
        ...((index === 0 && letter.official === undefined) || options.showPageNumbers === false
          ? []
          : [numberItem(number)]),
      ],
    };
  });
}
