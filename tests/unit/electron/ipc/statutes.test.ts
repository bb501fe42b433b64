import { randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChannelName, RequestOf, ResponseOf } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';
import type { StatuteFile } from '#shared/ipc/views';
import type { LawChange } from '#shared/law/changes';
import { sampleText } from '../../shared/law/statutes/sample-statute';
import { registryOf } from './paper-office';
import { type RealOffice, realOffice, value } from './real-office';
import { docxOf } from './statute-files';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => handled.set(name, listener) },
}));
const { createRegistry } = await import('#electron/ipc/register');
const { registerLaw } = await import('#electron/ipc/law');
const { registerStatutes } = await import('#electron/ipc/statutes');
const { LARGEST_STATUTE_FILE } = await import('#electron/ipc/statute-file');

let real: RealOffice;
const call = <N extends ChannelName>(name: N, request: RequestOf<N>): Promise<Answer<ResponseOf<N>>> =>
  handled.get(name)?.({}, request) as Promise<Answer<ResponseOf<N>>>;

beforeEach(async () => {
  handled.clear();
  real = await realOffice();
  const { register } = registryOf(createRegistry, real);
  registerLaw(register, real.shell);
  registerStatutes(register, real.shell);
});
afterEach(() => real.end());

const file = async (name: string, content: string | Uint8Array): Promise<void> => {
  const where = path.join(real.root, name);
  await writeFile(where, content);
  real.picks.push(where);
};
async function read(name: string, content: string | Uint8Array): Promise<StatuteFile> {
  await file(name, content);
  const found = value(await call('statutes:read-file', {}));
  if (found === null) throw new Error('the dialog was closed');
  return found;
}
const changeOf = ({ statute }: StatuteFile, id: string, validFrom = statute.validFrom ?? ''): LawChange => ({
  kind: 'statute',
  statute: { ...statute, id, validFrom },
});
const apply = (change: LawChange) => call('law:apply', { workId: 'w', change, confirmed: false });
const on = '2026-11-23';

describe('importing a law', () => {
  test('a Markdown file is read, split, and nothing is changed yet', async () => {
    const { statute, remarks, sample } = await read('停车.md', sampleText);
    expect(statute).toMatchObject({ name: '临江市停车管理条例', validFrom: '2025-07-01' });
    expect(statute.articles.map(({ number }) => number)).toEqual(['1', '2', '3', '3-1', '4']);
    expect(remarks).toEqual([]);
    expect(sample.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
    expect(real.office.view()?.lawChanges).toEqual([]);
  });

  test('a Word document gives the same law and the same stored text', async () => {
    const fromMarkdown = await read('停车.md', sampleText);
    const fromWord = await read('停车.docx', docxOf(sampleText.split('\n').map((line) => line.replace(/^#+ /, ''))));
    expect(fromWord.statute).toEqual(fromMarkdown.statute);
  });

  test('imported, its articles can be read, searched and are there at the next sign-in; no due date is computed', async () => {
    const { view, preview } = value(await apply(changeOf(await read('停车.md', sampleText), 'parking')));
    expect(preview).toEqual({ moved: [], movedCount: 0, openCount: 0, needsConfirmation: false });
    expect(view.law.statutes.imported.map(({ id }) => id)).toEqual(['parking']);
    expect(JSON.stringify(view)).not.toContain('消防通道');
    await real.as('first');
    const articles = value(await call('statutes:articles', { id: 'parking', numbers: ['2', '3-1'] }));
    expect(articles).toEqual([
      {
        number: '2',
        heading: '第一章 总则',
        text: '第二条　停车应当有序。\n停车费用按照下列方式收取：\n（一）小型车按次收取；\n（二）大型车按时收取。',
      },
      { number: '3-1', heading: '第二章 管理', text: '第三条之一　消防车、救护车执行任务时不受限制。' },
    ]);
    expect(value(await call('statutes:articles', { id: 'parking' }))).toHaveLength(5);
    const hits = value(await call('statutes:search', { text: '消防', on }));
    expect(hits.map(({ number, inForce }) => [number, inForce])).toEqual([
      ['3', true],
      ['3-1', true],
    ]);
  });

  test('a later version ends the earlier one; ending and undoing are further facts', async () => {
    value(await apply(changeOf(await read('停车.md', sampleText), 'parking')));
    const later = sampleText.replace('2025年7月1日', '2026年10月1日');
    value(await apply(changeOf(await read('新.md', later), 'parking-2')));
    const shelf = () => real.office.view()?.law.statutes.imported.map(({ id, validTo }) => [id, validTo]);
    expect(
      value(await call('statutes:search', { text: '消防通道', on })).map(({ statuteId, inForce }) => [
        statuteId,
        inForce,
      ]),
    ).toEqual([
      ['parking-2', true],
      ['parking', false],
    ]);
    value(await apply({ kind: 'statute-ended', id: 'parking-2', lastDay: '2026-11-01' }));
    expect(shelf()).toEqual([
      ['parking', null],
      ['parking-2', '2026-11-01'],
    ]);
    value(await call('law:undo', { workId: 'u' }));
    expect(shelf()).toEqual([
      ['parking', null],
      ['parking-2', null],
    ]);
    value(await apply({ kind: 'statute-ended', id: 'parking-2', lastDay: null }));
    expect(shelf()).toEqual([['parking', null]]);
    expect(real.office.view()?.lawChanges).toHaveLength(4);
    expect(await apply({ kind: 'statute-ended', id: 'parking-2', lastDay: null })).toMatchObject({
      error: { code: 'refused' },
    });
  });

  test('a text that is not stored, or is another, is not imported', async () => {
    const found = await read('停车.md', sampleText);
    const missing = { ...found, statute: { ...found.statute, hash: 'b'.repeat(64) } };
    expect(await apply(changeOf(missing, 'x'))).toMatchObject({ error: { code: 'refused' } });
    const shifted = found.statute.articles.map((article) => ({ ...article, start: article.start + 1 }));
    const crooked = { ...found, statute: { ...found.statute, articles: shifted } };
    expect(await apply(changeOf(crooked, 'x'))).toMatchObject({ error: { code: 'refused' } });
    expect(real.office.view()?.lawChanges).toEqual([]);
  });

  test('a stored text that was lost is said, and search goes on without it', async () => {
    value(await apply(changeOf(await read('停车.md', sampleText), 'parking')));
    await real.office.signOut('locked');
    await rm(path.join(real.root, 'data', 'attachments'), { recursive: true });
    value(await real.office.signIn('first', 'right-password'));
    expect(await call('statutes:articles', { id: 'parking' })).toMatchObject({ error: { code: 'damaged' } });
    expect(value(await call('statutes:search', { text: '消防', on }))).toEqual([]);
    expect(value(await call('statutes:search', { text: '听证', on })).length).toBeGreaterThan(0);
    expect(real.log.lines.join('\n')).not.toContain('BUG');
  });

  test('the text lies encrypted', async () => {
    await read('停车.md', sampleText);
    const root = path.join(real.root, 'data', 'attachments');
    const [folder = ''] = await readdir(root);
    expect((await readdir(path.join(root, folder))).join()).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a file that is no law', () => {
  test.each([
    ['a renamed picture', 'x.docx', Buffer.from('89504e470d0a1a0a', 'hex'), /图片/],
    ['an empty file', 'x.txt', '', /空/],
    ['ten megabytes', 'x.txt', new Uint8Array(10_000_000), /太大/],
    ['prose', 'x.md', '# 情况说明\n\n我们小区的供暖一直不热。\n', /没有找到/],
    ['noise', 'x.txt', randomBytes(5000), /没有找到|编码|空|太多|图片|压缩包/],
  ])('%s is refused in Chinese; nothing is stored or changed', async (_what, name, content, words) => {
    await file(name, content);
    const answer = await call('statutes:read-file', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringMatching(words) } });
    expect(JSON.stringify(answer)).toContain('没有载入');
    expect(JSON.stringify(answer)).not.toContain(real.root);
    expect(real.office.view()?.lawChanges).toEqual([]);
    expect(LARGEST_STATUTE_FILE).toBeLessThan(10_000_000);
  });

  test('a closed dialog reads nothing', async () => {
    expect(value(await call('statutes:read-file', {}))).toBeNull();
  });

  test('an unknown law has no articles', async () => {
    expect(await call('statutes:articles', { id: 'nothing' })).toMatchObject({ error: { code: 'not-found' } });
  });
});
