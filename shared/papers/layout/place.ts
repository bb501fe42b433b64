import type { BrokenLine } from './break-lines';
import { mm, page } from './geometry';
import { isEastAsian } from './measure';
import type { FlowLine } from './paginate';
import type { FontRole, RoleStyle } from './styles';

export type Colour = 'black' | 'red';

/** Neighbouring characters of one face with one letter spacing. `x` and `width` in millimetres on the page. */
export type TextRun = {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: FontRole;
  /** 'latin': the Latin face that goes with the role (Times New Roman). */
  readonly script: 'han' | 'latin';
  readonly sizePt: number;
  readonly letterSpacingPt: number;
  /** Horizontal scale of the characters (CSS transform scaleX from the left edge); 1 in running text. */
  readonly stretch: number;
  readonly colour: Colour;
  /** Which part of `width` the text keeps to when a font is not as wide as reckoned; its start unless said. */
  readonly anchor?: 'start' | 'centre' | 'end';
};

type OpenRun = { text: string; x: number; width: number; script: 'han' | 'latin' };

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Start of a line from the left edge of the 版心, in points. */
export function alignedStart(flow: FlowLine, style: RoleStyle, width: number): number {
  if (style.align === 'right') return flow.left + flow.room - width;
  if (style.align === 'centre') return flow.left + (flow.room - width) / 2;
  return flow.left;
}

type PlacedRuns = { readonly runs: readonly TextRun[]; readonly width: number };

type Remembered = { readonly start: number; readonly style: RoleStyle; readonly placed: PlacedRuns };

/**
 * Placed runs of lines that are still in use. The same line at the same place gives the same objects, by which a drawing
 * sees that nothing changed.
 */
const known = new WeakMap<BrokenLine, Remembered>();

const sameLook = (a: RoleStyle, b: RoleStyle): boolean =>
  a === b || (a.font === b.font && a.sizePt === b.sizePt && a.trackingPt === b.trackingPt);

/** Runs of a line at their places on the page, and the line's width in points (hanging mark included). */
export function placeRuns(flow: FlowLine, style: RoleStyle): PlacedRuns {
  const start = alignedStart(flow, style, flow.line.width);
  const last = known.get(flow.line);
  if (last !== undefined && last.start === start && sameLook(last.style, style)) return last.placed;
  const placed = placedRuns(flow.line, start, style);
  known.set(flow.line, { start, style, placed });
  return placed;
}

function placedRuns({ clusters, gaps }: BrokenLine, start: number, style: RoleStyle): PlacedRuns {
  const open: OpenRun[] = [];
  let cursor = 0;
  clusters.forEach((cluster, index) => {
    const gap = gaps[index] ?? 0;
    cursor += gap;
    const script = isEastAsian(cluster) ? 'han' : 'latin';
    const run = open.at(-1);
    if (run !== undefined && run.script === script && gap === 0) {
      run.text += cluster.text;
      run.width += cluster.width;
    } else {
      open.push({ text: cluster.text, x: cursor, width: cluster.width, script });
    }
    cursor += cluster.width;
  });
  return {
    width: cursor,
    runs: open.map((run) => ({
      text: run.text,
      x: round(page.left + mm(start + run.x)),
      width: round(mm(run.width)),
      font: style.font,
      script: run.script,
      sizePt: style.sizePt,
      letterSpacingPt: style.trackingPt,
      stretch: 1,
      colour: 'black',
    })),
  };
}
