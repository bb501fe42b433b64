import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openToolDesk, TOOL_ACCOUNT } from '../../../../build/kit/tool-desk';
import { type ReplayReport, replay } from '../../../../build/replay/replay';

const fixtures = path.join(__dirname, '..', '..', '..', 'fixtures');
const expectedSchema = z.record(
  z.string(),
  z.object({ note: z.string(), outcome: z.enum(['letter', 'failed']), why: z.string().optional() }),
);
const expected = expectedSchema.parse(JSON.parse(readFileSync(path.join(fixtures, 'hostile-expected.json'), 'utf8')));
const PASSWORD = 'hostile-fixture-1';

describe('replay of the hostile fixture', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'pd-hostile-'));
  let report: ReplayReport;

  beforeAll(async () => {
    report = await replay({
      dataFile: path.join(fixtures, 'hostile.jsonl'),
      outDir: out,
      limit: null,
      password: PASSWORD,
      say: () => {},
      // Without a window: the pages come back as they were sent.
      pdf: { write: async (html, { title, date }) => Buffer.from(`${title} ${date} ${html}`) },
    });
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const letterFile = (id: string): string => path.join(out, 'letters', `${id.replace(/[^0-9a-zA-Z_-]/gu, '_')}.docx`);
  const whyOf = (id: string): string | undefined =>
    report.failed.find((failure) => failure.id === id.replace(/#\d+$/, ''))?.why;

  for (const [id, { note, outcome, why }] of Object.entries(expected)) {
    it(`${id}: ${note} -> ${outcome}`, async () => {
      if (outcome === 'failed') {
        expect(whyOf(id)).toContain(why);
        if (!id.includes('#')) expect(existsSync(letterFile(id))).toBe(false);
        return;
      }
      const zip = await JSZip.loadAsync(readFileSync(letterFile(id)));
      const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
      expect(xml).toContain('</w:document>');
      const pages = readFileSync(letterFile(id).replace(/docx$/, 'pdf'), 'utf8');
      expect(pages).toMatch(/^处理意见书 \d{4}-\d\d-\d\d <!doctype html>/);
      // What XML 1.0 forbids must not be in the part, or Word would ask for a repair.
      expect(forbiddenInXml(xml)).toEqual([]);
    });
  }

  it('counts every line, every letter and every failure', () => {
    const outcomes = Object.values(expected).map(({ outcome }) => outcome);
    expect(report.records).toBe(outcomes.length);
    expect(report.letters).toBe(outcomes.filter((outcome) => outcome === 'letter').length);
    expect(report.failed).toHaveLength(outcomes.filter((outcome) => outcome === 'failed').length);
  });

  it('keeps names with 4-byte and rare characters', async () => {
    for (const [id, name] of [
      ['H07', '𠮷田𣿅'],
      ['H08', '昇堃喆'],
    ] as const) {
      const zip = await JSZip.loadAsync(readFileSync(letterFile(id)));
      const text = ((await zip.file('word/document.xml')?.async('string')) ?? '').replace(/<[^>]*>/gu, '');
      expect(text).toContain(name);
    }
  });

  it('leaves a ledger that verifies', async () => {
    const desk = await openToolDesk(path.join(out, 'data'));
    const signedIn = await desk.office.signIn(TOOL_ACCOUNT, PASSWORD);
    expect(signedIn.ok).toBe(true);
    const checked = await desk.open().ledger.verify(
      () => {},
      () => false,
    );
    await desk.office.signOut('signed-out');
    expect(checked.findings).toEqual([]);
    expect(checked.ok).toBe(true);
  }, 60_000);
});

/** Code points that XML 1.0 (production 2, Char) does not allow, in hexadecimal. */
function forbiddenInXml(xml: string): readonly string[] {
  return [...xml]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((code) => {
      const control = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd;
      return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
    })
    .map((code) => code.toString(16));
}
