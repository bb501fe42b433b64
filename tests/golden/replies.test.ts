import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { layoutLetter } from '#shared/papers/layout';
import { page } from '#shared/papers/layout/geometry';
import { libreOfficeSpacing } from '#shared/papers/layout/measure';
import type { Letter } from '#shared/papers/model';
import { renderingTools } from '../support/fonts/stand-ins';
import { compareWithPdf } from '../support/measure-compare';
import { docxParts, paragraphTexts } from '../support/measure-docx';
import { comparable, pdfLines, renderPdf } from '../support/measure-render';
import { letterOfLine, repliesOf, sampleOf } from '../support/measure-replies';
import { seeded } from '../support/measure-stress';
import { invalidities } from '../support/measure-valid';
import { outFolder, projectRoot } from '../support/out';

/** Letters of real replies as the replay issued and stored them, in LibreOffice. Only at length: they are no part of the project. */
const LETTERS = process.env.PETITION_DESK_LETTERS ?? path.join(outFolder, 'long', 'replay', 'letters');
const RECORDS = path.resolve(projectRoot, '../shared/data/replies.jsonl');
const OUT = path.join(outFolder, 'measure', 'replies');
const SEED = 20_261_124;
const SAMPLE = 100;
const VALID_SAMPLE = 200;

const tools = renderingTools();

function whyNot(): string | null {
  if (process.env.PETITION_DESK_LONG !== '1') return 'only in the long lane';
  if (!existsSync(LETTERS)) return `no replayed letters in ${LETTERS}`;
  if (!existsSync(RECORDS)) return `no replies in ${RECORDS}`;
  return tools.ready ? null : tools.why;
}
const why = whyNot();
const title = why === null ? 'replayed letters' : `replayed letters (skipped: ${why})`;

/** Stored files by the id of the record, as the replay names them. */
const fileOf = (id: string): string => path.join(LETTERS, `${id.replace(/[^0-9a-zA-Z_-]/gu, '_').slice(0, 80)}.docx`);

const SERIAL = /〔\d{4}〕(\d+)号/;

/** The stored file of a record beside the letter it was written from. */
function stored(line: string, lineNumber: number): { id: string; bytes: Uint8Array; letter: Letter } {
  const trial = letterOfLine(line, lineNumber, 1);
  if (trial === null) throw new Error(`line ${lineNumber}: the replay refuses it`);
  const bytes = new Uint8Array(readFileSync(fileOf(trial.id)));
  const shown = paragraphTexts(docxParts(bytes).get('word/document.xml') ?? '');
  const serial = Number(SERIAL.exec(shown[0] ?? '')?.[1]);
  const letter = letterOfLine(line, lineNumber, serial)?.letter;
  if (letter === undefined) throw new Error('unreachable');
  return { id: trial.id, bytes, letter };
}

function sample(count: number): readonly { id: string; bytes: Uint8Array; letter: Letter }[] {
  const lines = repliesOf(RECORDS);
  return sampleOf(lines.length, count, seeded(SEED)).map((index) => stored(lines[index] ?? '', index + 1));
}

/** What the letter must say, as the PDF gives text: without blanks, whole pages after one another. */
function missing(letter: Letter, shown: string): readonly string[] {
  const remedy = letter.body.at(-1)?.text ?? '';
  const parts = [
    letter.documentNumber,
    `${letter.addressee}：`,
    remedy,
    letter.signature.organ,
    letter.signature.date,
    ...letter.body.map((block) => block.text),
  ];
  return parts.filter((part) => !shown.includes(comparable(part)));
}

describe.skipIf(why !== null)(title, () => {
  test(`${SAMPLE} of them convert: pages as laid out, nothing lost, no page with only the signature`, async () => {
    if (!tools.ready) throw new Error(tools.why);
    const letters = sample(SAMPLE);
    const pdfs = await renderPdf(
      letters.map(({ id, bytes }) => ({ name: id, bytes })),
      OUT,
      tools.fontConfig,
    );
    const sums = { lines: 0, equal: 0, pages: 0 };
    const findings: string[] = [];
    letters.forEach(({ id, letter }, index) => {
      const pdf = pdfs[index] ?? '';
      const compared = compareWithPdf(letter, pdf);
      sums.lines += compared.lines;
      sums.equal += compared.equal;
      if (compared.pages === compared.pdfPages) sums.pages += 1;
      else findings.push(`${id}: laid out on ${compared.pages} pages, PDF has ${compared.pdfPages}`);
      const lines = pdfLines(pdf).filter((line) => !/^—\d+—$/.test(line.text));
      const shown = lines.map((line) => line.text).join('');
      for (const text of missing(letter, shown)) findings.push(`${id}: lost ${text.slice(0, 60)}`);
      const last = lines.at(-1)?.page ?? 0;
      const first = lines.find((line) => line.page === last);
      if (last > 1 && first?.text === comparable(letter.signature.organ))
        findings.push(`${id}: signature alone on ${last}`);
    });
    const share = (part: number, whole: number): string =>
      `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
    const report = [
      `replayed letters, seed ${SEED}`,
      `pages as laid out      ${share(sums.pages, letters.length)}`,
      `lines as laid out      ${share(sums.equal, sums.lines)}`,
      ...findings,
      '',
    ].join('\n');
    mkdirSync(path.join(outFolder, 'measure'), { recursive: true });
    writeFileSync(path.join(outFolder, 'measure', 'replies.txt'), report);
    console.log(report);
    expect(findings.filter((finding) => !finding.includes('laid out on'))).toEqual([]);
    expect(sums.pages / letters.length).toBeGreaterThanOrEqual(0.99);
    expect(sums.equal / sums.lines).toBeGreaterThanOrEqual(0.98);
  }, 600_000);

  test(`${VALID_SAMPLE} of them are files that Word opens, and say what the model says`, () => {
    for (const { id, bytes, letter } of sample(VALID_SAMPLE)) {
      expect(invalidities(bytes), id).toEqual([]);
      const shown = paragraphTexts(docxParts(bytes).get('word/document.xml') ?? '');
      for (const block of letter.body) expect(shown, id).toContain(block.text);
    }
  }, 300_000);

  test(`lines of ${VALID_SAMPLE} of them stay inside the type area`, () => {
    for (const { id, letter } of sample(VALID_SAMPLE)) {
      const pages = layoutLetter(letter, { spacing: libreOfficeSpacing });
      for (const sheet of pages)
        for (const item of sheet.items)
          if (item.kind === 'text' && item.field !== null)
            expect(item.y + item.height, id).toBeLessThanOrEqual(page.height - page.bottom + 0.01);
    }
  });
});
