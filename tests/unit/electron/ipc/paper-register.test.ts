import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { numberPage } from '#electron/ipc/paper-lists';
import { noticeOf } from '../../../support/paper-matters';
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
const call: Caller = (name, request) => handled.get(name)?.({}, request) as ReturnType<Caller> as never;
const SERIES = '临建信复';
const book = { series: SERIES, year: 2026 } as const;

beforeEach(async () => {
  handled.clear();
  desk = await paperOffice();
  const { register } = registryOf(createRegistry, desk);
  registerPaperRegister(register, desk.shell);
});
afterEach(() => desk.end());

const restrict = (key: string) => {
  const { actor } = desk.open();
  return desk.step(key, 'set-readers', {
    readers: [{ id: actor.officerId, name: actor.officerName }],
    reason: '信访人要求保密',
  });
};

describe('已印发未送达', () => {
  test('lists oldest first with days, receiver and what was tried; a served paper leaves it', async () => {
    desk.lab.instant = '2026-11-20T01:00:00.000Z';
    await desk.drafted('a', '赵一');
    await desk.issued('a');
    desk.lab.instant = '2026-11-23T01:00:00.000Z';
    await desk.drafted('b', '钱二', '');
    await desk.issued('b');
    await desk.step('a', 'record-service-failure', {
      paperId: noticeOf('a'),
      way: '邮寄送达',
      outcome: '退回',
      remark: '',
    });
    expect(value(await call('papers:to-serve', {}))).toMatchObject([
      {
        caseId: 'a',
        name: '受理告知书',
        number: `${SERIES}〔2026〕1号`,
        days: 3,
        to: '赵一',
        address: '东湖路1号',
        tried: '2026年11月23日邮寄送达，退回',
      },
      { caseId: 'b', days: 0, to: '钱二', address: '', tried: '' },
    ]);
    expect(value(await call('papers:waiting', {}))).toEqual({ toServe: 2, toIssue: 0 });
    await desk.served('a');
    expect(value(await call('papers:waiting', {}))).toEqual({ toServe: 1, toIssue: 0 });
    expect(value(await call('papers:to-serve', {})).map(({ caseId }) => caseId)).toEqual(['b']);
  });

  test('holds nothing of a restricted case for who is not among its readers', async () => {
    await desk.drafted('a', '赵一');
    await desk.issued('a');
    await desk.drafted('b');
    await restrict('a');
    await restrict('b');
    expect(value(await call('papers:to-issue', {})).map(({ caseId }) => caseId)).toEqual(['b']);
    await desk.add('second', '何强', ['handler', 'head', 'administrator']);
    await desk.as('second');
    expect(value(await call('papers:to-serve', {}))).toEqual([]);
    expect(value(await call('papers:to-issue', {}))).toEqual([]);
  });
});

describe('待印发', () => {
  test('names the paper, its organ and the version it is issued on', async () => {
    await desk.drafted('a', '赵一');
    expect(value(await call('papers:to-issue', {}))).toMatchObject([
      { caseId: 'a', id: noticeOf('a'), kind: '文书', name: '受理告知书', numbered: true, to: '赵一', caseVersion: 5 },
    ]);
  });
});

describe('发文登记簿', () => {
  test('shows every number: served, unserved, voided with its reason, hidden', async () => {
    for (const key of ['a', 'b', 'c', 'd']) {
      await desk.drafted(key);
      await desk.issued(key);
    }
    await desk.served('a');
    await desk.step('b', 'end-paper', { paperId: noticeOf('b'), reason: '日期写错' });
    await restrict('d');
    const states = async () =>
      value(await call('papers:numbers', { ...book, from: 1 })).entries.map((entry) =>
        entry.shown === 'paper' ? [entry.serial, entry.state, entry.remark] : [entry.serial, entry.shown],
      );
    const known = [
      [1, 'served', '2026年11月23日直接送达'],
      [2, 'voided', '2026年11月23日作废：日期写错'],
      [3, 'unserved', ''],
    ];
    expect(await states()).toEqual([...known, [4, 'unserved', '']]);
    expect(value(await call('papers:number-books', {}))).toEqual([
      { ...book, organName: '临江市住房和城乡建设局', first: 1, last: 4 },
    ]);
    await desk.add('second', '何强', ['handler']);
    await desk.as('second');
    expect(await states()).toEqual([...known, [4, 'hidden']]);
    const page = await call('papers:numbers', { ...book, from: 4 });
    expect(JSON.stringify(page)).not.toMatch(/贾隐|"d"|受理告知书/);
  });

  test('says where a paper book gave the numbers before', async () => {
    await desk.drafted('a');
    await desk.issued('a');
    const { ledger } = desk.open();
    const gapped: typeof ledger.numbersFrom = async (series, year) =>
      (await ledger.numbersFrom(series, year, 1, 1)).map((taken) => ({ ...taken, serial: 128 }));
    const books: typeof ledger.numberBooks = async () => [{ ...book, first: 128, last: 128 }];
    const open = new Proxy(desk.open(), {
      get: (target, key) =>
        key === 'ledger'
          ? new Proxy(ledger, {
              get: (inner, name) => {
                if (name === 'numbersFrom') return gapped;
                if (name === 'numberBooks') return books;
                const found: unknown = Reflect.get(inner, name);
                return typeof found === 'function' ? found.bind(inner) : found;
              },
            })
          : Reflect.get(target, key),
    });
    expect((await numberPage(open, book, 128)).entries).toMatchObject([
      { shown: 'note', serial: 1, number: `${SERIES}〔2026〕1—127号`, words: expect.stringContaining('从 128 号起') },
      { shown: 'paper', serial: 128 },
    ]);
  });

  test('a book that is not there is empty', async () => {
    expect(value(await call('papers:numbers', { series: '没有', year: 2026, from: 1 }))).toEqual({
      entries: [],
      first: 0,
      last: 0,
    });
  });
});

describe('送达登记', () => {
  test('lists what was served in the period, by day', async () => {
    for (const key of ['a', 'b']) {
      await desk.drafted(key);
      await desk.issued(key);
    }
    await desk.served('b');
    desk.lab.instant = '2026-11-25T01:00:00.000Z';
    await desk.served('a');
    const days = async (from: string, to: string) =>
      value(await call('papers:served', { from, to })).map(({ caseId, servedOn, way, servedBy }) => [
        caseId,
        servedOn,
        way,
        servedBy,
      ]);
    expect(await days('2026-11-01', '2026-11-30')).toEqual([
      ['b', '2026-11-23', '直接送达', '周敏'],
      ['a', '2026-11-25', '直接送达', '周敏'],
    ]);
    expect(await days('2026-11-24', '2026-11-30')).toHaveLength(1);
    expect(await call('papers:served', { from: '2026-11-30', to: '2026-11-01' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', field: 'from' },
    });
  });
});

describe('a register that goes out', () => {
  const exported = async () =>
    (await desk.open().ledger.officeEvents())
      .map(({ event }) => event)
      .filter(({ name }) => name === 'register-exported')
      .map(({ payload }) => payload);

  test('is a table with the mark of UTF-8, and a fact of the office', async () => {
    await desk.drafted('a');
    await desk.issued('a');
    const file = path.join(desk.root, '登记簿');
    desk.picks.push(file);
    const answer = await call('papers:register-out', {
      workId: 'w1',
      register: { what: 'numbers', ...book },
      way: '另存',
    });
    expect(value(answer)).toEqual({ done: true, path: `${file}.csv` });
    expect(readFileSync(`${file}.csv`, 'utf8')).toMatch(/^\uFEFF文号,文书名称,.*\r\n临建信复〔2026〕1号,受理告知书,/);
    expect(await exported()).toEqual([{ register: '临建信复〔2026〕发文登记簿', lines: 1, way: '另存' }]);
    expect(
      value(await call('papers:register-out', { workId: 'w2', register: { what: 'to-serve' }, way: '另存' })),
    ).toEqual({ done: false, path: null });
    expect(await exported()).toHaveLength(1);
  });

  test('is printed; without a printer that is said and nothing is recorded', async () => {
    await desk.drafted('a', '<b>赵一</b>');
    await desk.issued('a');
    const out = { workId: 'w1', register: { what: 'to-serve' }, way: '打印' } as const;
    expect(value(await call('papers:register-out', out)).done).toBe(true);
    expect(desk.pages[0]).toContain('&lt;b&gt;赵一&lt;/b&gt;');
    expect(await exported()).toEqual([{ register: '已印发未送达文书清单', lines: 1, way: '打印' }]);
    handled.clear();
    const { register } = registryOf(createRegistry, desk);
    registerPaperRegister(register, { ...desk.shell, printer: { print: async () => 'no-printer' } });
    expect(await call('papers:register-out', { ...out, workId: 'w2' })).toMatchObject({
      ok: false,
      error: { code: 'no-printer' },
    });
    expect(await exported()).toHaveLength(1);
  });
});
