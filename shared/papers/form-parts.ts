import type { FormCell, FormRow } from './model';
import { cleanLine, paragraphsOf } from './text';

/** Cells and rows of form tables; 156 mm wide in all. */
export const FORM_WIDTH = 156;
export const LABEL_WIDTH = 30;

export const label = (text: string, width = LABEL_WIDTH): FormCell => ({ role: 'label', width, text: [text] });
export const line = (text: string, width: number, field?: string): FormCell => {
  const clean = cleanLine(text);
  const cell: FormCell = { role: 'value', width, text: clean === '' ? [] : [clean] };
  return field === undefined ? cell : { ...cell, field };
};
export const block = (text: string, width: number, field?: string): FormCell => {
  const cell: FormCell = { role: 'value', width, text: paragraphsOf(text) };
  return field === undefined ? cell : { ...cell, field };
};
export const row = (minHeight: number, ...cells: readonly FormCell[]): FormRow => ({ minHeight, cells });

/** 11 mm: one line of a label and its value over the whole width. */
export const wideRow = (name: string, text: string, minHeight = 11, field?: string): FormRow =>
  row(minHeight, label(name), block(text, FORM_WIDTH - LABEL_WIDTH, field));

export const centred = (text: string, width: number): FormCell => ({ ...line(text, width), align: 'centre' });

type Pair = readonly [name: string, text: string, field?: string];

/** Two labels with a value each. */
export const pairRow = (one: Pair, two: Pair): FormRow => {
  const value = FORM_WIDTH / 2 - LABEL_WIDTH;
  return row(11, label(one[0]), line(one[1], value, one[2]), label(two[0]), line(two[1], value, two[2]));
};
