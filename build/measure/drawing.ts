import { execFileSync } from 'node:child_process';

/**
 * What a PDF draws, in millimetres from the page's top left corner: filled boxes (red lines, rules, borders of tables)
 * and glyphs with their baselines and the extent of their ink, from the vectors that poppler hands out. Exact, and far
 * quicker than counting pixels.
 */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Colour = 'red' | 'black';
export type Bar = Box & { readonly colour: Colour };
export type Glyph = Box & { readonly x: number; readonly baseline: number; readonly colour: Colour };
export type Drawing = {
  readonly bars: readonly Bar[];
  readonly glyphs: readonly Glyph[];
  /** Of the document's sheet. */
  readonly width: number;
  readonly height: number;
};

const MM = 25.4 / 72;

/** Extent of a path: its points and the controls of its curves, which lie close by. */
function extent(path: string): Box | null {
  const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  if (numbers.length < 4) return null;
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

const shares = (style: string, what: 'fill' | 'stroke'): readonly number[] | null => {
  const found = new RegExp(`${what}:rgb\\(([\\d.]+)%, ?([\\d.]+)%, ?([\\d.]+)%\\)`).exec(style);
  return found === null ? null : [Number(found[1]), Number(found[2]), Number(found[3])];
};

/** White and light tints are paper, not ink. */
function colourOf(rgb: readonly number[] | null): Colour | null {
  const [red = 100, green = 100, blue = 100] = rgb ?? [];
  if (red > 50 && green < 50 && blue < 50) return 'red';
  return red < 50 && green < 50 && blue < 50 ? 'black' : null;
}

const inMm = (box: Box): Box => ({
  left: box.left * MM,
  top: box.top * MM,
  right: box.right * MM,
  bottom: box.bottom * MM,
});

type Transform = readonly [number, number, number, number, number, number];
const identity: Transform = [1, 0, 0, 1, 0, 0];

function transformOf(attributes: string): Transform {
  const found = /transform="matrix\(([^)]*)\)"/.exec(attributes)?.[1]?.split(',').map(Number);
  const [a, b, c, d, e, f] = found ?? identity;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

const moved = (box: Box, [a, , , d, e, f]: Transform): Box => {
  const [x1, x2] = [box.left * a + e, box.right * a + e];
  const [y1, y2] = [box.top * d + f, box.bottom * d + f];
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) };
};

/** A stroked line is a bar as thick as its stroke. */
function strokeBar(box: Box, style: string): Box {
  const half = Number(/stroke-width:([\d.]+)/.exec(style)?.[1] ?? 1) / 2;
  return box.right - box.left > box.bottom - box.top
    ? { ...box, top: box.top - half, bottom: box.bottom + half }
    : { ...box, left: box.left - half, right: box.right + half };
}

function pageDrawing(svg: string, symbols: ReadonlyMap<string, Box | null>): Pick<Drawing, 'bars' | 'glyphs'> {
  const bars: Bar[] = [];
  const glyphs: Glyph[] = [];
  const fills: (Colour | null)[] = [];
  for (const [, tag = '', attributes = ''] of svg.matchAll(/<(g|\/g|path|use)\b((?:"[^"]*"|[^">])*)>/g)) {
    if (tag === '/g') fills.pop();
    else if (tag === 'g')
      fills.push(/fill:/.test(attributes) ? colourOf(shares(attributes, 'fill')) : (fills.at(-1) ?? null));
    else if (tag === 'use') {
      const id = /href="#([^"]*)"/.exec(attributes)?.[1] ?? '';
      const box = symbols.get(id);
      const colour = fills.at(-1);
      if (box === undefined || box === null || colour === undefined || colour === null) continue;
      const x = Number(/ x="([^"]*)"/.exec(attributes)?.[1]);
      const baseline = Number(/ y="([^"]*)"/.exec(attributes)?.[1]);
      const ink = { left: x + box.left, top: baseline + box.top, right: x + box.right, bottom: baseline + box.bottom };
      glyphs.push({ ...inMm(ink), x: x * MM, baseline: baseline * MM, colour });
    } else {
      const box = extent(/ d="([^"]*)"/.exec(attributes)?.[1] ?? '');
      if (box === null) continue;
      const at = moved(box, transformOf(attributes));
      const fill = colourOf(shares(attributes, 'fill'));
      const stroke = colourOf(shares(attributes, 'stroke'));
      if (fill !== null) bars.push({ ...inMm(at), colour: fill });
      else if (stroke !== null) bars.push({ ...inMm(strokeBar(at, attributes)), colour: stroke });
    }
  }
  return { bars, glyphs };
}

/** Drawings of all pages of a PDF. */
export function pdfDrawings(pdf: string): readonly Drawing[] {
  const svg = execFileSync('pdftocairo', ['-svg', '-noshrink', '-nocenter', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
  });
  const symbols = new Map<string, Box | null>();
  for (const [, id = '', path = ''] of svg.matchAll(/<(?:symbol|g)[^>]* id="(glyph[^"]*)">\s*<path[^>]* d="([^"]*)"/g))
    symbols.set(id, extent(path));
  const body = svg.slice(svg.lastIndexOf('</defs>'));
  const pages = body.includes('<page>') ? body.split('<page>').slice(1) : [body];
  const [, width, height] = /<svg[^>]* width="([\d.]+)(?:pt)?" height="([\d.]+)/.exec(svg) ?? [];
  const sheet = { width: Number(width) * MM, height: Number(height) * MM };
  return pages.map((page) => ({ ...pageDrawing(page, symbols), ...sheet }));
}

/** The smallest box around several; null around none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
