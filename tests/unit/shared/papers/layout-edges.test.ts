import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LaidOutPage, type LaidOutText, layoutLetter } from '#shared/papers/layout';
import { fangsongInk, grid, mm } from '#shared/papers/layout/geometry';
import { signerRows } from '#shared/papers/layout/number-line';
import type { HeadingLevel, Letter, LetterBlock } from '#shared/papers/model';
import { replyLetter } from '#shared/papers/reply-letter';
import { officialLetter } from '../../../support/measure-official';
import { sampleReply } from '../../../support/measure-samples';

const base = replyLetter(sampleReply);
const plain: Letter = { ...base, attachments: [], copies: [] };
const text = (value: string): LetterBlock => ({ kind: 'paragraph', text: value });

const texts = (page: LaidOutPage): readonly LaidOutText[] =>
  page.items.filter((item): item is LaidOutText => item.kind === 'text');
const wordsOf = (item: LaidOutText): string => item.runs.map((run) => run.text).join('');
const isPageNumber = (item: LaidOutText): boolean => /^— \d+ —$/.test(wordsOf(item));
const isMark = (item: LaidOutText): boolean =>
  item.field === 'organ' && item.runs.every(({ colour }) => colour === 'red');
const flowing = (page: LaidOutPage) => texts(page).filter((item) => !isPageNumber(item) && !isMark(item));
const allWords = (pages: readonly LaidOutPage[]): string =>
  pages
    .flatMap((page) => flowing(page).map(wordsOf))
    .join('')
    .replaceAll('　', '');
const pageOf = (pages: readonly LaidOutPage[], part: string): number =>
  pages.findIndex((page) => texts(page).some((item) => wordsOf(item).includes(part)));

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not on the pages');
  return value;
}

/** Nothing outside the text area, nothing on top of something else, at most 22 lines. */
function expectInOrder(pages: readonly LaidOutPage[]): void {
  for (const page of pages) {
    const lines = flowing(page);
    expect(lines.length).toBeLessThanOrEqual(grid.linesPerPage);
    for (const item of lines) {
      expect(item.y, wordsOf(item)).toBeGreaterThanOrEqual(36.99);
      expect(item.y + item.height, wordsOf(item)).toBeLessThanOrEqual(262.01);
      expect(item.x, wordsOf(item)).toBeGreaterThanOrEqual(27.99);
      // One hanging mark may stand in the margin.
      expect(item.x + item.width, wordsOf(item)).toBeLessThanOrEqual(184 + 5.7);
    }
    for (const upper of lines) {
      for (const lower of lines) {
        if (upper === lower || upper.y > lower.y || lower.y >= upper.y + upper.height - 0.01) continue;
        expect.fail(`${wordsOf(upper)} runs into ${wordsOf(lower)}`);
      }
    }
    for (const { runs } of lines) {
      runs.slice(1).forEach((run, index) => {
        const before = runs[index];
        expect(run.x, run.text).toBeGreaterThanOrEqual((before?.x ?? 0) + (before?.width ?? 0) - 0.02);
      });
    }
  }
}

/** The paper's text, as the pages must show it in this order. */
function expectedWords(letter: Letter): string {
  const attachments = letter.attachments.map(
    (name, index) => `${index === 0 ? '附件：' : ''}${letter.attachments.length === 1 ? '' : `${index + 1}．`}${name}`,
  );
  return [
    letter.documentNumber,
    letter.title,
    `${letter.addressee}：`,
    ...letter.body.map((block) => block.text),
    ...attachments,
    letter.signature.organ,
    letter.signature.date,
    letter.contact === null ? '' : `（${letter.contact}）`,
    letter.copies.length === 0 ? '' : `抄送：${letter.copies.join('，')}。`,
  ]
    .join('')
    .replaceAll('　', '');
}

/** Organ and date on one page, with the line of text (or enclosures) before them. */
function expectSigned(letter: Letter): void {
  const pages = layoutLetter(letter);
  const at = pageOf(pages, letter.signature.date);
  const page = pages[at];
  if (page === undefined) throw new Error('the date is on no page');
  const lines = flowing(page);
  const organ = lines.findIndex(({ field }) => field === 'signature');
  expect(organ, letter.title).toBeGreaterThan(0);
  expect(
    lines
      .slice(organ)
      .filter(({ field }) => field === 'signature')
      .map(wordsOf)
      .join(''),
  ).toContain(letter.signature.organ);
}

const cases: readonly (readonly [string, Letter])[] = [
  ['a paragraph of 8,000 characters', { ...base, body: [text('国泰民安，信访为民。'.repeat(800))] }],
  ['a paragraph of 8,000 characters without any mark', { ...base, body: [text('国'.repeat(8000))] }],
  ['a title of five lines', { ...base, title: `关于${'反映小区电梯安全和物业服务'.repeat(7)}问题的信访处理意见书` }],
  ['an organ with a name of 30 characters', withOrgan('临江省临江市东湖高新技术产业开发区管理委员会城市管理和执法局')],
  [
    'a person with a name of 30 characters',
    { ...base, addressee: '阿卜杜热合曼·买买提艾力·图尔荪江·阿卜力孜·吐逊江·库' },
  ],
  ['an empty body', { ...base, body: [] }],
  ['forty copies', { ...base, copies: names(40, '临江市东湖区人民政府办公室第') }],
  [
    'forty copies with the longest names',
    { ...base, copies: names(40, '临江省临江市东湖高新技术产业开发区管理委员会城市管理') },
  ],
  ['thirty enclosures', { ...base, attachments: names(30, '关于电梯检验情况的说明') }],
  ['thirty enclosures of three lines', { ...base, attachments: names(30, '关于电梯检验情况的说明'.repeat(6)) }],
  ['a word of 200 letters', { ...base, body: [text(`网址${'petition'.repeat(25)}已停用。`)] }],
  ['rare and four-byte characters', { ...base, addressee: '𠮷田堃犇', body: [text('𠮷𪚥䶮㛃喆堃犇昇'.repeat(40))] }],
  [
    'nothing but headings',
    { ...base, body: Array.from({ length: 40 }, (_, i) => ({ kind: 'heading', level: 1, text: `第${i}节` })) },
  ],
  ['a contact line of ten lines', { ...base, contact: '联系人：王芳，联系电话：0000-81230002，'.repeat(9) }],
  [
    'a document number of thirty characters',
    { ...base, documentNumber: `${'临江市东湖高新技术产业开发区管理委员会'}〔2026〕123456号` },
  ],
];

function withOrgan(name: string): Letter {
  return { ...base, organName: name, signature: { ...base.signature, organ: name } };
}

function names(count: number, stem: string): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${stem}${index + 1}`);
}

describe('papers at the edge', () => {
  test.each(cases)('%s: nothing lost, nothing over the edge, never signed alone', (_name, letter) => {
    const pages = layoutLetter(letter);
    expectInOrder(pages);
    expect(allWords(pages)).toBe(expectedWords(letter));
    expectSigned(letter);
    expect(layoutLetter(letter)).toEqual(pages);
  });

  test.each(cases)('%s, in 公文格式 with a long imprint', (_name, letter) => {
    const official = officialLetter(0).official;
    if (official === undefined) throw new Error('no official parts');
    const organ = letter.signature.organ;
    const pages = layoutLetter({
      ...letter,
      official: {
        ...official,
        mark: `${letter.organName}文件`,
        signer: '欧阳明月、王芳、赵刚',
        imprint: { ...official.imprint, organ },
      },
    });
    expectInOrder(pages);
    const shown = allWords(pages);
    for (const part of ['欧阳明月王芳', '赵刚', `${organ}2026年11月23日印发`, letter.title.replaceAll('　', '')]) {
      expect(shown).toContain(part);
    }
  });

  test('a name of 30 characters is signed in two lines of the same length', () => {
    const letter = withOrgan('临江省临江市东湖高新技术产业开发区管理委员会城市管理和执法局');
    const signed = layoutLetter(letter)
      .flatMap(flowing)
      .filter(({ field }) => field === 'signature')
      .map(wordsOf);
    expect(signed.slice(0, 2).map((line) => line.length)).toEqual([15, 15]);
  });
});

describe('what stays together', () => {
  test('a heading is never the last line of a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.constantFrom<HeadingLevel>(1, 2, 3, 4), (lines, level) => {
        const heading = { kind: 'heading', level, text: '二、处理意见' } as const;
        const after = text('民'.repeat(200));
        const pages = layoutLetter({ ...plain, body: [text('国'.repeat(28 * lines + 1)), heading, after] });
        const shown = flowing(found(pages[pageOf(pages, heading.text)])).map(wordsOf);
        expect(found(shown[shown.indexOf(heading.text) + 1])).toMatch(/^民/);
      }),
    );
  });

  test('the signature has the last line of the text before it, however long text, enclosures and copies are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 20 }),
        (lines, enclosed, copied) => {
          const letter: Letter = {
            ...base,
            body: [text('国'.repeat(28 * lines + 1)), text('特此答复。')],
            attachments: names(enclosed, '关于检验情况的说明'),
            copies: names(copied, '临江市东湖区人民政府办公室第'),
          };
          expectInOrder(layoutLetter(letter));
          expectSigned(letter);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a seal of 42 mm, pressed so that name and date lie just below its middle, ends within one line of the text', () => {
    for (const letter of [plain, base]) {
      const lines = layoutLetter(letter).flatMap(flowing);
      const organ = lines.findIndex(({ field }) => field === 'signature');
      const [name, date, before] = [lines[organ], lines[organ + 1], lines[organ - 1]];
      if (name === undefined || date === undefined || before === undefined) throw new Error('not signed');
      const middle = (name.y + date.y + date.height) / 2;
      const sealTop = middle - 4 - 21;
      const textBottom = before.y + before.height;
      expect(sealTop).toBeGreaterThan(textBottom - 1);
      expect(sealTop).toBeLessThan(textBottom + mm(grid.linePitchPt));
    }
  });
});

describe('marks at the head', () => {
  test('of a letter: one a line from the left, the number flush right on the first, the title two lines below', () => {
    const letter: Letter = { ...plain, marks: { copySerial: '000001', secrecy: '秘密★1年', urgency: '特急' } };
    const lines = flowing(found(layoutLetter(letter)[0]));
    expect(lines.slice(0, 3).map(wordsOf)).toEqual([`000001${letter.documentNumber}`, '秘密★1年', '特急']);
    expect(lines.map((line) => line.x).slice(0, 3)).toEqual([28, 28, 28]);
    expect((lines[0]?.x ?? 0) + (lines[0]?.width ?? 0)).toBeCloseTo(184, 1);
    expect(lines[1]?.runs[0]?.font).toBe('heiti');
    expect((lines[3]?.y ?? 0) - ((lines[2]?.y ?? 0) + (lines[2]?.height ?? 0))).toBeCloseTo(
      2 * mm(grid.linePitchPt),
      1,
    );
  });

  test('in 公文格式: from the first line of the text area down', () => {
    const letter = { ...officialLetter(1), marks: { copySerial: '000001', secrecy: '机密★3年' } };
    const marks = texts(found(layoutLetter(letter)[0])).filter(({ field }) => field === 'urgency');
    expect(marks.map(wordsOf)).toEqual(['000001', '机密★3年', '特急']);
    expect(marks.map(({ y }) => y)).toEqual(
      [37, 37 + mm(28.95), 37 + mm(57.9)].map((y) => Math.round(y * 1000) / 1000),
    );
  });
});

describe('签发人', () => {
  test('two a row, columns aligned, later rows below the first name', () => {
    expect(signerRows('王芳')).toEqual(['王芳']);
    expect(signerRows('欧阳明月、王芳 赵大刚')).toEqual(['欧阳明月　王　芳', '赵大刚']);
    expect(signerRows('甲'.repeat(30))).toEqual(['甲'.repeat(20), '甲'.repeat(10)]);
  });

  test('the number stands on the line of the last, the red line below it', () => {
    const report = officialLetter(2);
    const signed = (signer: string): Letter =>
      report.official === undefined ? report : { ...report, official: { ...report.official, signer } };
    const page = found(layoutLetter(signed('王芳、赵刚、李大海'))[0]);
    const rows = texts(page).filter((item) => item.field === 'document-number');
    expect(rows.map((row) => wordsOf(row).trim())).toEqual([
      '签发人：王　芳　赵　刚',
      `${report.documentNumber}李大海`,
    ]);
    const [upper, lower] = rows.map((row) => row.runs.filter(({ font }) => font === 'kaiti')[0]);
    expect(lower?.x).toBeCloseTo(upper?.x ?? 0, 2);
    const red = page.items.find((item) => item.kind === 'rule' && item.colour === 'red');
    expect((red?.y ?? 0) - (rows[1]?.y ?? 0)).toBeCloseTo(mm(28.95 * 0.8 + fangsongInk.below * 16) + 4, 2);
  });
});

describe('附件 with a text of its own', () => {
  const letter: Letter = {
    ...base,
    copies: ['临江市信访局'],
    annexes: [
      { number: 1, title: '现场检查记录', body: [text('检查情况如下。')] },
      { number: 2, title: '电梯检验报告', body: [text('国'.repeat(28 * 30))] },
    ],
  };
  const pages = layoutLetter(letter);
  test('begins a new page: 附件 and number in 黑体 at the top left, title centred on the third line', () => {
    for (const [mark, title] of [
      ['附件1', '现场检查记录'],
      ['附件2', '电梯检验报告'],
    ]) {
      const [first, second, third] = flowing(found(pages[pageOf(pages, mark ?? '')]));
      expect(first && wordsOf(first)).toBe(mark);
      expect(first).toMatchObject({ x: 28, y: 37 });
      expect(first?.runs[0]?.font).toBe('heiti');
      expect(second && wordsOf(second)).toBe(title);
      expect(second?.y).toBeCloseTo(37 + 2 * mm(grid.linePitchPt), 2);
      expect((second?.x ?? 0) + (second?.width ?? 0) / 2).toBeCloseTo(106, 1);
      expect(third && wordsOf(third)).toMatch(/^(检查情况|国)/);
    }
  });
  test('stands after the signature and before the copies, with page numbers going on', () => {
    expect(pageOf(pages, '附件1')).toBe(pageOf(pages, letter.signature.date) + 1);
    expect(pageOf(pages, '抄送：')).toBe(pages.length - 1);
    expect(pages.slice(1).every((page) => texts(page).some((item) => wordsOf(item) === `— ${page.number} —`))).toBe(
      true,
    );
    expectInOrder(pages);
  });
});
