import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { answerSlip } from '#shared/papers/answer-slip';
import { columnEdges, formSheet, formType } from '#shared/papers/form-sheet';
import { interviewNote } from '#shared/papers/interview-note';
import type { Form, NoteSheet } from '#shared/papers/model';
import { registrationForm } from '#shared/papers/registration-form';
import { renderingTools } from '../support/fonts/stand-ins';
import { blackInk, comparable, inkBands, inkColumns, pageBitmap, pdfLines, renderPdf } from '../support/measure-render';
import { representatives, sampleForm, sampleNote, sampleSlip } from '../support/measure-samples';
import { stressParagraphs } from '../support/measure-stress';
import { outFolder } from '../support/out';

/** Forms and notes as LibreOffice sets them: columns and margins of the model, signatures on every page, no text lost. */
const tools = renderingTools();
const required = process.env.CI !== undefined && process.env.CI !== '';
const OUT = resolve(outFolder, 'measure');
const DPI = 200;
const createdAt = '2026-11-23T02:00:00.000Z';

const longText = stressParagraphs(20_261_124, 120).join('\n').slice(0, 20_000);
const entries = stressParagraphs(9, 24).map((text, index) => ({
  kind: index % 2 === 0 ? ('question' as const) : ('answer' as const),
  time: `10:${String(index + 10)}`,
  text,
}));
const addendum = { date: '2026-10-12', by: '赵某某', text: stressParagraphs(11, 5).join('\n') };

/** `pages`: as counted once and looked at. The forms for one visitor are meant for one sheet. */
const forms: Readonly<Record<string, { readonly paper: Form; readonly pages: number }>> = {
  'registration form': { paper: registrationForm(sampleForm), pages: 1 },
  'form, nothing filled in': {
    paper: registrationForm({
      ...sampleForm,
      number: null,
      demands: '',
      facts: '',
      history: '',
      papersHandedOver: '',
      firstHandling: '',
      place: '',
    }),
    pages: 1,
  },
  'form, 5 representatives': {
    paper: registrationForm({ ...sampleForm, visitors: representatives, headcount: 5 }),
    pages: 2,
  },
  'form, 20,000 characters': { paper: registrationForm({ ...sampleForm, facts: longText }), pages: 18 },
  'answer slip': { paper: answerSlip(sampleSlip), pages: 1 },
};
const notes: Readonly<Record<string, { readonly paper: NoteSheet; readonly pages: number }>> = {
  'interview note': { paper: interviewNote(sampleNote), pages: 1 },
  'note, several pages': {
    paper: interviewNote({ ...sampleNote, visitors: representatives, entries, addenda: [addendum] }),
    pages: 9,
  },
  'note, 20,000 characters': {
    paper: interviewNote({ ...sampleNote, entries: [{ kind: 'answer', time: '09:40', text: longText }] }),
    pages: 24,
  },
};

type Row = { readonly what: string; readonly target: number; readonly got: number; readonly unit: 'mm' | '' };

/** A line's ink is thin: its middle is the place meant. */
const middle = (band: { readonly from: number; readonly to: number }): number => (band.from + band.to) / 2;

/** Vertical lines of the table on a page: as high as the shortest row at least. */
function columnRows(name: string, form: Form, pdf: string, pages: number): readonly Row[] {
  const bitmap = pageBitmap(pdf, 1, DPI);
  const found = inkColumns(bitmap, blackInk, 8).map(middle);
  const wanted = [0, ...columnEdges(form)].map((edge) => formSheet.left + edge);
  // A table that runs over is closed at the top of the next page, where the text area begins.
  const edge = (page: number) => inkBands(pageBitmap(pdf, page, DPI), blackInk, 27, 29)[0];
  const top: Row[] =
    pages < 2
      ? []
      : [{ what: `${name}: top margin, page 2`, target: formSheet.top, got: edge(2)?.top ?? Number.NaN, unit: 'mm' }];
  return [
    ...top,
    { what: `${name}: vertical lines`, target: wanted.length, got: found.length, unit: '' },
    ...wanted.map(
      (target, index): Row => ({
        what: `${name}: line ${index}`,
        target,
        got: found[index] ?? Number.NaN,
        unit: 'mm',
      }),
    ),
  ];
}

const MM_PER_PT = 25.4 / 72;
/** Ink of 宋体 digits: stands on the baseline, a fifth of the fixed line above its lower edge. */
const numberBaseline = 297 - formSheet.footer - formType.pageNumber.linePt * MM_PER_PT * 0.2;

function pageRows(name: string, pdf: string): readonly Row[] {
  const lines = pdfLines(pdf);
  const last = lines.at(-1)?.page ?? 0;
  const numbers = lines.filter((line) => line.text === `第${line.page}页共${last}页`);
  const digits = numbers.find((line) => line.page === 1);
  const ink = inkBands(pageBitmap(pdf, 1, DPI), blackInk, 100, 114).at(-1);
  return [
    { what: `${name}: numbered pages`, target: last, got: numbers.length, unit: '' },
    {
      what: `${name}: page number in the middle`,
      target: formSheet.left + formSheet.width / 2,
      got: digits === undefined ? Number.NaN : (digits.left + digits.right) / 2,
      unit: 'mm',
    },
    { what: `${name}: page number, baseline`, target: numberBaseline, got: ink?.bottom ?? Number.NaN, unit: 'mm' },
  ];
}

/** Text of a paper in reading order, as the PDF gives it: without blanks. */
function lost(texts: readonly string[], pdf: string): readonly string[] {
  const shown = comparable(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', maxBuffer: 64 << 20 }));
  return texts.filter((text) => {
    const pieces = comparable(text).match(/.{1,12}/gsu) ?? [];
    // A page's foot may stand in the middle of a text: a piece or two may be torn.
    const torn = pieces.filter((piece) => !shown.includes(piece)).length;
    return torn > Math.ceil(pieces.length * 0.02);
  });
}

const textsOf = (paper: Form | NoteSheet): readonly string[] =>
  paper.kind === 'form'
    ? paper.rows.flatMap((row) => row.cells.filter((cell) => cell.width > 100).flatMap((cell) => cell.text))
    : [...paper.entries.flatMap((entry) => entry.text), ...paper.addenda.flatMap((one) => one.text), paper.end];

function tableOf(rows: readonly Row[]): string {
  return rows
    .map((row) => {
      const digits = row.unit === 'mm' ? 2 : 0;
      const cells = [row.target, row.got, row.got - row.target].map((value) => value.toFixed(digits).padStart(9));
      return `${row.what.padEnd(46)}${cells.join('')} ${row.unit}`;
    })
    .join('\n');
}

if (required && !tools.ready) {
  test('LibreOffice and the stand-in fonts are required in CI', () => {
    throw new Error(tools.why);
  });
}

const title = tools.ready ? 'forms in LibreOffice' : `forms in LibreOffice (skipped: ${tools.why})`;
describe.skipIf(!tools.ready)(title, () => {
  test('columns and margins within 0.5 mm, pages counted, signed on every page, nothing lost', async () => {
    if (!tools.ready) return;
    const papers = Object.entries({ ...forms, ...notes });
    const files = await Promise.all(
      papers.map(async ([name, { paper }]) => ({
        name: name.replace(/[^a-z0-9]+/g, '-'),
        bytes: await writeFormDocx(paper, { createdAt }),
      })),
    );
    const pdfs = await renderPdf(files, OUT, tools.fontConfig);
    const rows: Row[] = [];
    papers.forEach(([name, { paper, pages }], index) => {
      const pdf = pdfs[index] ?? '';
      const lines = pdfLines(pdf);
      const last = lines.at(-1)?.page ?? 0;
      rows.push({ what: `${name}: pages`, target: pages, got: last, unit: '' }, ...pageRows(name, pdf));
      if (paper.kind === 'form') rows.push(...columnRows(name, paper, pdf, last));
      else {
        const text = lines.filter((line) => line.page === 1 && line.text.startsWith(comparable('机关：')));
        rows.push({
          what: `${name}: left margin`,
          target: formSheet.left,
          got: text[0]?.left ?? Number.NaN,
          unit: 'mm',
        });
        paper.pageSignatures.forEach((label) => {
          const signed = new Set(
            lines.filter((line) => line.text.includes(comparable(label))).map((line) => line.page),
          );
          rows.push({ what: `${name}: pages with ${label}`, target: last, got: signed.size, unit: '' });
        });
      }
      expect(lost(textsOf(paper), pdf), name).toEqual([]);
    });
    const report = `${'forms and notes'.padEnd(46)}${'target'.padStart(9)}${'got'.padStart(9)}${'error'.padStart(9)}\n${tableOf(rows)}\n`;
    mkdirSync(OUT, { recursive: true });
    writeFileSync(resolve(OUT, 'forms.txt'), report);
    console.log(report);
    for (const row of rows)
      expect(Math.abs(row.got - row.target), row.what).toBeLessThanOrEqual(row.unit === 'mm' ? 0.5 : 0);
  });
});
