import { describe, expect, test } from 'vitest';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { docxParts } from '../../../support/measure-docx';
import { officialLetter } from '../../../support/measure-official';
import { annexedPapers } from '../../../support/paper-samples';

/** Full-width marks and blanks: what a clerk meets when going on in Word or WPS. */
const at = { createdAt: '2026-11-23T02:00:00.000Z' };
const marked = officialLetter(1, {
  title: '关于“幸福家园”小区电梯问题的报告',
  body: [
    { kind: 'heading', level: 1, text: '一、“电梯”问题' },
    { kind: 'heading', level: 2, text: '（一）“楼道”问题' },
    { kind: 'paragraph', text: '业主称“电梯停运”——六次……共 3 次报修，见 No. 5 记录。' },
  ],
});
const parts = docxParts(await writeLetterDocx(marked, at));
const document = parts.get('word/document.xml') ?? '';
const styles = parts.get('word/styles.xml') ?? '';

const runsOf = (xml: string): readonly { readonly style: string; readonly text: string; readonly run: string }[] =>
  [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => ({
    run,
    style: /<w:rStyle w:val="([^"]*)"/.exec(run)?.[1] ?? '',
    text: [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '').join(''),
  }));

describe('full-width marks and blanks in a .docx', () => {
  test('have a named character style of their paragraph’s face, and no fonts of their own', () => {
    const styled = runsOf(document).filter(({ style }) => style.startsWith('Sign') && style !== 'SignerName');
    const shown = new Set(styled.map(({ style, text }) => `${style} ${text}`));
    for (const expected of [
      'SignXiaobiaosong “',
      'SignHeiti ”',
      'SignKaiti “',
      'SignFangsong ”——',
      'SignFangsong ……',
    ]) {
      expect(shown).toContain(expected);
    }
    for (const { run } of styled) expect(run).not.toMatch(/w:(?:ascii|hAnsi|eastAsia|cs)=/);
    const blanks = runsOf(document).filter(({ style }) => style === 'LatinBlank');
    expect(blanks.length).toBeGreaterThan(0);
    expect(blanks.every(({ text }) => text.trim() === '' && text !== '')).toBe(true);
  });

  test('no run of the text brings a font, whatever paper it is', async () => {
    for (const { paper } of annexedPapers()) {
      const xml = docxParts(await writeLetterDocx(paper, at)).get('word/document.xml') ?? '';
      const own = runsOf(xml).filter(({ run }) => /w:(?:ascii|hAnsi|eastAsia|cs)="/.test(run));
      expect(own.map(({ text }) => text)).toEqual([]);
    }
  });

  test('every character style that is used is there, with a Chinese name', () => {
    const used = new Set(runsOf(document).flatMap(({ style }) => (style === '' ? [] : [style])));
    for (const id of used) {
      const style = new RegExp(`<w:style [^>]*w:type="character"[^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's');
      const name = /<w:name w:val="([^"]*)"/.exec(style.exec(styles)?.[0] ?? '')?.[1] ?? '';
      expect(name, id).toMatch(/^\p{Script=Han}+/u);
    }
  });
});
