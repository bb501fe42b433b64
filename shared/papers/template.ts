import type { HeadingLevel, LetterBlock } from './model';

/**
 * Wording as data: one paragraph a line, with named places (填空项) in braces, ASCII or full width:
 *
 *     经审查，该事项符合不予受理的下列情形：{理由}。
 *     {去向}
 *
 * A line whose only content is an empty place is not printed; a heading goes with the places right below it. Pure and
 * total: whatever stands in a template, something can be shown; what is wrong with it is said by template-problems.ts.
 */

/**
 * What stands in a place: words inside a line, or whole paragraphs. `field` is the anchor of the screen's field, `above`
 * that of a heading right above the line.
 */
export type Part =
  | string
  | { readonly text: string; readonly field: string; readonly above?: string }
  | { readonly blocks: readonly LetterBlock[]; readonly above?: string };

export type Parts = Readonly<Record<string, Part>>;

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `column` of its opening brace, counted from 1. */
  | { readonly kind: 'place'; readonly name: string; readonly column: number }
  | { readonly kind: 'broken'; readonly text: string; readonly column: number; readonly what: BraceFault };

export type BraceFault = 'not-closed' | 'not-opened' | 'empty';

export interface TemplateLine {
  /** Counted from 1, empty lines too, as an editor shows it. */
  readonly number: number;
  readonly pieces: readonly Piece[];
}

const OPEN = /[{｛]/u;
const BRACE = /[{｛}｝]/u;

const trimmed = (text: string): string => text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');

/** Text and places of one line, in order. */
function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const characters = [...line.replace(/[\s\u3000]+$/, '')];
  const indent = characters.findIndex((each) => !/[\s\u3000]/.test(each));
  if (indent < 0) return [];
  let [at, from] = [indent, indent];
  const text = (end: number): void => {
    if (end > from) pieces.push({ kind: 'text', text: characters.slice(from, end).join('') });
  };
  while (at < characters.length) {
    const character = characters[at] ?? '';
    if (!BRACE.test(character)) {
      at += 1;
      continue;
    }
    text(at);
    const column = at + 1;
    if (!OPEN.test(character)) {
      pieces.push({ kind: 'broken', text: character, column, what: 'not-opened' });
      at += 1;
    } else {
      const next = characters.findIndex((each, index) => index > at && BRACE.test(each));
      const closes = next >= 0 && !OPEN.test(characters[next] ?? '');
      const end = closes ? next + 1 : next < 0 ? characters.length : next;
      const raw = characters.slice(at, end).join('');
      const name = trimmed(raw.replace(/[{｛}｝]/gu, ''));
      if (!closes) pieces.push({ kind: 'broken', text: raw, column, what: 'not-closed' });
      else if (name === '') pieces.push({ kind: 'broken', text: raw, column, what: 'empty' });
      else pieces.push({ kind: 'place', name, column });
      at = end;
    }
    from = at;
  }
  text(characters.length);
  return pieces;
}

/** The lines that are not empty; line ends of every system. */
export function parseTemplate(template: string): readonly TemplateLine[] {
  return template
    .split(/\r\n?|\n/u)
    .map((line, index) => ({ number: index + 1, pieces: piecesOf(line) }))
    .filter(({ pieces }) => pieces.length > 0);
}

/** Names of the places a template uses, each once, in order. */
export const placesOf = (template: string): readonly string[] => [
  ...new Set(
    parseTemplate(template).flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'place' ? [piece.name] : [])),
    ),
  ),
];

/** 一、… and （一）… without a full stop are headings of GB/T 9704-2012 §7.3.3; the lower levels are set as paragraphs. */
const headings: readonly (readonly [pattern: RegExp, level: HeadingLevel])[] = [
  [/^[一二三四五六七八九十]{1,3}、[^。；]{1,40}$/u, 1],
  [/^（[一二三四五六七八九十]{1,3}）[^。；]{1,40}$/u, 2],
];

const sourceOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'place' ? `{${piece.name}}` : piece.text)).join('');

const levelOf = (source: string): HeadingLevel | null =>
  headings.find(([pattern]) => pattern.test(source))?.[1] ?? null;

const headingLevel = ({ pieces }: TemplateLine): HeadingLevel | null => levelOf(sourceOf(pieces));

/** Paragraphs somebody typed, with headings where they are written as such; braces mean nothing in them. */
export const typedBlocks = (texts: readonly string[], field: string): readonly LetterBlock[] =>
  texts.map((text) => {
    const level = levelOf(text);
    return level === null ? { kind: 'paragraph', text, field } : { kind: 'heading', level, text, field };
  });

/** A place nobody can fill shows itself, so that neither a reader nor a check overlooks it. */
const unknown = (name: string): Part => `（待填写：${name}）`;

const partOf = (parts: Parts, name: string): Part => (Object.hasOwn(parts, name) ? (parts[name] ?? '') : unknown(name));

/** Words of a part inside a line: paragraphs one after another. */
const wordsIn = (part: Part): string =>
  typeof part === 'string' ? part : 'text' in part ? part.text : part.blocks.map(({ text }) => text).join('');

/** A template of one line as a text, for titles and sentences. */
export const renderLine = (template: string, parts: Parts): string =>
  parseTemplate(template)
    .map(({ pieces }) =>
      pieces.map((piece) => (piece.kind === 'place' ? wordsIn(partOf(parts, piece.name)) : piece.text)).join(''),
    )
    .join('');

const block = (text: string, field: string | undefined): LetterBlock =>
  field === undefined ? { kind: 'paragraph', text } : { kind: 'paragraph', text, field };

/** Paragraphs of a line that is more than one place: words run on, a part of several paragraphs breaks where it does. */
function mixedLine(pieces: readonly Piece[], parts: Parts): readonly LetterBlock[] {
  const done: LetterBlock[] = [];
  let [text, field]: [string, string | undefined] = ['', undefined];
  for (const piece of pieces) {
    if (piece.kind !== 'place') {
      text += piece.text;
      continue;
    }
    const part = partOf(parts, piece.name);
    if (typeof part === 'string') text += part;
    else if ('text' in part) {
      text += part.text;
      field ??= part.field;
    } else {
      part.blocks.forEach((each, index) => {
        if (index > 0) {
          done.push(block(text, field));
          [text, field] = ['', undefined];
        }
        text += each.text;
        field ??= each.field;
      });
    }
  }
  return [...done, block(text, field)].filter((each) => each.text !== '');
}

/** The blocks of a line that is one place and nothing else. */
function onePlace(part: Part): readonly LetterBlock[] {
  if (typeof part === 'string') return part === '' ? [] : [block(part, undefined)];
  if ('text' in part) return part.text === '' ? [] : [block(part.text, part.field)];
  return part.blocks;
}

interface Rendered {
  readonly role: 'heading' | 'place' | 'line';
  readonly blocks: readonly LetterBlock[];
  /** Anchor for a heading right above. */
  readonly above: string | undefined;
}

const aboveOf = ({ pieces }: TemplateLine, parts: Parts): string | undefined =>
  pieces
    .flatMap((piece) => (piece.kind === 'place' ? [partOf(parts, piece.name)] : []))
    .map((part) => (typeof part === 'string' ? undefined : part.above))
    .find((above) => above !== undefined);

function renderTemplateLine(line: TemplateLine, parts: Parts): Rendered {
  const [first, ...more] = line.pieces;
  const above = aboveOf(line, parts);
  if (first?.kind === 'place' && more.length === 0) {
    return { role: 'place', blocks: onePlace(partOf(parts, first.name)), above };
  }
  const blocks = mixedLine(line.pieces, parts);
  const level = headingLevel(line);
  const [whole] = blocks;
  if (level === null || whole === undefined || blocks.length > 1) return { role: 'line', blocks, above };
  const { text, field } = whole;
  const heading: LetterBlock =
    field === undefined ? { kind: 'heading', level, text } : { kind: 'heading', level, text, field };
  return { role: 'heading', blocks: [heading], above };
}

/** True for a heading whose places right below it are all empty. */
function standsAlone(lines: readonly Rendered[], at: number): boolean {
  if (lines[at]?.role !== 'heading') return false;
  const below = lines.slice(at + 1);
  const end = below.findIndex(({ role }) => role !== 'place');
  const places = end < 0 ? below : below.slice(0, end);
  return places.length > 0 && places.every(({ blocks }) => blocks.length === 0);
}

/** The body of a paper. */
export function renderTemplate(template: string, parts: Parts): readonly LetterBlock[] {
  const lines = parseTemplate(template).map((line) => renderTemplateLine(line, parts));
  return lines.flatMap(({ role, blocks }, at) => {
    if (standsAlone(lines, at)) return [];
    const field = role === 'heading' ? lines[at + 1]?.above : undefined;
    return field === undefined ? blocks : blocks.map((each) => ({ field, ...each }));
  });
}
