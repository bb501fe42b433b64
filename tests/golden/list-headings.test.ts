import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { renderingTools } from '../support/fonts/stand-ins';
import { longLists } from '../support/long-lists';
import { comparable, pdfLines, renderPdf } from '../support/measure-render';
import { outFolder } from '../support/out';

/** Lists over several pages as LibreOffice sets them: what names the columns stands at the top of every page. */
const tools = renderingTools();
const title = tools.ready ? 'lists in LibreOffice' : `lists in LibreOffice (skipped: ${tools.why})`;
const OUT = resolve(outFolder, 'measure');

describe.skipIf(!tools.ready)(title, () => {
  test('headings of columns on every page', async () => {
    if (!tools.ready) return;
    const files = await Promise.all(
      longLists.map(async ([name, form]) => ({
        name: name.replaceAll(' ', '-'),
        bytes: await writeFormDocx(form, { createdAt: '2026-11-23T02:00:00.000Z' }),
      })),
    );
    const pdfs = await renderPdf(files, OUT, tools.fontConfig);
    longLists.forEach(([name, form], index) => {
      const lines = pdfLines(pdfs[index] ?? '');
      // A narrow column's name takes two lines; the widest ones stand on the line of the row's middle.
      const widest = [...(form.rows[0]?.cells ?? [])].sort((a, b) => b.width - a.width).slice(0, 2);
      const names = widest.map(({ text }) => comparable(text.join('')));
      const last = lines.at(-1)?.page ?? 0;
      expect(last, name).toBeGreaterThan(2);
      const headed = lines.filter(({ text }) => names.every((each) => text.includes(each))).map(({ page }) => page);
      const listed = new Set(lines.filter(({ text }) => /^\d+(?:收件人|2026)/.test(text)).map(({ page }) => page));
      expect(
        headed.filter((page) => listed.has(page)),
        name,
      ).toEqual([...listed]);
    });
  });
});
