import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { safeFileName } from '#electron/papers/export';

import { lettersHtml } from '#shared/papers/html/letter-html';
import { layoutLetter } from '#shared/papers/layout';
import type { Form } from '#shared/papers/model';
import { replyLetter } from '#shared/papers/reply-letter';
import { docxParts, paragraphTexts, wrongOrder } from '../../../support/measure-docx';
import { sampleReply } from '../../../support/measure-samples';
import { invalidities } from '../../../support/measure-valid';

const at = { createdAt: '2026-11-23T02:00:00.000Z' };
const NAME = '欧𠮷堃𪚥㛃';
const letter = replyLetter({ ...sampleReply, petitioners: [NAME] });

/** Faces of the runs that hold this text. */
function facesOf(document: string, text: string): readonly string[] {
  const runs = document.match(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gsu) ?? [];
  const holding = runs.filter((run) => new RegExp(`<w:t[^>]*>${text}</w:t>`, 'u').test(run));
  return [...new Set(holding.map((run) => /w:eastAsia="([^"]+)"/.exec(run)?.[1] ?? 'style'))];
}

describe('rare characters in papers', () => {
  test('a letter: runs of their own with a face that has them, the text whole, the file valid', async () => {
    const bytes = await writeLetterDocx(letter, at);
    const document = docxParts(bytes).get('word/document.xml') ?? '';
    expect(paragraphTexts(document)).toContain(`${NAME}：`);
    expect(paragraphTexts(document).some((text) => text.includes(`关于${NAME}反映`))).toBe(true);
    expect(facesOf(document, '堃')).toEqual(['宋体', '仿宋']);
    expect(facesOf(document, '𠮷')).toEqual(['SimSun-ExtB']);
    expect(facesOf(document, '㛃')).toEqual(['宋体']);
    expect(invalidities(bytes)).toEqual([]);
    expect(wrongOrder(document)).toEqual([]);
  });

  test('a form: the same in cells, heads and feet', async () => {
    const form: Form = {
      kind: 'form',
      name: '登记表',
      title: `${NAME}登记表`,
      head: { left: NAME, right: '堃' },
      rows: [
        {
          minHeight: 10,
          cells: [
            { role: 'label', width: 40, text: ['堃'] },
            { role: 'value', width: 116, text: [NAME] },
          ],
        },
      ],
      foot: [NAME],
      signature: [NAME],
    };
    const bytes = await writeFormDocx(form, at);
    const document = docxParts(bytes).get('word/document.xml') ?? '';
    expect(paragraphTexts(document).filter((text) => text === NAME)).toHaveLength(3);
    // Title in 小标宋, label in 黑体 which has it, the rest in 仿宋.
    expect([...facesOf(document, '堃')].sort()).toEqual(['style', '仿宋', '宋体']);
    expect(invalidities(bytes)).toEqual([]);
  });

  test('pages for print keep them whole, with faces for four-byte characters in the list', () => {
    const html = lettersHtml('信', layoutLetter(letter));
    expect(html).toContain(`${NAME}：`);
    expect(html).toContain('SimSun-ExtB');
  });

  test('file names keep them', () => {
    expect(safeFileName(['处理意见书', NAME])).toContain(NAME);
  });
});
