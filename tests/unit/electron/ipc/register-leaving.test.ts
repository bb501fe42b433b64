import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LeavingPapers, leavingPapers } from '#electron/ipc/leaving-papers';
import type { Shell } from '#electron/ipc/shell';
import { LedgerError } from '#electron/ledger/errors';
import type { Ledger } from '#electron/ledger/ledger';
import type { PrintResult } from '#electron/windows/print-window';
import { type Caller, type PaperOffice, paperOffice, registryOf } from './paper-office';
import { value } from './real-office';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => handled.set(name, listener) },
}));
const { createRegistry } = await import('#electron/ipc/register');
const { registerPaperRegister } = await import('#electron/ipc/paper-register');

let desk: PaperOffice;
let leaving: LeavingPapers;
/** What the ledger refuses to write: its disk is full. */
let full: keyof Ledger | null = null;
const call: Caller = (name, request) => handled.get(name)?.({}, request) as ReturnType<Caller> as never;

/** The same office, on a disk that may be full. */
function onDisk() {
  const open = desk.office.current();
  if (open === null) return null;
  const ledger = new Proxy(open.ledger, {
    get(target, key) {
      if (key === full) return () => Promise.reject(new LedgerError('disk-full', '/data'));
      const found: unknown = Reflect.get(target, key);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
  return { ...open, ledger };
}

beforeEach(async () => {
  desk = await paperOffice();
  full = null;
  leaving = leavingPapers({ office: { current: onDisk }, log: desk.log, now: desk.lab.now });
});
afterEach(() => desk.end());

function register(given: Partial<Shell> = {}): void {
  handled.clear();
  const registry = registryOf(createRegistry, desk);
  registerPaperRegister(registry.register, { ...desk.shell, leaving, ...given });
}
const registerOut = (way: '打印' | '另存') =>
  call('papers:register-out', { workId: 'w1', register: { what: 'to-serve' }, way });
/** Prints the list; `doing` is what the printer's dialog does. */
function print(doing: () => Promise<PrintResult>) {
  register({ printer: { print: doing } });
  return registerOut('打印');
}
const exported = async () =>
  (await desk.open().ledger.officeEvents())
    .filter(({ event }) => event.name === 'register-exported')
    .map(({ event, officerId }) => ({ officerId, payload: event.payload }));
const waiting = async () => JSON.parse((await desk.open().ledger.setting('papers-leaving')) ?? '[]');

describe('a list on its way out', () => {
  const printedList = { register: '已印发未送达文书清单', lines: 0, way: '打印' };

  test('printed while the workstation was locked: recorded at the next sign-in, as the officer who asked', async () => {
    await desk.add('second', '何强', ['handler']);
    const { officerId } = desk.open().actor;
    const answer = await print(async () => {
      expect(await waiting()).toHaveLength(1);
      await desk.office.signOut('idle');
      return 'printed';
    });
    expect(value(answer).done).toBe(true);
    desk.lab.instant = '2026-11-24T01:00:00.000Z';
    await desk.as('second');
    await leaving.settle();
    const late = { on: '2026-11-23', reason: expect.stringContaining('补记') };
    expect(await exported()).toEqual([{ officerId, payload: { ...printedList, late } }]);
    expect(await waiting()).toEqual([]);
  });

  test('the program ended while its dialog stood open: not hidden, and said to be uncertain', async () => {
    await print(async () => {
      await desk.office.signOut('idle');
      return 'printed';
    });
    await desk.as('first');
    await leavingPapers({ office: desk.office, log: desk.log, now: desk.lab.now }).settle();
    expect(await exported()).toMatchObject([{ payload: { late: { reason: expect.stringContaining('不知道是否') } } }]);
  });

  test('cancelled or not taken by the printer: the note is taken back', async () => {
    expect(value(await print(async () => 'cancelled')).done).toBe(false);
    expect(await print(async () => 'failed')).toMatchObject({ ok: false, error: { code: 'no-printer' } });
    expect(await waiting()).toEqual([]);
    await leaving.settle();
    expect(await exported()).toEqual([]);
  });

  test('what cannot be noted is not written', async () => {
    register();
    const file = path.join(desk.root, '清单.csv');
    desk.picks.push(file);
    full = 'setSetting';
    expect(await registerOut('另存')).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(existsSync(file)).toBe(false);
  });

  test('a disk that fills up in between: the file is there, that is said, and the record is made later', async () => {
    register();
    const file = path.join(desk.root, '清单.csv');
    desk.picks.push(file);
    full = 'appendOffice';
    expect(await registerOut('另存')).toMatchObject({
      ok: false,
      error: { code: 'disk-full', message: expect.stringMatching(/^清单已经另存，但还没有记入.*补记：磁盘已满/) },
    });
    expect(existsSync(file)).toBe(true);
    expect(await exported()).toEqual([]);
    full = null;
    await leaving.settle();
    expect(await exported()).toMatchObject([{ payload: { way: '另存', late: { on: '2026-11-23' } } }]);
  });
});
