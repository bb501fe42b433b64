import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leavingPapers } from '#electron/ipc/leaving-papers';
import type { OpenOfficePort } from '#electron/ipc/office-port';
import type { Shell } from '#electron/ipc/shell';
import type { ExecuteOutcome, Ledger } from '#electron/ledger/ledger';
import { outsideCopies } from '#electron/papers/outside';
import type { PrintResult } from '#electron/windows/print-window';
import type { CommandEnvelope } from '#shared/case/command';
import type { CaseEvent } from '#shared/case/event';
import type { CaseRow } from '#shared/case/row';
import { toCaseRow } from '#shared/case/row-of';
import type { CaseState } from '#shared/case/state';
import { nationalLaw } from '#shared/law/law';
import { profile, signedOff } from '../papers-issuing/sample-case';
import { fakeShell, only, rememberingLog, session } from './fake-shell';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => handled.set(name, listener) },
}));
const { createRegistry } = await import('#electron/ipc/register');
const { registerPapers } = await import('#electron/ipc/papers');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pd-papers-'));
  handled.clear();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function setUp(given: Partial<Shell> = {}, answers: readonly ('stale' | 'refused')[] = []) {
  const recorded: CommandEnvelope[] = [];
  const queue = [...answers];
  let state: CaseState = signedOff;
  const settings = new Map<string, string>();
  const ledger = only<Ledger>('ledger', {
    setting: async (name) => settings.get(name) ?? null,
    setSetting: async (name, value) => void settings.set(name, value),
    state: async (id) => (id === 'case-1' ? state : null),
    row: async (id) => (id === 'case-1' ? toCaseRow(state, nationalLaw) : null),
    execute: async (envelope): Promise<ExecuteOutcome> => {
      const answer = queue.shift();
      if (answer === 'stale') {
        state = { ...state, version: state.version + 1 };
        return { result: 'stale', currentVersion: state.version, since: [] };
      }
      if (answer === 'refused') return { result: 'refused', refusal: { rule: '规则', message: '不行' } };
      recorded.push(envelope);
      return { result: 'done', repeated: false, row: {} as CaseRow, state, events: [] };
    },
  });
  const open = {
    current: only<OpenOfficePort>('open', {
      ledger,
      session: session(['handler']),
      actor: { officerId: 'officer-1', officerName: '王芳', roles: ['handler'], workstation: 'w' },
      profile,
    }) as OpenOfficePort | null,
  };
  const identity = {
    paperId: 'paper-1',
    label: '处理意见书 甲〔2026〕1号',
    nameParts: ['处理意见书', '甲〔2026〕1号'],
  };
  const log = rememberingLog();
  const office = only<Shell['office']>('office', { current: () => open.current });
  const now = () => '2026-11-23T02:00:00.000Z';
  const shell = fakeShell({
    office,
    leaving: leavingPapers({ office, log, now }),
    papers: {
      docx: async (_room, _state, ref) =>
        ref.kind === '答复告知单' ? null : { ...identity, bytes: Buffer.from('letter') },
      html: async (_room, _state, ref) => ({
        ...identity,
        html: ref.kind === '答复告知单' ? null : '<html></html>',
        date: '2026-11-20',
      }),
    },
    outside: outsideCopies(path.join(folder, 'opened')),
    log,
    ...given,
  });
  const registry = createRegistry({ isTrusted: () => true, session: () => session(['handler']), log, ticks: () => 0 });
  registerPapers(registry.register, shell);
  const call = (name: string, paper: unknown = { kind: '处理意见书', paperId: 'paper-1' }, caseId = 'case-1') =>
    handled.get(name)?.(
      {},
      {
        ...{ caseId, paper },
        ...(name === 'papers:pages' ? {} : { commandId: 'c1' }),
        ...(name === 'papers:save-as' ? { format: 'docx' } : {}),
      },
    );
  const save = (name: string, format: 'docx' | 'pdf', paper: unknown = { kind: '处理意见书', paperId: 'paper-1' }) =>
    handled.get(name)?.({}, { commandId: 'c1', caseId: 'case-1', paper, format });
  return { call, save, recorded, open, log, leaving: shell.leaving };
}

const savingTo = (target: string | null) => only<Shell['dialogs']>('dialogs', { savePaper: async () => target });

describe('save as', () => {
  test('writes where the officer chose, then records it', async () => {
    const target = path.join(folder, '意见书');
    const suggested: string[] = [];
    const { call, recorded } = setUp({
      dialogs: only('dialogs', {
        savePaper: async (suggestion) => {
          suggested.push(suggestion);
          return target;
        },
      }),
    });
    expect(await call('papers:save-as')).toEqual({ ok: true, value: { done: true, path: `${target}.docx` } });
    expect(readFileSync(`${target}.docx`, 'utf8')).toBe('letter');
    expect(suggested).toEqual([path.join('/documents', '处理意见书 甲〔2026〕1号.docx')]);
    expect(recorded).toMatchObject([
      {
        commandId: 'c1',
        name: 'record-export',
        caseVersion: 8,
        occurredOn: '2026-11-23',
        payload: { paperId: 'paper-1', paper: '处理意见书 甲〔2026〕1号', way: '另存' },
      },
    ]);
  });

  test('a closed dialog records nothing', async () => {
    const { call, recorded } = setUp({ dialogs: savingTo(null) });
    expect(await call('papers:save-as')).toEqual({ ok: true, value: { done: false, path: null } });
    expect(recorded).toEqual([]);
  });

  test('a folder that vanished is worded and records nothing', async () => {
    const { call, recorded, log } = setUp({ dialogs: savingTo(path.join(folder, 'gone', 'x.docx')) });
    expect(await call('papers:save-as')).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
    expect(recorded).toEqual([]);
    expect(log.lines.join()).not.toContain('BUG');
  });

  test('what was locked while the dialog stood open stays in', async () => {
    const target = path.join(folder, 'x.docx');
    const room = setUp({
      dialogs: only('dialogs', {
        savePaper: async () => {
          room.open.current = null;
          return target;
        },
      }),
    });
    expect(await room.call('papers:save-as')).toMatchObject({ error: { code: 'not-signed-in' } });
    expect(existsSync(target)).toBe(false);
  });

  test('nor does it go out when somebody else signed in meanwhile', async () => {
    const target = path.join(folder, 'x.docx');
    const room = setUp({
      dialogs: only('dialogs', {
        savePaper: async () => {
          const { current } = room.open;
          if (current === null) throw new Error('nobody is signed in');
          room.open.current = { ...current, actor: { ...current.actor, officerId: 'officer-2' } };
          return target;
        },
      }),
    });
    expect(await room.call('papers:save-as')).toMatchObject({ error: { code: 'not-signed-in' } });
    expect(existsSync(target)).toBe(false);
  });

  test('an officer’s step in between does not lose the record', async () => {
    const { call, recorded } = setUp({ dialogs: savingTo(path.join(folder, 'x.docx')) }, ['stale', 'stale']);
    expect(await call('papers:save-as')).toMatchObject({ ok: true });
    expect(recorded).toMatchObject([{ caseVersion: 10 }]);
  });

  test('a record that is refused is said, with what has happened already', async () => {
    const { call } = setUp({ dialogs: savingTo(path.join(folder, 'x.docx')) }, ['refused']);
    expect(await call('papers:save-as')).toMatchObject({
      ok: false,
      error: { code: 'refused', message: expect.stringContaining('文书已经另存') },
    });
  });

  test('a paper or a case that is not there', async () => {
    const { call } = setUp();
    expect(await call('papers:save-as', { kind: '答复告知单' })).toMatchObject({ error: { code: 'not-found' } });
    expect(await call('papers:save-as', undefined, 'other')).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('as PDF', () => {
  const made: unknown[] = [];
  const pdf: Shell['pdf'] = {
    write: async (html, properties) => {
      made.push([html, properties]);
      return Buffer.from('%PDF');
    },
  };

  test('the stored pages are written where the officer chose, under the paper’s own name and date', async () => {
    const asked: unknown[] = [];
    const target = path.join(folder, '意见书');
    const { save, recorded } = setUp({
      pdf,
      dialogs: only('dialogs', {
        savePaper: async (...given) => {
          asked.push(given);
          return target;
        },
      }),
    });
    expect(await save('papers:save-as', 'pdf')).toEqual({ ok: true, value: { done: true, path: `${target}.pdf` } });
    expect(readFileSync(`${target}.pdf`, 'utf8')).toBe('%PDF');
    expect(asked).toEqual([[path.join('/documents', '处理意见书 甲〔2026〕1号.pdf'), 'pdf']]);
    expect(made).toEqual([['<html></html>', { title: '处理意见书', date: '2026-11-20' }]]);
    expect(recorded).toMatchObject([{ payload: { paper: '处理意见书 甲〔2026〕1号（PDF）', way: '另存' } }]);
  });

  test('pages that were not stored become no PDF', async () => {
    const { save, recorded } = setUp({ pdf, dialogs: savingTo(path.join(folder, 'x')) });
    const answer = await save('papers:save-as', 'pdf', { kind: '答复告知单' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', rule: '文书原样' } });
    expect(recorded).toEqual([]);
  });

  test('a folder that vanished, a full disk: worded, not recorded', async () => {
    const { save, recorded } = setUp({ pdf, dialogs: savingTo(path.join(folder, 'gone', 'x.pdf')) });
    expect(await save('papers:save-as', 'pdf')).toMatchObject({ error: { code: 'folder-missing' } });
    expect(recorded).toEqual([]);
  });

  test('it opens in the program for PDF, as a copy', async () => {
    const opened: string[] = [];
    const system = only<Shell['system']>('system', {
      openFile: async (file) => {
        opened.push(file);
        return '';
      },
    });
    const { save } = setUp({ pdf, system });
    expect(await save('papers:open-outside', 'pdf')).toMatchObject({ ok: true, value: { done: true } });
    expect(path.extname(opened[0] ?? '')).toBe('.pdf');
    const none = setUp({ pdf, system: only('system', { openFile: async () => 'none' }) });
    expect(await none.save('papers:open-outside', 'pdf')).toMatchObject({
      error: { code: 'not-found', message: expect.stringContaining('PDF') },
    });
  });
});

describe('the next number', () => {
  const ask = async (
    paperKey: string,
    organId = 'organ-1',
    before: { readonly serial: number; readonly on: string } | null = { serial: 11, on: '2026-11-20' },
  ) => {
    const ledger = only<Ledger>('ledger', {
      peekSerial: async () => 12,
      numbersFrom: async (_series, _year, from) =>
        from === before?.serial ? [{ serial: from, event: only<CaseEvent>('event', { occurredOn: before.on }) }] : [],
    });
    const current = only<OpenOfficePort>('open', { ledger, profile });
    const shell = { office: only<Shell['office']>('office', { current: () => current }) };
    setUp(shell);
    return handled.get('papers:next-number')?.({}, { organId, paperKey, issuedOn: '2026-11-23' });
  };

  test.each(['处理意见书', 'acceptance-notice'])('of %s follows the organ’s series', async (key) => {
    expect(await ask(key)).toEqual({
      ok: true,
      value: { series: '临住建信', year: 2026, serial: 12, lastOn: '2026-11-20' },
    });
  });

  test('has no day before it where the number before was not given here', async () => {
    expect(await ask('处理意见书', 'organ-1', null)).toMatchObject({ value: { serial: 12, lastOn: null } });
  });

  test('a form bears none; an unknown kind or organ is said', async () => {
    expect(await ask('material-receipt')).toEqual({ ok: true, value: null });
    expect(await ask('no-such-paper')).toMatchObject({ error: { code: 'not-found' } });
    expect(await ask('处理意见书', 'organ-9')).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('opening outside', () => {
  test('opens a read-only copy and does not tell the screen where it lies', async () => {
    const opened: string[] = [];
    const { call, recorded } = setUp({
      system: only('system', {
        openFile: async (file) => {
          opened.push(file);
          return '';
        },
      }),
    });
    expect(await call('papers:open-outside')).toEqual({ ok: true, value: { done: true, path: null } });
    expect(opened[0]?.startsWith(path.join(folder, 'opened'))).toBe(true);
    expect(readFileSync(opened[0] ?? '', 'utf8')).toBe('letter');
    expect(recorded).toMatchObject([{ payload: { way: '外部打开' } }]);
  });

  test('no program for it: said, not recorded', async () => {
    const { call, recorded } = setUp({ system: only('system', { openFile: async () => 'no application' }) });
    expect(await call('papers:open-outside')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(recorded).toEqual([]);
  });
});

describe('printing', () => {
  const printing = (result: PrintResult) => ({ printer: { print: async () => result } });

  test('is recorded when the printer took it', async () => {
    const { call, recorded } = setUp(printing('printed'));
    expect(await call('papers:print')).toEqual({ ok: true, value: { done: true, path: null } });
    expect(recorded).toMatchObject([{ payload: { way: '打印' } }]);
  });

  test.each([
    ['no-printer', { ok: false, error: { code: 'no-printer' } }],
    ['failed', { ok: false, error: { code: 'no-printer' } }],
    ['cancelled', { ok: true, value: { done: false, path: null } }],
  ] as const)('%s records nothing', async (result, expected) => {
    const { call, recorded } = setUp(printing(result));
    expect(await call('papers:print')).toMatchObject(expected);
    expect(recorded).toEqual([]);
  });

  test('an idle lock behind the dialog is no failure: what was printed is recorded at the next sign-in', async () => {
    let unlocked: OpenOfficePort | null = null;
    const room = setUp({
      printer: {
        print: async () => {
          unlocked = room.open.current;
          room.open.current = null;
          return 'printed';
        },
      },
    });
    expect(await room.call('papers:print')).toEqual({ ok: true, value: { done: true, path: null } });
    expect(room.recorded).toEqual([]);
    room.open.current = unlocked;
    await room.leaving.settle();
    expect(room.recorded).toMatchObject([{ commandId: 'c1', payload: { way: '打印' } }]);
  });

  test('a letter that cannot be set as it was issued is not printed from anything else', async () => {
    const { call } = setUp();
    expect(await call('papers:print', { kind: '答复告知单' })).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});

describe('reading on the screen', () => {
  test('gives the pages as they are printed and records nothing: nothing has left', async () => {
    const { call, recorded } = setUp();
    expect(await call('papers:pages')).toEqual({ ok: true, value: { html: '<html></html>' } });
    expect(recorded).toEqual([]);
  });

  test('says so when the paper has no stored pages, or there is no such case', async () => {
    const { call } = setUp();
    expect(await call('papers:pages', { kind: '答复告知单' })).toMatchObject({
      ok: false,
      error: { code: 'refused', rule: '文书原样' },
    });
    expect(await call('papers:pages', undefined, 'case-9')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
