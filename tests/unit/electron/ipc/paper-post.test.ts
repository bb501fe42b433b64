import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Shell } from '#electron/ipc/shell';
import { envelopeSizes } from '#shared/papers/envelope-sheet';
import { pageSizeOf } from '#shared/papers/html/page-size';
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
const waiting = async () => JSON.parse((await desk.open().ledger.setting('papers-leaving')) ?? '[]');
async function nothingLeft(): Promise<void> {
  expect(desk.pages).toEqual([]);
  for (const key of keys) expect(await desk.exports(key)).toEqual([]);
  expect(await waiting()).toEqual([]);
}
/** Does something when so many papers are prepared. */
const whenPrepared = (prepared: number, doing: () => void): Shell['work'] => ({
  ...desk.shell.work,
  run: (name, work) =>
    desk.shell.work.run(name, (reporter) =>
      work({
        ...reporter,
        progress(done, total) {
          reporter.progress(done, total);
          if (done === prepared) doing();
        },
      }),
    ),
});

describe('邮寄', () => {
  const post = (what: '信封' | '邮寄清单') =>
    call('papers:bulk-post', {
      workId: 'w1',
      deviceName: 'laser',
      what,
      size: envelopeSizes[2].name,
      items: keys.map(desk.ref),
    });

  test('envelopes go as one job; one without an address is named', async () => {
    await desk.drafted('a', '赵一', '东湖路1号');
    await desk.drafted('b', '钱二', '');
    await desk.drafted('c', '孙三', '东湖路3号');
    for (const key of keys) await desk.issued(key);
    const report = value(await post('信封'));
    expect(report.results.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
    expect(report.results[1]).toMatchObject({
      error: { message: expect.stringContaining('没有收件人的姓名或者地址') },
    });
    expect(desk.pages).toHaveLength(1);
    expect(desk.pages[0]?.match(/<section>/g)).toHaveLength(2);
    expect(pageSizeOf(desk.pages[0] ?? '')).toEqual({ width: 229, height: 162 });
    expect(desk.pages[0]).toContain('赵一');
    expect(desk.pages[0]).not.toContain('供暖');
    expect(await desk.exports('a')).toMatchObject([{ paper: '信封（临建信复〔2026〕1号）', way: '打印' }]);
    expect(await desk.exports('b')).toEqual([]);
  });

  test('the delivery list has a line for each, a served one is left out', async () => {
    await allIssued();
    await desk.served('b');
    const report = value(await post('邮寄清单'));
    expect(report.results.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
    expect(desk.pages[0]).toContain('共2件');
  });

  test('stopped by the officer: nothing was printed, so all of it is left, and what failed is told', async () => {
    await desk.drafted('a', '钱二', '');
    await desk.issued('a');
    for (const key of ['b', 'c']) {
      await desk.drafted(key);
      await desk.issued(key);
    }
    register({ work: whenPrepared(2, () => desk.shell.work.cancel('w1')) });
    expect(value(await post('信封'))).toMatchObject({
      results: [{ index: 0, outcome: 'failed' }],
      left: [1, 2],
      stopped: { code: 'cancelled' },
    });
    await nothingLeft();
  });

  test('a lock before the print job: all of it is left', async () => {
    await allIssued();
    register({ work: whenPrepared(1, () => void desk.office.signOut('locked')) });
    expect(value(await post('信封'))).toMatchObject({
      results: [],
      left: [0, 1, 2],
      stopped: { code: 'not-signed-in' },
    });
    await desk.as('first');
    await nothingLeft();
  });

  test('a printer that does not take the job: all of it is left, and the notes are taken back', async () => {
    await allIssued();
    register({ printer: { print: async () => 'failed' } });
    expect(value(await post('邮寄清单'))).toMatchObject({
      results: [],
      left: [0, 1, 2],
      stopped: { code: 'no-printer' },
    });
    await nothingLeft();
  });

  test('all are noted before the one print; a lock while it prints hides none of them', async () => {
    await allIssued();
    let noted: unknown[] = [];
    register({
      printer: {
        print: async () => {
          noted = await waiting();
          await desk.office.signOut('idle');
          return 'printed';
        },
      },
    });
    const report = value(await post('信封'));
    expect(noted).toHaveLength(3);
    expect(report.results.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    await desk.as('first');
    await desk.shell.leaving.settle();
    for (const key of keys) expect(await desk.exports(key)).toMatchObject([{ way: '打印' }]);
    expect(await waiting()).toEqual([]);
  });

  test('one that was printed and could not be recorded is named', async () => {
    await allIssued();
    // The record's id belongs to another step already: the ledger refuses it (L10).
    const { ledger, actor, profile } = desk.open();
    const version = (await ledger.row('b'))?.version ?? 0;
    const other = desk.lab.envelope('record-export', 'b', version, { paperId: 'x', paper: '来访登记表', way: '另存' });
    await ledger.execute({ ...other, commandId: 'w1-1' }, actor, profile);
    const report = value(await post('信封'));
    expect(report.results.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'done']);
    expect(report.results[1]).toMatchObject({
      error: { message: expect.stringContaining('文书已经打印，但没有记入') },
    });
    expect(await desk.exports('c')).toHaveLength(1);
  });
});
