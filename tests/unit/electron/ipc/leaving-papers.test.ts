import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LeavingPapers, leavingPapers } from '#electron/ipc/leaving-papers';
import { openOffice } from '#electron/ipc/shell';
import { caseDomain } from '#electron/ledger/case-domain';
import { type OfficeDesk, openDesk } from '#electron/office/office-desk';
import { Lab, profile } from '../../../contract/ledger-lab';
import { rememberingLog } from './fake-shell';

const officer = { account: 'zhoumin', name: '周敏', password: 'right-password' };
const other = { account: 'liqiang', name: '李强', password: 'other-password', roles: ['reception' as const] };
const cost = { memory: 64, iterations: 1, parallelism: 1 };

let root = '';
let lab: Lab;
let office: OfficeDesk;
let leaving: LeavingPapers;
let log = rememberingLog();

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'pd-leaving-'));
  lab = new Lab();
  log = rememberingLog();
  office = await openDesk({ dataDir: root, surroundings: lab, domain: caseDomain, cost });
  leaving = leavingPapers({ office, log, now: lab.now });
  await office.establish({ profile, officer });
  await office.addOfficer(other);
  const { ledger, actor } = openOffice({ office });
  await ledger.execute(lab.register('case-1'), actor, profile);
});
afterEach(async () => {
  await office.signOut('signed-out');
  await rm(root, { recursive: true, force: true });
});

const open = () => openOffice({ office });
/** Asks for a paper as whoever is signed in now; `doing` is what the printer does. */
const print = (doing: () => Promise<boolean>, commandId = 'print-1') =>
  leaving.leave(
    { commandId, caseId: 'case-1', actor: open().actor, export: { paperId: 'p', paper: '来访登记表', way: '打印' } },
    doing,
  );
const exported = async () =>
  (await open().ledger.events('case-1'))
    .filter(({ name }) => name === 'paper-exported')
    .map(({ officerName, occurredOn, lateReason, payload }) => ({ officerName, occurredOn, lateReason, payload }));
const waiting = async () => JSON.parse((await open().ledger.setting('papers-leaving')) ?? '[]');
const now = { officerName: '周敏', occurredOn: '2026-11-23', lateReason: null };

describe('a paper on its way out', () => {
  test('is recorded when it has left, and only then', async () => {
    expect(await print(async () => false, 'print-0')).toBe(false);
    await expect(print(() => Promise.reject(new Error('jam')), 'print-00')).rejects.toThrow('jam');
    expect(await exported()).toEqual([]);
    expect(await print(async () => true)).toBe(true);
    expect(await exported()).toMatchObject([{ ...now, payload: { way: '打印' } }]);
    expect(await waiting()).toEqual([]);
  });

  test('the same request is not let out twice at once', async () => {
    await print(async () => {
      await expect(print(async () => true)).rejects.toThrow('refused');
      return true;
    });
    expect(await exported()).toHaveLength(1);
  });

  test('printed while the workstation was locked: recorded at the next sign-in, as the officer who asked', async () => {
    const done = await print(async () => {
      await office.signOut('idle');
      return true;
    });
    expect(done).toBe(true);
    lab.instant = '2026-11-24T01:00:00.000Z';
    await office.signIn(other.account, other.password);
    expect(await waiting()).toHaveLength(1);
    await leaving.settle();
    expect(await exported()).toMatchObject([{ ...now, lateReason: expect.stringContaining('补记') }]);
    expect(await waiting()).toEqual([]);
    await leaving.settle();
    expect(await exported()).toHaveLength(1);
  });

  test('cancelled while the workstation was locked: nothing is recorded', async () => {
    await print(async () => {
      await office.signOut('idle');
      return false;
    });
    await office.signIn(officer.account, officer.password);
    await leaving.settle();
    expect(await exported()).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test('another officer signed in before the dialog was answered: recorded at once, as the officer who asked', async () => {
    await print(async () => {
      await office.signOut('locked');
      await office.signIn(other.account, other.password);
      await leaving.settle();
      expect(await exported()).toEqual([]);
      return true;
    });
    expect(await exported()).toMatchObject([now]);
    expect(await waiting()).toEqual([]);
  });

  test('locked, and the program ended before anybody signed in again: not hidden, and said to be uncertain', async () => {
    await print(async () => {
      await office.signOut('idle');
      return true;
    });
    const restarted = leavingPapers({ office, log, now: lab.now });
    await office.signIn(officer.account, officer.password);
    await restarted.settle();
    expect(await exported()).toMatchObject([{ ...now, lateReason: expect.stringContaining('不知道是否') }]);
  });

  test('recorded in the last moment before the program ended: not recorded twice', async () => {
    const { ledger } = open();
    let note: string | null = null;
    await print(async () => {
      note = await ledger.setting('papers-leaving');
      return true;
    });
    await ledger.setSetting('papers-leaving', note ?? '');
    await leaving.settle();
    expect(await exported()).toHaveLength(1);
    expect(await waiting()).toEqual([]);
    expect(log.lines).toContain('leaving paper not recorded: refused');
  });

  test('nobody signed in any more: the paper does not leave', async () => {
    const { actor } = open();
    await office.signOut('locked');
    let printed = false;
    const leave = leaving.leave(
      { commandId: 'c', caseId: 'case-1', actor, export: { paperId: 'p', paper: '登记表', way: '打印' } },
      async () => {
        printed = true;
        return true;
      },
    );
    await expect(leave).rejects.toThrow('not-signed-in');
    expect(printed).toBe(false);
  });
});
