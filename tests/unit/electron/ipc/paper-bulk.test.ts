import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Shell } from '#electron/ipc/shell';
import { noticeOf } from '../../../support/paper-matters';
import { type Caller, type PaperOffice, paperOffice, registryOf } from './paper-office';
import { value } from './real-office';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => handled.set(name, listener) },
}));
const { createRegistry } = await import('#electron/ipc/register');
const { registerPaperBulk } = await import('#electron/ipc/paper-bulk');

let desk: PaperOffice;
const call: Caller = (name, request) => handled.get(name)?.({}, request) as ReturnType<Caller> as never;
function register(given: Partial<Shell> = {}): void {
  handled.clear();
  registerPaperBulk(registryOf(createRegistry, desk).register, { ...desk.shell, ...given });
}
beforeEach(async () => {
  desk = await paperOffice();
  register();
});
afterEach(() => desk.end());

const keys = ['a', 'b', 'c'] as const;
const allIssued = () => desk.allIssued(keys);
const toIssue = async (key: string, caseVersion = 5) => ({
  caseId: key,
  caseVersion,
  kind: '文书' as const,
  id: noticeOf(key),
});

describe('批量印发', () => {
  const issue = async (workId: string, items: Awaited<ReturnType<typeof toIssue>>[]) =>
    value(await call('papers:bulk-issue', { workId, occurredOn: desk.lab.today, lateReason: null, items }));

  test('numbers follow the list; what fails is named and takes no number', async () => {
    for (const key of keys) await desk.drafted(key);
    await desk.step('a', 'end-paper', { paperId: noticeOf('a'), reason: '另行处理' });
    const report = await issue('w1', [await toIssue('c'), await toIssue('a', 6), await toIssue('b')]);
    expect(report).toMatchObject({
      results: [
        { index: 0, outcome: 'done', what: '临建信复〔2026〕1号', issued: { caseId: 'c', paperId: noticeOf('c') } },
        { index: 1, outcome: 'failed', error: { code: 'refused' } },
        { index: 2, outcome: 'done', what: '临建信复〔2026〕2号' },
      ],
      left: [],
      stopped: null,
    });
    expect(await desk.open().ledger.peekSerial('临建信复', 2026)).toBe(3);
  });

  test('a matter that went on meanwhile is left alone, and said', async () => {
    await desk.drafted('a');
    await desk.step('a', 'add-visit', desk.lab.again('a', 5).payload);
    expect((await issue('w1', [await toIssue('a')])).results).toMatchObject([
      { outcome: 'failed', error: { code: 'stale', message: expect.stringContaining('新的记录') } },
    ]);
  });

  test('two papers of one case are issued one after the other', async () => {
    await desk.drafted('a');
    const slip = { code: '1234567890', query: '登录平台查询', rate: '登录平台评价' };
    await desk.step('a', 'draft-paper', {
      paperId: 'slip',
      key: 'query-code-slip',
      organId: 'organ-1',
      about: null,
      values: slip,
    });
    const report = await issue('w1', [await toIssue('a', 6), { ...(await toIssue('a', 6)), id: 'slip' }]);
    expect(report.results.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });

  test('sent again, it issues nothing twice', async () => {
    await desk.drafted('a');
    const items = [await toIssue('a')];
    const first = await issue('w1', items);
    expect(await issue('w1', items)).toEqual(first);
    expect(await desk.open().ledger.peekSerial('临建信复', 2026)).toBe(2);
  });

  test('needs a post that may issue', async () => {
    await desk.drafted('a');
    await desk.add('second', '何强', ['administrator']);
    await desk.as('second');
    expect(
      await call('papers:bulk-issue', {
        workId: 'w1',
        occurredOn: desk.lab.today,
        lateReason: null,
        items: [await toIssue('a')],
      }),
    ).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('stops between two papers; the rest is named', async () => {
    for (const key of keys) await desk.drafted(key);
    const { issue: real, work } = desk.shell;
    register({
      issue: {
        ...real,
        paper: async (...given) => {
          work.cancel('w1');
          return real.paper(...given);
        },
      },
    });
    const report = await issue('w1', await Promise.all(keys.map((key) => toIssue(key))));
    expect(report).toMatchObject({
      results: [{ index: 0, outcome: 'done' }],
      left: [1, 2],
      stopped: { code: 'cancelled' },
    });
  });
});

describe('批量另存', () => {
  const save = (items: ReturnType<PaperOffice['ref']>[], format: 'docx' | 'pdf' = 'pdf', workId = 'w1') =>
    call('papers:bulk-save', { workId, format, items });
  let folder = '';
  beforeEach(async () => {
    folder = path.join(desk.root, 'out');
    mkdirSync(folder);
    await allIssued();
  });

  test('writes each paper under its number, and records each', async () => {
    desk.picks.push(folder);
    const report = value(await save(keys.map(desk.ref)));
    expect(report).toMatchObject({ left: [], stopped: null, folder });
    expect(readdirSync(folder).sort()).toEqual([1, 2, 3].map((n) => `受理告知书 临建信复〔2026〕${n}号.pdf`));
    expect(await desk.exports('a')).toEqual([
      { paperId: noticeOf('a'), paper: '受理告知书 临建信复〔2026〕1号（PDF）', way: '另存' },
    ]);
  });

  test('another file of that name stays; the same paper is not written twice', async () => {
    const name = path.join(folder, '受理告知书 临建信复〔2026〕1号.docx');
    writeFileSync(name, 'somebody else’s');
    desk.picks.push(folder, folder);
    value(await save([desk.ref('a')], 'docx'));
    value(await save([desk.ref('a')], 'docx', 'w2'));
    expect(readFileSync(name, 'utf8')).toBe('somebody else’s');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('a folder that goes stops the work, what was not written is named and nothing of it recorded', async () => {
    desk.picks.push(folder);
    const { pdf } = desk.shell;
    let written = 0;
    register({
      pdf: {
        write: async (...given) => {
          written += 1;
          if (written === 2) rmSync(folder, { recursive: true });
          return pdf.write(...given);
        },
      },
    });
    expect(value(await save(keys.map(desk.ref)))).toMatchObject({
      results: [{ index: 0, outcome: 'done' }],
      left: [1, 2],
      stopped: { code: 'folder-missing', message: expect.stringContaining('文件夹不见了') },
    });
    expect(await desk.exports('a')).toHaveLength(1);
    expect(await desk.exports('b')).toEqual([]);
    expect(await desk.exports('c')).toEqual([]);
  });

  test('a lock in between ends it; a closed dialog begins nothing', async () => {
    expect(value(await save([desk.ref('a')]))).toBeNull();
    desk.picks.push(folder);
    const { pdf } = desk.shell;
    register({
      pdf: {
        write: async (...given) => {
          await desk.office.signOut('locked');
          return pdf.write(...given);
        },
      },
    });
    const report = value(await save(keys.map(desk.ref)));
    expect(report).toMatchObject({ results: [], left: [0, 1, 2], stopped: { code: 'not-signed-in' } });
    await desk.as('first');
    expect(await desk.exports('a')).toEqual([]);
  });

  test('a restricted paper fails alone and tells nothing', async () => {
    const { actor } = desk.open();
    await desk.step('b', 'set-readers', {
      readers: [{ id: actor.officerId, name: actor.officerName }],
      reason: '信访人要求保密',
    });
    await desk.add('second', '何强', ['handler']);
    await desk.as('second');
    desk.picks.push(folder);
    const report = value(await save(keys.map(desk.ref)));
    expect(report?.results.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
    expect(report?.results[1]).toMatchObject({ error: { code: 'forbidden' } });
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('批量打印', () => {
  const print = (deviceName = 'laser') =>
    call('papers:bulk-print', { workId: 'w1', deviceName, items: keys.map(desk.ref) });
  beforeEach(allIssued);

  test('prints each as it was issued, and records each', async () => {
    expect(value(await print())).toMatchObject({ left: [], stopped: null });
    expect(desk.pages).toHaveLength(3);
    expect(desk.pages[0]).toContain('<!doctype html>');
    expect(await desk.exports('c')).toMatchObject([{ way: '打印' }]);
  });

  test('a printer that is not there is said once, and nothing is recorded', async () => {
    expect(await print('gone')).toMatchObject({ ok: false, error: { code: 'no-printer' } });
    expect(desk.pages).toEqual([]);
    register({ printer: { print: async () => 'no-printer' } });
    expect(value(await print())).toMatchObject({ results: [], left: [0, 1, 2], stopped: { code: 'no-printer' } });
    for (const key of keys) expect(await desk.exports(key)).toEqual([]);
  });

  test('a printer that stops half-way leaves the rest', async () => {
    let jobs = 0;
    register({
      printer: {
        print: async () => {
          jobs += 1;
          return jobs === 2 ? 'failed' : 'printed';
        },
      },
    });
    expect(value(await print())).toMatchObject({
      results: [{ index: 0 }],
      left: [1, 2],
      stopped: { code: 'no-printer' },
    });
    expect(await desk.exports('b')).toEqual([]);
  });
});
