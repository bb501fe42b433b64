import { describe, expect, test } from 'vitest';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { docxParts, notWellFormed, paragraphTexts, wrongOrder } from '../../../support/measure-docx';
import { officialLetter } from '../../../support/measure-official';
import { invalidities } from '../../../support/measure-valid';

const at = { createdAt: '2026-11-23T02:00:00.000Z' };
const letter = officialLetter(2);
const parts = async (given = letter) => docxParts(await writeLetterDocx(given, at));
const partOf = (all: ReadonlyMap<string, string>, name: string): string => {
  const part = all.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
};

describe('a paper in 公文格式 as .docx', () => {
  test('is valid, well formed, in the order Word wants, and the same every time', async () => {
    const bytes = await writeLetterDocx(letter, at);
    expect(invalidities(bytes)).toEqual([]);
    for (const [name, xml] of docxParts(bytes)) {
      expect(notWellFormed(xml), name).toBeNull();
      expect(wrongOrder(xml), name).toEqual([]);
    }
    expect(await writeLetterDocx(letter, at)).toEqual(bytes);
  });

  test('text flows in named styles: number with 签发人, title, body, copies and imprint', async () => {
    const document = partOf(await parts(), 'word/document.xml');
    const texts = paragraphTexts(document);
    expect(texts[0]).toBe('临住建信〔2026〕128号签发人：欧阳明月');
    expect(texts).toContain('抄送：临江市人民政府办公室，临江市信访局，东湖街道办事处。');
    expect(texts).toContain('临江市住房和城乡建设局2026年11月23日印发');
    for (const style of ['UpwardNumber', 'DocTitle', 'Addressee', 'Level1', 'LetterBody', 'Copies', 'Imprint']) {
      expect(document, style).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(document).toMatch(/<w:rStyle w:val="SignerName"\/>.*?欧阳明月/s);
    const styles = partOf(await parts(), 'word/styles.xml');
    for (const name of ['公文发文字号', '上行文发文字号', '签发人姓名', '紧急程度', '印发机关和印发日期']) {
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    }
    expect(/w:styleId="SignerName".*?w:eastAsia="([^"]+)"/s.exec(styles)?.[1]).toBe('楷体_GB2312');
  });

  test('mark and urgency stand in the first page’s header, page numbers on the first page too', async () => {
    const all = await parts();
    const relations = partOf(all, 'word/_rels/document.xml.rels');
    const document = partOf(all, 'word/document.xml');
    const target = (kind: 'header' | 'footer'): string => {
      const id =
        new RegExp(`<w:${kind}Reference[^>]*w:type="first"[^>]*r:id="([^"]+)"`).exec(document)?.[1] ??
        new RegExp(`<w:${kind}Reference[^>]*r:id="([^"]+)"[^>]*w:type="first"`).exec(document)?.[1];
      const relation = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([tag]) => tag.includes(`Id="${id}"`));
      return partOf(all, `word/${/Target="([^"]+)"/.exec(relation?.[0] ?? '')?.[1]}`);
    };
    expect(paragraphTexts(target('header')).filter((text) => text !== '')).toEqual([
      '特急',
      '临江市住房和城乡建设局文件',
    ]);
    expect(target('footer')).toContain('PAGE');
  });

  test('without 签发人 the number is in the centred style and has no tab', async () => {
    const { official } = letter;
    if (official === undefined) throw new Error('no official parts');
    const plain = { ...letter, official: { ...official, signer: null } };
    const document = partOf(await parts(plain), 'word/document.xml');
    expect(paragraphTexts(document)[0]).toBe('临住建信〔2026〕128号');
    expect(document).toContain('<w:pStyle w:val="OfficialNumber"/>');
    expect(document).not.toContain('UpwardNumber');
  });
});
