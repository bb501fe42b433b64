import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { registrationForm } from '#shared/papers/registration-form';
import { replyLetter } from '#shared/papers/reply-letter';
import { commonLines } from '../../../../build/measure/compare';
import { docxFacts } from '../../../../build/measure/docx-facts';
import type { Measured } from '../../../../build/measure/paper';
import { report, summary } from '../../../../build/measure/report';
import { count, errorOf, holds, place } from '../../../../build/measure/rows';
import { officialLetter } from '../../../support/measure-official';
import { sampleForm, sampleReply } from '../../../support/measure-samples';

const at = { createdAt: '2026-11-23T02:00:00.000Z' };

describe('a measure', () => {
  test('holds within half a millimetre, a count only exactly, nothing at all never', () => {
    expect(holds(place('edge', 28, 28.5))).toBe(true);
    expect(holds(place('edge', 28, 28.51))).toBe(false);
    expect(holds(count('lines', 22, 21))).toBe(false);
    expect(errorOf(place('edge', 28, undefined))).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('lines in common', () => {
  test('are paired in order, whatever is lost or added between them', () => {
    expect(commonLines(['甲', '乙', '丙', '丁'], ['甲', '丙', '戊', '丁'])).toEqual([
      [0, 0],
      [2, 1],
      [3, 3],
    ]);
    expect(commonLines([], ['甲'])).toEqual([]);
  });
});

describe('what a .docx says of itself', () => {
  test('its kind, the texts of its styles, and the columns of its table', async () => {
    const letter = docxFacts(await writeLetterDocx(replyLetter(sampleReply), at));
    expect(letter.kind).toBe('letter');
    expect(letter.texts.get('DocNumber')).toEqual(['临建信访〔2026〕128号']);
    expect(letter.texts.get('DocTitle')?.length).toBe(2);
    expect(docxFacts(await writeLetterDocx(officialLetter(1), at)).kind).toBe('official');
    const form = docxFacts(await writeFormDocx(registrationForm(sampleForm), at));
    expect(form.kind).toBe('form');
    expect(form.columns.at(-1)).toBeCloseTo(156, 1);
  });
});

describe('the summary', () => {
  const paper = (id: string, more: Partial<Measured> = {}): Measured => ({
    id,
    kind: 'letter',
    rows: [{ of: 'docx', row: place('title, centred', 106, 106.2) }],
    pages: { docx: 2, pdf: 2 },
    lines: { all: 40, equal: 40 },
    different: null,
    ...more,
  });

  test('names the worst place and counts pages and lines', () => {
    const far = paper('B', { rows: [{ of: 'pdf', row: place('number, right edge', 184, 184.75) }] });
    const { json, ok } = summary([paper('A'), { ...far, lines: { all: 60, equal: 50 } }]);
    expect(json).toEqual({
      papers: 2,
      worst_mm: 0.75,
      worst: 'B (pdf): number, right edge',
      pages_equal: 1,
      lines_equal: 0.9,
    });
    expect(ok).toBe(false);
  });

  test('holds only when places, counts, pages and lines hold', () => {
    expect(summary([paper('A')]).ok).toBe(true);
    expect(summary([paper('A', { pages: { docx: 2, pdf: 3 } })]).ok).toBe(false);
    expect(summary([paper('A', { lines: { all: 100, equal: 97 } })]).ok).toBe(false);
    expect(summary([paper('A', { rows: [{ of: 'pdf', row: count('lines on page 2', 22, 21) }] })]).ok).toBe(false);
    expect(summary([paper('A', { rows: [{ of: 'pdf', row: place('mark', 72, undefined) }] })]).json.worst_mm).toBe(297);
  });

  test('the table marks what does not hold and shows the line that breaks otherwise', () => {
    const table = report([
      paper('A', {
        rows: [{ of: 'pdf', row: place('mark', 72, 73) }],
        lines: { all: 40, equal: 39 },
        different: { page: 1, docx: '东湖街道', pdf: '东湖街' },
      }),
    ]);
    expect(table).toMatch(/pdf: mark .*1\.00 mm A {2}!/);
    expect(table).toContain('A: 39 of 40; page 1');
  });
});

describe('a folder that cannot be measured', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'petition-desk-measure-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['build/run/ts.mjs', 'build/measure/measure-papers.ts', ...args], { encoding: 'utf8' });

  test('is said to be missing or without a pair, and nothing is printed as a result', () => {
    const missing = run(join(folder, 'nothing'));
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('no folder');
    mkdirSync(join(folder, 'papers'));
    writeFileSync(join(folder, 'papers', 'P1.docx'), 'x');
    const lonely = run(join(folder, 'papers'));
    expect(lonely.status).toBe(2);
    expect(lonely.stdout).toBe('');
    // Without LibreOffice the tool says that first.
    expect(lonely.stderr).toMatch(/P1: P1\.pdf is missing|missing: /);
    expect(run().stderr).toContain('usage');
  }, 60_000);
});
