import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { layoutLetter } from '#shared/papers/layout';
import { grid, mm, page } from '#shared/papers/layout/geometry';
import { textWidth } from '#shared/papers/layout/measure';
import type { Letter } from '#shared/papers/model';
import { renderingTools } from '../support/fonts/stand-ins';
import { compareWithPdf } from '../support/measure-compare';
import { comparable, pdfLines, renderPdf } from '../support/measure-render';
import { outFolder } from '../support/out';
import { annexedPapers } from '../support/paper-samples';

/** 附件说明 and annex pages as LibreOffice sets them (GB/T 9704-2012 §7.3.4, §7.3.7), within half a millimetre. */
const tools = renderingTools();
const heading = tools.ready ? 'annexes in LibreOffice' : `annexes in LibreOffice (skipped: ${tools.why})`;
const OUT = resolve(outFolder, 'measure');
const createdAt = '2026-11-23T02:00:00.000Z';

type Row = { readonly what: string; readonly target: number; readonly got: number };

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not found on the page: ${what}`);
  return value;
}

/** Where the first character of a name stands: two characters in, behind 附件： and its number. */
const nameLeft = (index: number): number =>
  page.left + mm(2 * grid.advancePt + textWidth(`附件：${index + 1}．`, grid.bodySizePt));

function noteRows(key: string, letter: Letter, pdf: string): readonly Row[] {
  const lines = pdfLines(pdf);
  return letter.attachments.flatMap((name, index): readonly Row[] => {
    const start = comparable(`${index === 0 ? '附件：' : ''}${index + 1}．${name}`).slice(0, 12);
    const at = lines.findIndex(({ text }) => text.startsWith(start));
    const rest: Row[] = [];
    let shown = found(lines[at], start).text.length;
    const whole = comparable(`${index === 0 ? '附件：' : ''}${index + 1}．${name}`);
    for (let next = at + 1; shown < whole.length; next += 1) {
      const line = found(lines[next], name);
      rest.push({ what: `${key}: ${index + 1}, wrapped line`, target: nameLeft(index), got: line.left });
      shown += line.text.length;
    }
    return rest;
  });
}

/** Lines of our layout by their text, with the page and the baseline. */
const laidOut = (letter: Letter) =>
  layoutLetter(letter).flatMap(({ number, items }) =>
    items.flatMap((item) =>
      item.kind === 'text'
        ? [{ page: number, baseline: item.baseline, text: comparable(item.runs.map(({ text }) => text).join('')) }]
        : [],
    ),
  );

function annexRows(key: string, letter: Letter, pdf: string): readonly Row[] {
  const lines = pdfLines(pdf);
  const ours = laidOut(letter);
  const salutation = comparable(`${letter.addressee}：`);
  const known = found(
    lines.find(({ text }) => text === salutation),
    salutation,
  );
  // Lines of one face: what lies between the middle of their boxes and their baselines is the same for all.
  const offset =
    found(
      ours.find(({ text }) => text === salutation),
      salutation,
    ).baseline - known.y;
  return (letter.annexes ?? []).flatMap(({ number, title: name, body }): readonly Row[] => {
    const mark = found(
      lines.find(({ text }) => text === `附件${number ?? ''}`),
      `附件${number}`,
    );
    const there = lines.filter((line) => line.page === mark.page);
    const named = there.filter(({ text }) => comparable(name).includes(text) && text.length > 1);
    expect(named.map(({ text }) => text).join(''), `${key}: 附件${number}, title`).toBe(comparable(name));
    expect(there[0]?.text, `${key}: 附件${number} begins its page`).toBe(mark.text);
    const start = comparable(body[0]?.text ?? '').slice(0, 10);
    const first = found(
      there.find(({ text }) => text.startsWith(start)),
      start,
    );
    const set = found(
      ours.find(({ text }) => text.startsWith(start)),
      start,
    );
    return [
      { what: `${key}: 附件${number}, page`, target: set.page, got: first.page },
      { what: `${key}: 附件${number}, left edge`, target: page.left, got: mark.left },
      ...named.map((line) => ({
        what: `${key}: 附件${number}, title centred`,
        target: page.left + page.bodyWidth / 2,
        got: (line.left + line.right) / 2,
      })),
      { what: `${key}: 附件${number}, first line of the text`, target: set.baseline, got: first.y + offset },
    ];
  });
}

describe.skipIf(!tools.ready)(heading, () => {
  test('names hang under their first character, annexes begin pages, lines and pages are ours', async () => {
    if (!tools.ready) return;
    const papers = annexedPapers();
    const files = await Promise.all(
      papers.map(async ({ key, paper }) => ({ name: key, bytes: await writeLetterDocx(paper, { createdAt }) })),
    );
    const pdfs = await renderPdf(files, OUT, tools.fontConfig);
    const rows: Row[] = [];
    papers.forEach(({ key, paper }, index) => {
      const pdf = pdfs[index] ?? '';
      rows.push(...noteRows(key, paper, pdf), ...annexRows(key, paper, pdf));
      const compared = compareWithPdf(paper, pdf);
      expect(compared.pages, `${key}: pages`).toBe(compared.pdfPages);
      expect(compared.equal, `${key}: ${JSON.stringify(compared.different)}`).toBe(compared.lines);
      // No mark that may not begin a line does, in the names either.
      for (const { text } of pdfLines(pdf)) expect(text).not.toMatch(/^[，。、；：？！”’）》〕]/u);
    });
    const table = rows
      .map(({ what, target, got }) => `${what.padEnd(56)}${target.toFixed(2).padStart(9)}${got.toFixed(2).padStart(9)}`)
      .join('\n');
    mkdirSync(OUT, { recursive: true });
    writeFileSync(resolve(OUT, 'annexes.txt'), `${table}\n`);
    console.log(table);
    expect(rows.filter(({ what }) => what.includes('wrapped')).length).toBeGreaterThanOrEqual(6);
    for (const { what, target, got } of rows) expect(Math.abs(got - target), what).toBeLessThanOrEqual(0.5);
  });
});
