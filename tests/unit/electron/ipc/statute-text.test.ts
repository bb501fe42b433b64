import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxText } from '#electron/ipc/docx-text';
import { statuteText } from '#electron/ipc/statute-text';
import { docxOf } from './statute-files';

const law = '某某条例\r\n第一条　为了规范停车，制定本条例。\r\n第二条　完。\r\n';
const GB = Buffer.from('b5dad2bbccf520a3acb5dab6feccf5', 'hex');

describe('encodings', () => {
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
  test.each([
    ['UTF-8', Buffer.from(law)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${law}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${law}`, 'utf16le')],
    ['UTF-16 the other way round', utf16be(`\ufeff${law}`)],
    ['UTF-16 without a mark', Buffer.from(law, 'utf16le')],
  ])('%s', (_name, bytes) => {
    expect(statuteText(bytes)).toEqual({ ok: true, text: law });
  });

  test('GBK, as old notepads save', () => {
    expect(statuteText(GB)).toEqual({ ok: true, text: '第一条 ，第二条' });
  });

  test('a Western text reads as something, and is no law', () => {
    expect(statuteText(Buffer.from('Pi\xf1ata 100 \x80', 'latin1'))).toMatchObject({ ok: true });
  });
});

describe('what is no text', () => {
  test.each([
    ['nothing', Buffer.alloc(0), /空/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), /图片/],
    ['a PDF', Buffer.from('%PDF-1.7 …'), /PDF/],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /\.doc/],
    ['zeros', Buffer.alloc(2000), /编码/],
    ['a broken package', Buffer.from('504b03040000000000000000', 'hex'), /没有正文/],
  ])('%s', (_name, bytes, words) => {
    const reading = statuteText(bytes);
    expect(reading.ok ? '' : reading.problem).toMatch(words);
  });
});

describe('Word documents', () => {
  test('paragraphs, breaks, tabs, entities; nothing of what was deleted', () => {
    const inside =
      '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>第一条</w:t><w:tab/><w:t>甲&lt;乙&amp;&#x4E19;</w:t></w:r></w:p>' +
      '<w:p><w:del><w:r><w:delText>删去的</w:delText></w:r></w:del><w:r><w:t>丁</w:t><w:br/><w:t>戊</w:t></w:r></w:p>';
    expect(docxText(docxOf([], inside))).toEqual({ ok: true, text: '第一条 甲<乙&丙\n丁\n戊\n' });
  });

  test('a workbook with another name', () => {
    const workbook = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), '[Content_Types].xml': strToU8('<Types/>') });
    const reading = docxText(workbook);
    expect(reading.ok ? '' : reading.problem).toContain('表格');
  });

  test('a bomb is left alone: reading stops at a bound', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(48_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    const reading = docxText(bomb);
    expect(reading.ok ? '' : reading.problem).toContain('太大');
  });

  test.each(['<mc:Fallback>', '<w:tabs>', '<w:t ', '<w:delText ', '<w:br '])(
    'millions of %s that nothing closes',
    (mark) => {
      expect(docxText(docxOf([], `<w:p><w:t>第一条</w:t></w:p>${mark.repeat(2_000_000 / mark.length)}`))).toEqual({
        ok: true,
        text: '第一条\n',
      });
    },
  );

  test('a document cut off', () => {
    const whole = docxOf(['第一条 甲。'.repeat(5000)]);
    const reading = docxText(whole.subarray(0, 120));
    expect(reading.ok).toBe(false);
  });
});
