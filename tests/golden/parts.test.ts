import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import type { Paper } from '#shared/papers/model';
import { goldenForm } from '../support/golden-form';
import { docxParts } from '../support/measure-docx';
import { projectRoot } from '../support/out';
import { annexedPapers, samplePapers } from '../support/paper-samples';

/**
 * The parts' XML of every paper beside the form it had when it was last looked at. A change shows itself as a difference
 * of a text file; it is taken over with PETITION_DESK_UPDATE_GOLDEN=1 and never without.
 */
const FOLDER = path.join(projectRoot, 'tests', 'golden', 'parts');
const update = process.env.PETITION_DESK_UPDATE_GOLDEN === '1';
const at = { createdAt: '2026-11-23T02:00:00.000Z' };

const docxOf = (paper: Paper): Promise<Uint8Array> =>
  paper.kind === 'letter' ? writeLetterDocx(paper, at) : writeFormDocx(paper, at);

const fileOf = (name: string): string => path.join(FOLDER, `${name}.txt`);

/** Styles are the same in every letter, and in every form: they are kept once. */
const STYLES = 'word/styles.xml';
const styleFiles: Readonly<Record<Paper['kind'], string>> = {
  letter: 'styles-of-letters',
  form: 'styles-of-forms',
  note: 'styles-of-forms',
  envelope: 'styles-of-envelopes',
};
const styleFile = ({ kind }: Paper): string => styleFiles[kind];

function expectGolden(name: string, found: string): void {
  const file = fileOf(name);
  if (update) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, found);
  }
  expect(existsSync(file), `${file} is missing: look at the paper, then PETITION_DESK_UPDATE_GOLDEN=1`).toBe(true);
  expect(found).toBe(readFileSync(file, 'utf8'));
}

describe('parts of every paper', () => {
  const papers = [...samplePapers(), ...annexedPapers()];
  if (update) rmSync(FOLDER, { recursive: true, force: true });

  test.each(papers)('$key', async ({ key, paper }) => {
    const parts = docxParts(await docxOf(paper));
    expectGolden(
      key,
      goldenForm(parts, (name) => name !== STYLES),
    );
    expectGolden(
      styleFile(paper),
      goldenForm(parts, (name) => name === STYLES),
    );
  });

  test('nothing is stored for a paper that is no longer made', () => {
    const names = [...papers.map(({ key }) => key), ...new Set(Object.values(styleFiles))].map((key) => `${key}.txt`);
    expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
  });
});
