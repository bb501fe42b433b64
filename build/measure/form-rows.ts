import { formSheet, formType } from '#shared/papers/form-sheet';
import { mm, page } from '#shared/papers/layout/geometry';
import type { DocxFacts } from './docx-facts';
import { count, place, type Row } from './rows';
import { lineOf, type Sheet, type SheetLine } from './sheet';

/** Measures of form tables and notes against the sheet of the model (form-sheet.ts). */

const middle = (from: number, to: number): number => (from + to) / 2;

/** Vertical lines of a page's table: places where borders stand, neighbours taken together. */
function verticals(sheet: Sheet, onPage: number): readonly number[] {
  const places = (sheet.bars[onPage - 1] ?? [])
    .filter((bar) => bar.colour === 'black' && bar.right - bar.left < 1 && bar.bottom - bar.top > 3)
    .map((bar) => middle(bar.left, bar.right))
    .sort((a, b) => a - b);
  const found: number[] = [];
  for (const at of places) if (found.length === 0 || at - (found.at(-1) ?? 0) > 0.6) found.push(at);
  return found;
}

function tableRows(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  if (facts.columns.length === 0) return [];
  const wanted = [0, ...facts.columns].map((edge) => formSheet.left + edge);
  const all = sheet.bars.flatMap((_, index) => verticals(sheet, index + 1));
  const nearest = (target: number): number | undefined =>
    [...all].sort((a, b) => Math.abs(a - target) - Math.abs(b - target))[0];
  const stray = all.filter((at) => wanted.every((target) => Math.abs(at - target) > 1));
  return [
    ...wanted.map((target, index) => place(`column edge ${index}`, target, nearest(target))),
    count('lines that are no column edge', 0, stray.length),
  ];
}

const centre = page.left + page.bodyWidth / 2;
const numbersOf = (sheet: Sheet): readonly SheetLine[] =>
  sheet.lines.filter((line) => line.text === `第${line.page}页共${sheet.pages}页`);

export function formRows(sheet: Sheet, facts: DocxFacts): readonly Row[] {
  const title = lineOf(sheet, facts.texts.get('FormTitle')?.[0] ?? '');
  const numbers = numbersOf(sheet);
  return [
    place('title, centred', centre, title && middle(title.left, title.right)),
    ...tableRows(sheet, facts),
    ...(sheet.marginText || numbers.length > 0 ? numberRows(sheet) : []),
  ];
}

function numberRows(sheet: Sheet): readonly Row[] {
  const numbers = numbersOf(sheet);
  const first = numbers[0];
  return [
    count('numbered pages', sheet.pages, numbers.length),
    place('page number, centred', centre, first && middle(first.left, first.right)),
    place(
      'page number, baseline',
      page.height - formSheet.footer - mm(formType.pageNumber.linePt * 0.2),
      first?.baseline,
    ),
  ];
}
