import { describe, expect, test } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { paperFiles } from '#electron/papers/paper-files';
import type { CaseState } from '#shared/case/state';
import { escapeHtml, lettersHtml } from '#shared/papers/html/letter-html';
import { layoutLetter } from '#shared/papers/layout';
import { replyLetter } from '#shared/papers/reply-letter';
import { replyInputOfCase } from '#shared/papers/reply-of-case';
import { profile, signedOff } from './sample-case';

const files = paperFiles({ writeLetter: writeLetterDocx, writeForm: writeFormDocx });
const number = { series: '临住建信', year: 2026, serial: 7 };
const issuedOn = '2026-10-12';
const organ = profile.organs[0] ?? null;
const opinion = signedOff.opinion?.opinion;
if (opinion === undefined) throw new Error('sample has an opinion');
const model = replyLetter(replyInputOfCase(opinion, { state: signedOff, organ, number, issuedOn }));
const bytes = await writeLetterDocx(model, { createdAt: `${issuedOn}T00:00:00.000Z` });

const issued: CaseState = {
  ...signedOff,
  letters: [
    {
      paperId: 'paper-1',
      kind: '处理意见书',
      opinionId: 'opinion-1',
      organ: { id: 'organ-1', name: '局' },
      number,
      issuedOn,
      file: { hash: 'h1', size: bytes.length },
      service: null,
      attempts: [],
    },
  ],
};
const storeOf = (stored: Uint8Array) => ({
  profile,
  attachments: {
    put: async () => ({ hash: '', size: 0 }),
    read: async (hash: string) => {
      expect(hash).toBe('h1');
      return stored;
    },
  },
});
const letterRef = { kind: '处理意见书', paperId: 'paper-1' } as const;

describe('issued letter', () => {
  test('is handed out exactly as stored, named by number, never by person', async () => {
    const file = await files.docx(storeOf(Buffer.from('stored')), issued, letterRef);
    expect(file).toEqual({
      paperId: 'paper-1',
      label: '处理意见书 临住建信〔2026〕7号',
      nameParts: ['处理意见书', '临住建信〔2026〕7号'],
      bytes: Buffer.from('stored'),
    });
  });

  test('stays to be read when it was made void', async () => {
    const ended = { on: '2026-10-13', reason: '收件人写错' };
    const voided = { ...issued, letters: [], voidedLetters: issued.letters.map((letter) => ({ ...letter, ended })) };
    expect((await files.docx(storeOf(Buffer.from('stored')), voided, letterRef))?.bytes.toString()).toBe('stored');
  });

  test('prints when writing it again gives the stored file byte for byte', async () => {
    const page = await files.html(storeOf(bytes), issued, letterRef);
    expect(page?.html).toBe(lettersHtml(model.name, layoutLetter(model)));
  });

  test('does not print from anything but what was stored', async () => {
    expect(await files.html(storeOf(Buffer.from('another version')), issued, letterRef)).toMatchObject({ html: null });
    const later: CaseState = { ...issued, opinion: null };
    expect(await files.html(storeOf(bytes), later, letterRef)).toMatchObject({ html: null });
  });

  test('a letter the case does not have is null', async () => {
    expect(await files.docx(storeOf(bytes), issued, { kind: '处理意见书', paperId: 'x' })).toBeNull();
    expect(await files.html(storeOf(bytes), issued, { kind: '处理意见书', paperId: 'x' })).toBeNull();
  });
});

describe('forms of the case', () => {
  const room = storeOf(bytes);
  test.each([
    [{ kind: '来访登记表', visitId: 'visit-1' }, '来访登记表 2026-000012'],
    [{ kind: '接谈笔录', noteId: 'note-1' }, '接谈笔录 2026-000012'],
  ] as const)('%j is a Word file and a page', async (ref, label) => {
    const file = await files.docx(room, signedOff, ref);
    expect(file?.label).toBe(label);
    expect(
      Buffer.from(file?.bytes ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    const page = await files.html(room, signedOff, ref);
    expect(page?.html).toContain('<h1>');
    expect(file?.nameParts.join()).not.toContain('赵');
  });

  test('words of a visitor never become markup', async () => {
    const form = await files.html(room, signedOff, { kind: '来访登记表', visitId: 'visit-1' });
    expect(form?.html).toContain('赵&lt;b&gt;小&lt;/b&gt;明');
    const note = await files.html(room, signedOff, { kind: '接谈笔录', noteId: 'note-1' });
    expect(note?.html).toContain('电梯&lt;经常&gt;停运。');
    expect(note?.html).not.toContain('<经常>');
  });

  test('a further visit says what was said then and refers to the first', async () => {
    const first = signedOff.visits[0];
    if (first === undefined) throw new Error('sample has a visit');
    const again = {
      ...first,
      visitId: 'visit-2',
      said: '催问进展',
      registration: { ...first.registration, serial: 44 },
    };
    const page = await files.html(
      room,
      { ...signedOff, visits: [first, again] },
      { kind: '来访登记表', visitId: 'visit-2' },
    );
    expect(page?.label).toBe('来访登记表 2026-000044');
    expect(page?.html).toContain('催问进展');
    expect(page?.html).toContain('2026-000012');
    expect(page?.html).not.toContain('电梯已用二十年');
  });

  test('a slip exists only for a matter answered on the spot', async () => {
    expect(await files.docx(room, signedOff, { kind: '答复告知单' })).toBeNull();
    const answered: CaseState = {
      ...signedOff,
      onTheSpot: {
        kind: '当场答复',
        answer: '已答复办理流程',
        guidedTo: '',
        written: true,
        on: '2026-09-01',
        organ: { id: 'organ-1', name: '住建局' },
      },
    };
    const page = await files.html(room, answered, { kind: '答复告知单' });
    expect(page?.html).toContain('已答复办理流程');
  });

  test('a visit or note of another case is null', async () => {
    expect(await files.docx(room, signedOff, { kind: '来访登记表', visitId: 'x' })).toBeNull();
    expect(await files.html(room, signedOff, { kind: '接谈笔录', noteId: 'x' })).toBeNull();
  });
});

describe('printed letter', () => {
  const pages = layoutLetter(model);
  const html = lettersHtml(model.name, pages);

  test('one sheet a page, every run at its place in millimetres, no script', () => {
    expect(html.match(/<section /g)).toHaveLength(pages.length);
    expect(html).toContain('@page{size:A4;margin:0}');
    expect(html).not.toMatch(/<script|<img|<link|url\(/);
    const runs = pages.flatMap((page) => page.items.flatMap((item) => (item.kind === 'text' ? item.runs : [])));
    expect(html.match(/<span /g)).toHaveLength(runs.length);
    for (const run of runs) expect(html).toContain(`>${escapeHtml(run.text)}</span>`);
  });

  test('stays narrower than what Chromium would scale', () => {
    expect(Number(/section\{position:relative;width:([\d.]+)mm/.exec(html)?.[1])).toBeLessThan(209.9);
    const right = pages.flatMap((page) => page.items.map((item) => item.x + item.width));
    expect(Math.max(...right)).toBeLessThan(209);
  });
});
