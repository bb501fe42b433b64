import { type BrokenLine, breakLines } from './break-lines';
import { BODY_WIDTH_PT } from './geometry';
import { pageSpacing, type ScriptSpacing } from './measure';
import { roleStyles, type StyledParagraph } from './styles';

/** A line with its place in the flow, before it has a page. Lengths in points. */
export type FlowLine = {
  readonly paragraph: StyledParagraph;
  readonly line: BrokenLine;
  /** Room above the line (first line of a paragraph only) and the line's own height. */
  readonly before: number;
  readonly height: number;
  /** Start of the line from the left edge of the 版心, and the width it may fill. */
  readonly left: number;
  readonly room: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Must share the page with the line after it; `tight`, even where a longer stretch of such lines is taller than a page. */
  readonly glued: boolean;
  readonly tight: boolean;
};

export type PlacedLine = FlowLine & {
  /** Top of the line box from the top of the page's text area. */ readonly top: number;
};

/** A paragraph that is kept with the next one moves whole up to this many lines; of a longer one only the last two. */
export const KEEP_WHOLE_LINES = 8;
const KEEP_TAIL_LINES = 2;

/** Slack for sums of binary fractions. */
const EPSILON = 1e-6;

/** Lines of a paragraph. An empty paragraph gives no line. */
export function flowLines(paragraph: StyledParagraph, spacing: ScriptSpacing = pageSpacing): readonly FlowLine[] {
  const style = roleStyles[paragraph.role];
  const width = BODY_WIDTH_PT - paragraph.left - paragraph.right;
  const options = {
    sizePt: style.sizePt,
    trackingPt: style.trackingPt,
    spacing,
    firstWidth: width - paragraph.first,
    width,
  };
  const lines =
    paragraph.lines === null
      ? breakLines(paragraph.text, options)
      : paragraph.lines.flatMap((text) => breakLines(text, options));
  const keepFrom = lines.length <= KEEP_WHOLE_LINES ? 0 : lines.length - KEEP_TAIL_LINES;
  return lines.map((line, index) => ({
    paragraph,
    line,
    before: index === 0 ? paragraph.before : 0,
    height: style.linePt,
    left: paragraph.left + (index === 0 ? paragraph.first : 0),
    room: index === 0 ? options.firstWidth : width,
    isFirst: index === 0,
    isLast: index === lines.length - 1,
    glued: paragraph.keepNext && index >= keepFrom,
    tight: paragraph.tight === true && index >= lines.length - KEEP_TAIL_LINES,
  }));
}

/** Cuts the flow after every line that is not held to the next: pieces that must stay together. */
function pieces(lines: readonly FlowLine[], held: 'glued' | 'tight'): readonly (readonly FlowLine[])[] {
  const result: FlowLine[][] = [];
  let open: FlowLine[] = [];
  for (const line of lines) {
    open.push(line);
    if (line[held]) continue;
    result.push(open);
    open = [];
  }
  if (open.length > 0) result.push(open);
  return result;
}

export const heightOf = (lines: readonly FlowLine[]): number =>
  lines.reduce((sum, line) => sum + line.before + line.height, 0);

/**
 * Fills pages. `capacities` gives the height of the first and of every later page's text area; `footHeight` is kept free
 * under the last piece. A piece taller than a whole page is parted, first where it is held least.
 */
export function paginate(
  lines: readonly FlowLine[],
  capacities: { readonly first: number; readonly later: number },
  footHeight: number,
): readonly (readonly PlacedLine[])[] {
  const pages: PlacedLine[][] = [[]];
  let top = 0;
  const capacity = (): number => (pages.length === 1 ? capacities.first : capacities.later);
  const put = (line: FlowLine): void => {
    const start = top + line.before;
    pages.at(-1)?.push({ ...line, top: start });
    top = start + line.height;
  };
  const turn = (): void => {
    pages.push([]);
    top = 0;
  };
  const room = (piece: readonly FlowLine[], foot: number): boolean =>
    heightOf(piece) + foot <= capacities.later + EPSILON;
  const whole = pieces(lines, 'glued');
  const all = whole.flatMap((piece, index) =>
    room(piece, index === whole.length - 1 ? footHeight : 0) ? [piece] : pieces(piece, 'tight'),
  );
  all.forEach((piece, index) => {
    const foot = index === all.length - 1 ? footHeight : 0;
    const [first] = piece;
    if (top > 0 && first?.isFirst === true && first.paragraph.newPage === true) turn();
    if (top > 0 && top + heightOf(piece) + foot > capacity() + EPSILON && room(piece, foot)) turn();
    for (const line of piece) {
      if (top > 0 && top + line.before + line.height > capacity() + EPSILON) turn();
      put(line);
    }
    if (foot > 0 && top + foot > capacity() + EPSILON) turn();
  });
  return pages;
}
