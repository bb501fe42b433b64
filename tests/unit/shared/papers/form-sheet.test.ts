import { expect, test } from 'vitest';
import { answerSlip } from '#shared/papers/answer-slip';
import {
  columnEdges,
  columnSpans,
  fitsOneLine,
  formSheet,
  noteParagraphs,
  signatureRows,
  staysWhole,
} from '#shared/papers/form-sheet';
import { interviewNote } from '#shared/papers/interview-note';
import { registrationForm } from '#shared/papers/registration-form';
import { representatives, sampleForm, sampleNote, sampleSlip } from '../../../support/measure-samples';

const forms = {
  one: registrationForm(sampleForm),
  five: registrationForm({ ...sampleForm, visitors: representatives }),
  slip: answerSlip(sampleSlip),
} as const;

test.each(Object.entries(forms))('%s: every row fills the width, its cells cover every column once', (_name, form) => {
  const edges = columnEdges(form);
  expect(edges.at(-1)).toBe(formSheet.width);
  for (const row of form.rows) {
    expect(row.cells.reduce((sum, cell) => sum + cell.width, 0)).toBeCloseTo(formSheet.width, 6);
    expect(columnSpans(row, edges).reduce((sum, span) => sum + span, 0)).toBe(edges.length);
  }
});

test('the columns of one visitor are those of five: lines run through', () => {
  expect(columnEdges(forms.five)).toEqual(columnEdges(forms.one));
});

test('several representatives get more room to sign', () => {
  expect(forms.five.rows.at(-1)?.minHeight).toBeGreaterThan(forms.one.rows.at(-1)?.minHeight ?? 0);
});

test('short rows stay whole, long ones run over pages', () => {
  const rowWith = (text: string) => ({
    minHeight: 28,
    cells: [{ role: 'value', width: 134, text: [text] } as const],
  });
  expect(staysWhole(rowWith('短。'))).toBe(true);
  expect(staysWhole(rowWith('长'.repeat(600)))).toBe(false);
  expect(staysWhole(rowWith('长'.repeat(20_000)))).toBe(false);
});

test('organ and number share a line only when both fit', () => {
  expect(fitsOneLine({ left: '登记机关：临江市信访局', right: '编号：临信访登〔2026〕356号' })).toBe(true);
  expect(fitsOneLine({ left: `登记机关：${'某'.repeat(28)}`, right: '编号：临信访登〔2026〕356号' })).toBe(false);
});

test('a note ends struck out, after its additions, and an empty place in its head is struck out too', () => {
  const texts = noteParagraphs(interviewNote({ ...sampleNote, place: '' }));
  expect(texts.at(-1)).toEqual({ kind: 'end', text: '（以下空白）' });
  expect(texts.at(-2)?.text).toBe('来访人补交照片2张。');
  expect(texts.map((item) => item.text)).toContain('地点：／');
});

test('the visitor signs on a row of his own, the others share one, none beyond the edge', () => {
  const rows = signatureRows(interviewNote(sampleNote).pageSignatures);
  expect(rows.map((row) => row.map((place) => place.label))).toEqual([
    ['来访人（签名、捺印）'],
    ['接谈人（签名）', '记录人（签名）'],
  ]);
  for (const place of rows.flat()) expect(place.end).toBeLessThanOrEqual(formSheet.width);
  expect(signatureRows([])).toEqual([]);
});
