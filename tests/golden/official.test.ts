import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import {
  copies,
  grid,
  imprintForm,
  mm,
  officialForm,
  page,
  pageNumber,
  signature,
} from '#shared/papers/layout/geometry';
import { renderingTools } from '../support/fonts/stand-ins';
import { compareWithPdf } from '../support/measure-compare';
import { officialLetter } from '../support/measure-official';
import { blackInk, inkBands, pageBitmap, pdfLines, redInk, renderPdf } from '../support/measure-render';
import { outFolder } from '../support/out';

/** A report in 公文格式 as LibreOffice sets it, measured against GB/T 9704-2012 §7. Every figure within half a millimetre. */
const tools = renderingTools();
const title = tools.ready ? '公文 in LibreOffice' : `公文 in LibreOffice (skipped: ${tools.why})`;
const OUT = resolve(outFolder, 'measure');
const DPI = 600;
const createdAt = '2026-11-23T02:00:00.000Z';

type Row = { readonly what: string; readonly target: number; readonly got: number };

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not found on the page: ${what}`);
  return value;
}

function headRows(pdf: string): readonly Row[] {
  const bitmap = pageBitmap(pdf, 1, DPI);
  const [mark, line] = inkBands(bitmap, redInk);
  const red = found(line, 'red line');
  const name = found(mark, 'mark');
  const between = inkBands(bitmap, blackInk).filter((band) => band.top > name.bottom && band.bottom < red.top);
  const number = found(between[0], 'number');
  const lines = pdfLines(pdf).filter((each) => each.page === 1);
  const numberLine = found(
    lines.find((each) => each.text.includes('128号')),
    'number text',
  );
  const heading = found(
    inkBands(bitmap, blackInk).find((band) => band.top > red.bottom),
    'title',
  );
  const blank = mm(2 * grid.linePitchPt);
  const urgency = found(inkBands(bitmap, blackInk)[0], 'urgency');
  return [
    { what: 'mark, ink to top edge of the page', target: page.top + officialForm.markTop, got: name.top },
    { what: 'mark, centred', target: page.left + page.bodyWidth / 2, got: (name.left + name.right) / 2 },
    { what: 'urgency, left edge', target: page.left, got: urgency.left },
    { what: 'number, left edge one character in', target: page.left + mm(officialForm.insetPt), got: numberLine.left },
    {
      what: 'signer, right edge one character in',
      target: page.width - page.right - mm(officialForm.insetPt),
      got: numberLine.right,
    },
    // The line's ink begins below the top of its box by what 16 pt type leaves free.
    {
      what: 'number below the mark, two lines',
      target: blank + mm(0.8 * 28.95 - 0.84 * 16),
      got: number.top - name.bottom,
    },
    { what: 'red line below the number', target: officialForm.ruleBelowNumber, got: red.top - number.bottom },
    { what: 'red line, left edge', target: page.left, got: red.left },
    { what: 'red line, width', target: page.bodyWidth, got: red.right - red.left },
    {
      what: 'title below the red line, two lines',
      target: blank + mm(0.8 * 33 - 0.79 * 22),
      got: heading.top - red.bottom,
    },
  ];
}

function footRows(pdf: string): readonly Row[] {
  const lines = pdfLines(pdf);
  const last = found(lines.at(-1), 'last line').page;
  const bitmap = pageBitmap(pdf, last, DPI);
  const bars = inkBands(bitmap, blackInk, 28.5, 31.5).filter(
    (band) => band.bottom - band.top < 0.6 && band.bottom < 263,
  );
  const [first, middle, bottom] = bars.slice(-3);
  const rules = {
    first: found(first, 'first rule'),
    middle: found(middle, 'middle rule'),
    last: found(bottom, 'last rule'),
  };
  const whole = inkBands(bitmap, blackInk).find((band) => Math.abs(band.top - rules.last.top) < 0.1);
  const imprint = found(
    lines.find((line) => line.page === last && line.text.endsWith('印发')),
    'imprint',
  );
  const copied = found(
    lines.find((line) => line.page === last && line.text.startsWith('抄送')),
    'copies',
  );
  const date = found(
    lines.find((line) => line.page === last && line.text === '2026年11月23日'),
    'date',
  );
  const inset = mm(copies.insetPt);
  return [
    { what: 'last rule is the foot of the text area', target: page.height - page.bottom, got: rules.last.bottom },
    { what: 'last rule, thickness', target: imprintForm.outer, got: rules.last.bottom - rules.last.top },
    { what: 'middle rule, thickness', target: imprintForm.inner, got: rules.middle.bottom - rules.middle.top },
    { what: 'first rule, thickness', target: imprintForm.outer, got: rules.first.bottom - rules.first.top },
    { what: 'last rule, width', target: page.bodyWidth, got: found(whole, 'rule').right - found(whole, 'rule').left },
    { what: 'middle to last rule, one line', target: mm(copies.linePt), got: rules.last.bottom - rules.middle.top },
    { what: 'copies, left edge one character in', target: page.left + inset, got: copied.left },
    { what: 'imprint, left edge one character in', target: page.left + inset, got: imprint.left },
    { what: 'imprint date, right edge one character in', target: page.width - page.right - inset, got: imprint.right },
    {
      what: 'date, four characters from the right',
      target: page.width - page.right - signature.insetChars * mm(grid.advancePt),
      got: date.right,
    },
  ];
}

function numberRows(pdf: string): readonly Row[] {
  const inset = mm(pageNumber.insetPt);
  const numberOn = (number: number) =>
    found(
      pdfLines(pdf).find((line) => line.page === number && line.text === `—${number}—`),
      `page number ${number}`,
    );
  return [
    { what: 'page number 1, right edge', target: page.width - page.right - inset, got: numberOn(1).right },
    { what: 'page number 2, left edge', target: page.left + inset, got: numberOn(2).left },
  ];
}

const tableOf = (rows: readonly Row[]): string =>
  [
    `${'GB/T 9704-2012, 公文格式'.padEnd(46)}${'target'.padStart(9)}${'got'.padStart(9)}${'error'.padStart(8)}`,
    ...rows.map(
      ({ what, target, got }) =>
        `${what.padEnd(46)}${target.toFixed(2).padStart(9)}${got.toFixed(2).padStart(9)}${(got - target).toFixed(2).padStart(8)} mm`,
    ),
  ].join('\n');

describe.skipIf(!tools.ready)(title, () => {
  test('every measure within 0.5 mm, and our lines and pages are LibreOffice’s', async () => {
    if (!tools.ready) return;
    const letters = { report: officialLetter(3), short: officialLetter(0), long: officialLetter(14) } as const;
    const files = [];
    for (const [name, letter] of Object.entries(letters)) {
      files.push({ name: `official-${name}`, bytes: await writeLetterDocx(letter, { createdAt }) });
    }
    const [report = '', short = '', long = ''] = await renderPdf(files, OUT, tools.fontConfig);
    const rows = [...headRows(report), ...footRows(report), ...numberRows(report)];
    const compared = [
      ['report', compareWithPdf(letters.report, report)],
      ['short', compareWithPdf(letters.short, short)],
      ['long', compareWithPdf(letters.long, long)],
    ] as const;
    const shares = compared.map(
      ([name, result]) =>
        `${name.padEnd(10)} ${result.equal} of ${result.lines} lines equal, pages ${result.pages}/${result.pdfPages}`,
    );
    const table = `${tableOf(rows)}\n\n${shares.join('\n')}\n`;
    mkdirSync(OUT, { recursive: true });
    writeFileSync(resolve(OUT, 'official.txt'), table);
    console.log(table);
    const worst = rows.map(({ what, target, got }) => ({ what, error: Math.abs(got - target) }));
    for (const { what, error } of worst) expect(error, what).toBeLessThanOrEqual(0.5);
    for (const [name, result] of compared) {
      expect(result.pages, `${name}: pages`).toBe(result.pdfPages);
      expect(result.equal, `${name}: ${JSON.stringify(result.different)}`).toBe(result.lines);
    }
    // The signature is never alone: the closing sentence is on its page.
    const lines = pdfLines(long);
    const closing = found(
      lines.find(({ text }) => text === '特此报告。'),
      'closing sentence',
    );
    const dated = found(
      lines.find(({ text }) => text === '2026年11月23日'),
      'date of the signature',
    );
    expect(dated.page).toBe(closing.page);
  });
});
