import { page, pt } from './layout/geometry';
import { textWidth } from './layout/measure';
import type { Form, FormLine, FormRow, NoteEntry, NoteSheet } from './model';
import { cleanLine } from './text';

/** Sheet of forms and notes in millimetres: the 156 mm of a letter's type area, narrower at top and foot. */
export const formSheet = {
  top: 25,
  bottom: 22,
  left: page.left,
  right: page.right,
  width: page.bodyWidth,
  /** Edge of the page to the running foot (page number). */
  footer: 12,
  cellX: 1.5,
  cellY: 0.7,
} as const;

/** Sizes and fixed line heights in points: 2号 title, 小四 cells, 四号 note, 五号 page number. */
export const formType = {
  title: { sizePt: 22, linePt: 36, afterPt: 6 },
  head: { sizePt: 12, linePt: 22, afterPt: 3 },
  cell: { sizePt: 12, linePt: 20 },
  foot: { sizePt: 12, linePt: 22 },
  signature: { sizePt: 14, linePt: 26 },
  note: { sizePt: 14, linePt: 26 },
  pageNumber: { sizePt: 10.5, linePt: 14 },
} as const;

const tenth = (millimetres: number): number => Math.round(millimetres * 10) / 10;

/** Right edges of a form's columns, all rows together, in millimetres from the table's left edge, ascending. */
export function columnEdges(form: Form): readonly number[] {
  const edges = new Set<number>();
  for (const row of form.rows) {
    let x = 0;
    for (const cell of row.cells) {
      x = tenth(x + cell.width);
      edges.add(x);
    }
  }
  return [...edges].sort((a, b) => a - b);
}

/** How many columns each cell of a row covers; at least one. */
export function columnSpans(row: FormRow, edges: readonly number[]): readonly number[] {
  let x = 0;
  return row.cells.map((cell) => {
    const from = x;
    x = tenth(x + cell.width);
    return Math.max(1, edges.filter((edge) => edge > from && edge <= x).length);
  });
}

/** Rows up to this many lines go to the next page whole; longer ones run over pages. */
const WHOLE_LINES = 14;

/** How many rows at the top name the columns of a list: they stand again on every page the list runs over. */
export function headRows(form: Form): number {
  const [first] = form.rows;
  return first !== undefined && first.cells.length > 2 && first.cells.every(({ role }) => role === 'label') ? 1 : 0;
}

/** True when the row should not be torn by a page break. The number of lines is an estimate. */
export function staysWhole(row: FormRow): boolean {
  const lines = row.cells.map((cell) => {
    const room = Math.max(1, pt(cell.width - 2 * formSheet.cellX));
    return cell.text.reduce(
      (sum, text) =>
        // A long text needs no measuring to be known as long.
        sum + (text.length > 2000 ? WHOLE_LINES + 1 : Math.ceil(textWidth(text, formType.cell.sizePt, 0) / room)),
      0,
    );
  });
  return Math.max(0, ...lines) <= WHOLE_LINES;
}

/** True when both sides of the line stand beside each other with a gap; otherwise the right one takes its own line. */
export function fitsOneLine(line: FormLine): boolean {
  const width = (text: string): number => textWidth(cleanLine(text), formType.head.sizePt, 0);
  const gap = 2 * formType.head.sizePt;
  return width(line.left) + width(line.right) + gap <= pt(formSheet.width);
}

export type NoteParagraph = { readonly kind: 'head' | 'text' | 'heading' | 'end'; readonly text: string };

const speakers: Readonly<Record<NoteEntry['kind'], string>> = { question: '问：', answer: '答：', text: '' };

const entryTexts = (entry: NoteEntry): readonly string[] =>
  entry.text.map((text, index) =>
    index === 0 ? `${speakers[entry.kind]}${text}${entry.time === undefined ? '' : `（${entry.time}）`}` : text,
  );

/** What stands between the title and the foot of a note, in order: the same words in the .docx and in print. */
export function noteParagraphs(note: NoteSheet): readonly NoteParagraph[] {
  const texts = (list: readonly string[]): readonly NoteParagraph[] => list.map((text) => ({ kind: 'text', text }));
  return [
    ...note.head.map((item): NoteParagraph => ({ kind: 'head', text: `${item.label}：${item.value}` })),
    ...texts(note.entries.flatMap(entryTexts)),
    ...texts(note.closing),
    ...note.addenda.flatMap((addendum) => [
      { kind: 'heading', text: addendum.heading } as const,
      ...texts(addendum.text),
    ]),
    { kind: 'end', text: note.end },
  ];
}

export type SignaturePlace = { readonly label: string; readonly start: number; readonly end: number };

/**
 * Rows of a note's foot: where each label begins and the line to write on ends, in millimetres from the left edge of the
 * type area. The visitor signs first, on a row of his or her own with room for a fingerprint; the others share a row.
 */
export function signatureRows(labels: readonly string[]): readonly (readonly SignaturePlace[])[] {
  const GAP = 4;
  const [first, ...others] = labels;
  if (first === undefined) return [];
  const share = (formSheet.width - GAP * Math.max(0, others.length - 1)) / Math.max(1, others.length);
  const shared = others.map((label, index) => {
    const start = tenth((share + GAP) * index);
    return { label, start, end: tenth(start + share) };
  });
  const own = [{ label: first, start: 0, end: formSheet.width }];
  return shared.length === 0 ? [own] : [own, shared];
}
