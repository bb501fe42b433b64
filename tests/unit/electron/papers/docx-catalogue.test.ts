import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { paperTable } from '#shared/papers/catalogue';
import type { Paper } from '#shared/papers/model';
import { docxParts } from '../../../support/measure-docx';
import { invalidities } from '../../../support/measure-valid';
import { samplePapers } from '../../../support/paper-samples';

const at = { createdAt: '2026-11-23T02:00:00.000Z' };
const docxOf = (paper: Paper): Promise<Uint8Array> =>
  paper.kind === 'letter' ? writeLetterDocx(paper, at) : writeFormDocx(paper, at);

describe('the .docx of every paper', () => {
  const papers = samplePapers();

  test('there is one of each kind the catalogue knows, and the four with a screen of their own', () => {
    expect(papers.map(({ key }) => key)).toEqual([
      ...paperTable.map(({ key }) => key),
      'reply-letter',
      'registration-form',
      'interview-note',
      'answer-slip',
    ]);
  });

  test.each(papers)('$key: nothing that Word refuses, nothing the schema does not allow', async ({ paper }) => {
    expect(invalidities(await docxOf(paper))).toEqual([]);
  });

  test('styles that a clerk sees have Chinese names, and every paragraph has one', async () => {
    for (const { key, paper } of papers) {
      const parts = docxParts(await docxOf(paper));
      const styles = parts.get('word/styles.xml') ?? '';
      const own = [...styles.matchAll(/<w:style [^>]*w:customStyle="1"[^>]*><w:name w:val="([^"]*)"/g)];
      expect(own.length, key).toBeGreaterThanOrEqual(5);
      for (const [, name = ''] of own) expect(name, key).toMatch(/^\p{Script=Han}+$/u);
      expect(styles, key).not.toMatch(/w:styleId="(?:Heading1|Title|TOC1)"/);
      const body = parts.get('word/document.xml') ?? '';
      const bare = [...body.matchAll(/<w:p>(?!<w:pPr><w:pStyle )/g)];
      expect(bare, key).toEqual([]);
    }
  });
});
