import { expect, test } from 'vitest';
import { formSheet, noteParagraphs } from '#shared/papers/form-sheet';
import { formHtml, noteHtml } from '#shared/papers/html/form-html';
import { interviewNote } from '#shared/papers/interview-note';
import { registrationForm } from '#shared/papers/registration-form';
import { sampleForm, sampleNote } from '../../../support/measure-samples';

test('a form prints on the columns of its .docx, its borders inside the printed area', () => {
  const html = formHtml(registrationForm(sampleForm));
  const widths = [...html.matchAll(/<col style="width:([\d.]+)mm">/g)].map((match) => Number(match[1]));
  expect(widths).toEqual([22, 44, 14, 14, 22, 40]);
  const margins = /@page\{size:A4;margin:([\d.]+)mm ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm/.exec(html);
  const [right, left] = [Number(margins?.[2]), Number(margins?.[4])];
  expect(210 - left - right).toBeGreaterThan(formSheet.width);
  for (const row of html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)) {
    const spans = [...(row[1] ?? '').matchAll(/colspan="(\d+)"/g)].map((match) => Number(match[1]));
    expect(spans.reduce((sum, span) => sum + span, 0)).toBe(widths.length);
  }
});

test('a note prints the paragraphs of its .docx, signatures fixed to every page, pages numbered', () => {
  const note = interviewNote(sampleNote);
  const html = noteHtml(note);
  const printed = [...html.matchAll(/<p class="\w+">(.*?)<\/p>/g)].map((match) => match[1]);
  expect(printed).toEqual(noteParagraphs(note).map((item) => item.text));
  expect(html).toMatch(/\.signatures\{position:fixed/);
  for (const label of note.pageSignatures) expect(html).toContain(`${label}：`);
  expect(html).toContain('counter(page) " 页 共 " counter(pages)');
});

test('what a visitor says never becomes markup', () => {
  const html = formHtml(registrationForm({ ...sampleForm, facts: '<script>alert(1)</script><td>' }));
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
});
