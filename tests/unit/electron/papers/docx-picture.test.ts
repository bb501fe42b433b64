import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { picturesOf, readImages } from '#electron/papers/paper-images';
import { paperHtml } from '#shared/papers/html/paper-html';
import { serviceReceipt } from '#shared/papers/service-receipt';
import { docxParts, notWellFormed, paragraphTexts, wrongOrder } from '../../../support/measure-docx';
import { invalidities } from '../../../support/measure-valid';
import { pngOf } from '../../../support/pictures';
import { deskAt, service } from '../../shared/case/desk';
import { formFor } from '../../shared/papers/paper-facts';

const at = { createdAt: '2026-11-23T02:00:00.000Z' };
const png = pngOf(600, 200);
const proof = { hash: 'c'.repeat(64), size: png.length, kind: 'signature', type: 'image/png' } as const;
const served = (more: object) =>
  deskAt('issued', '2026-11-02').act('serve-letter', { ...service, proof, ...more }, { on: '2026-11-06' }).now;
const read = async (hash: string) => {
  expect(hash).toBe(proof.hash);
  return png;
};

describe('送达回证 with a signature', () => {
  const form = formFor(serviceReceipt, served({}), { values: { senders: '王芳\n赵敏' } });

  test('the .docx holds the picture once, in its row, at its size, and is valid', async () => {
    const images = await readImages(form, read);
    const bytes = await writeFormDocx(form, { ...at, images });
    const parts = docxParts(bytes);
    const document = parts.get('word/document.xml') ?? '';
    expect(document.match(/<w:drawing>/g)).toHaveLength(1);
    // 60 x 16 mm hold a picture three times as wide as high: 48 x 16 mm, in EMU.
    const extent = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document);
    expect(Number(extent?.[1]) / 36_000).toBeCloseTo(48, 0);
    expect(Number(extent?.[2]) / 36_000).toBeCloseTo(16, 0);
    expect(document).toContain('descr="李秀英的签名"');
    expect(document).toMatch(/受送达人签名(?:(?!<w:tr[ >]).)*<w:drawing>/s);
    expect(paragraphTexts(document)).not.toContain('（李秀英的签名）');
    expect(invalidities(bytes)).toEqual([]);
    expect(notWellFormed(document)).toBeNull();
    expect(wrongOrder(document)).toEqual([]);
    expect(await writeFormDocx(form, { ...at, images })).toEqual(bytes);
  });

  test('pages carry it themselves; without its bytes they name it', async () => {
    const images = await readImages(form, read);
    const html = paperHtml(form, picturesOf(images));
    expect(html).toContain(`src="data:image/png;base64,${png.toString('base64')}"`);
    expect(html).toContain('width:48mm;height:16mm');
    expect(paperHtml(form)).toContain('（李秀英的签名）');
    const bare = docxParts(await writeFormDocx(form, at)).get('word/document.xml') ?? '';
    expect(paragraphTexts(bare)).toContain('（李秀英的签名）');
  });

  test('whoever took it in his stead signs in the other row', () => {
    const other = formFor(serviceReceipt, served({ receiver: '李大海', receiverIs: '同住成年家属' }));
    const row = other.rows.find(({ cells }) => cells.some(({ image }) => image !== undefined));
    expect(row?.cells.map(({ text }) => text.join(''))).toEqual(['代收人签名', '李大海（同住成年家属）']);
  });

  test('a scan is the signed receipt itself and is not put into another', () => {
    const scanned = formFor(serviceReceipt, served({ proof: { ...proof, kind: 'scan' } }));
    expect(scanned.rows.flatMap(({ cells }) => cells).every(({ image }) => image === undefined)).toBe(true);
  });
});
