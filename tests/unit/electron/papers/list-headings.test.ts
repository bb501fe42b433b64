import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { headRows } from '#shared/papers/form-sheet';
import { formHtml } from '#shared/papers/html/form-html';
import type { Form } from '#shared/papers/model';
import { longLists } from '../../../support/long-lists';
import { docxParts } from '../../../support/measure-docx';
import { samplePapers } from '../../../support/paper-samples';

/** The row that names the columns of a list stands again on every page: in Word, WPS and in print. */
const at = { createdAt: '2026-11-23T02:00:00.000Z' };
const forms = samplePapers().flatMap(({ key, paper }) => (paper.kind === 'form' ? [[key, paper] as const] : []));
const lists = forms.filter(([, form]) => headRows(form) > 0);

async function docxRows(form: Form): Promise<readonly string[]> {
  const xml = docxParts(await writeFormDocx(form, at)).get('word/document.xml') ?? '';
  return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
}
const isHeading = (row: string): boolean => /<w:trPr>(?:(?!<\/w:trPr>).)*<w:tblHeader\/>/s.test(row);
const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, '');
const namesOf = (form: Form): string => (form.rows[0]?.cells ?? []).flatMap(({ text }) => text).join('');

describe('headings of lists', () => {
  test('are those of the lists an office hands over', () => {
    const keys = lists.map(([key]) => key);
    for (const key of ['transfer-list', 'delivery-list', 'file-index']) expect(keys).toContain(key);
  });

  test.each([...lists, ...longLists])('%s: repeated in the .docx', async (_key, form) => {
    const rows = await docxRows(form);
    const heads = rows.filter(isHeading);
    expect(heads.map(textOf)).toEqual([namesOf(form)]);
    // Word repeats only what begins the table, and never a row it may tear.
    expect(rows.findIndex(isHeading)).toBe(0);
    expect(heads[0]).toContain('<w:cantSplit/>');
  });

  test.each([...lists, ...longLists])('%s: repeated in print', (_key, form) => {
    const html = formHtml(form);
    const head = /<thead>(.*?)<\/thead>/s.exec(html)?.[1] ?? '';
    expect(textOf(head)).toBe(namesOf(form));
    const body = /<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '';
    expect(body.match(/<tr/g)).toHaveLength(form.rows.length - headRows(form));
    // Nothing that would make an engine show it once only.
    expect(html).not.toMatch(/thead[^{]*\{[^}]*display/);
  });

  test('no other form has one: a single row of labels beside values is no heading', async () => {
    for (const [key, form] of forms.filter(([, each]) => headRows(each) === 0)) {
      expect((await docxRows(form)).some(isHeading), key).toBe(false);
      expect(textOf(/<thead>(.*?)<\/thead>/s.exec(formHtml(form))?.[1] ?? ''), key).toBe('');
    }
  });
});
