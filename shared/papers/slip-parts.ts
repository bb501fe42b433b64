import type { FormCell, FormRow } from './model';
import { cleanLine, paragraphsOf } from './text';

/** Cells and rows of the one-table forms of this office; widths in millimetres, a row is 156 mm wide. */
export const SLIP_WIDTH = 156;
export const SLIP_LABEL = 30;

export const slipLabel = (text: string, width = SLIP_LABEL): FormCell => ({ role: 'label', width, text: [text] });

/** One line; empty text is a place to write on. */
export const slipLine = (text: string, width = SLIP_WIDTH - SLIP_LABEL, field?: string): FormCell => {
  const clean = cleanLine(text);
  const cell: FormCell = { role: 'value', width, text: clean === '' ? [] : [clean] };
  return field === undefined ? cell : { ...cell, field };
};

/** Paragraphs beside a label. */
export const slipBlock = (text: string, field?: string): FormCell => {
  const cell: FormCell = { role: 'value', width: SLIP_WIDTH - SLIP_LABEL, text: paragraphsOf(text) };
  return field === undefined ? cell : { ...cell, field };
};

/** `minHeight` in millimetres. */
export const slipRow = (minHeight: number, ...cells: readonly FormCell[]): FormRow => ({ minHeight, cells });

/** Two short facts side by side. */
export const slipPair = (left: readonly [string, string], right: readonly [string, string]): FormRow =>
  slipRow(
    11,
    slipLabel(left[0]),
    slipLine(left[1], SLIP_WIDTH / 2 - SLIP_LABEL),
    slipLabel(right[0]),
    slipLine(right[1], SLIP_WIDTH / 2 - SLIP_LABEL),
  );

/** A place for a date written by hand: centred, because writers of files drop blanks at the edge of a cell. */
export const slipDate = (width: number): FormCell => ({
  role: 'value',
  width,
  text: ['年　　月　　日'],
  align: 'centre',
});

/** A line to sign on with the day, at the foot of a cell. */
export const SIGN_AND_DATE = '签名：　　　　　　　　年　月　日';
