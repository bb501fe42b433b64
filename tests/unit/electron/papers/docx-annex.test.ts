import { describe, expect, test } from 'vitest';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import type { Letter } from '#shared/papers/model';
import { docxParts, notWellFormed, paragraphTexts, wrongOrder } from '../../../support/measure-docx';
import { officialLetter } from '../../../support/measure-official';
import { invalidities } from '../../../support/measure-valid';

const at = { createdAt: '2026-11-23T02:00:00.000Z' };
const report = officialLetter(1);
const full: Letter = {
  ...report,
  marks: { copySerial: '000001', secrecy: '秘密★1年' },
  annexes: [
    { number: 1, title: '现场检查记录', body: [{ kind: 'paragraph', text: '检查情况如下。' }] },
    { number: 2, title: '检验报告', body: [] },
  ],
  ...(report.official === undefined
    ? {}
    : {
        official: {
          ...report.official,
          signer: '欧阳明月、王芳、赵刚',
          imprint: { ...report.official.imprint, organ: '临江省临江市东湖高新技术产业开发区管理委员会城市管理局' },
        },
      }),
};

const documentOf = async (letter: Letter): Promise<string> =>
  docxParts(await writeLetterDocx(letter, at)).get('word/document.xml') ?? '';

describe('a paper with annexes, marks and several 签发人 as .docx', () => {
  test('is valid, well formed, in the order Word wants', async () => {
    const bytes = await writeLetterDocx(full, at);
    expect(invalidities(bytes)).toEqual([]);
    for (const [name, xml] of docxParts(bytes)) {
      expect(notWellFormed(xml), name).toBeNull();
      expect(wrongOrder(xml), name).toEqual([]);
    }
  });

  test('each annex begins a page in its own style; nothing else does', async () => {
    const document = await documentOf(full);
    const breaks = [
      ...document.matchAll(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:pageBreakBefore\/>(?:(?!<\/w:pPr>).)*<\/w:pPr>/g),
    ];
    expect(breaks).toHaveLength(2);
    for (const [properties] of breaks) expect(properties).toContain('<w:pStyle w:val="AnnexMark"/>');
    const texts = paragraphTexts(document);
    const after = texts.indexOf('附件1');
    expect(texts.slice(after, after + 4)).toEqual(['附件1', '现场检查记录', '检查情况如下。', '附件2']);
    expect(texts.at(-1)).toBe('检验报告');
  });

  test('names of 签发人 stand in rows above and beside the number, a long imprint over two lines', async () => {
    const texts = paragraphTexts(await documentOf(full));
    expect(texts.slice(0, 2)).toEqual(['签发人：欧阳明月　王　芳', '临住建信〔2026〕128号赵　刚']);
    expect(texts).toContain('临江省临江市东湖高新技术产业开发区管理委员会城市管理局');
    expect(texts).toContain('2026年11月23日印发');
  });

  test('the marks of a letter stand in the text, 黑体 but for 份号, the number after a tab in 仿宋', async () => {
    const { official: _, ...letter } = full;
    const document = await documentOf({ ...letter, marks: { secrecy: '秘密★1年', urgency: '加急' } });
    expect(paragraphTexts(document).slice(0, 2)).toEqual([`秘密★1年${full.documentNumber}`, '加急']);
    expect(document).toMatch(/<w:pStyle w:val="SecrecyMark"\/>.*?<w:tab\/>.*?w:eastAsia="仿宋_GB2312".*?临住建信/s);
  });
});
