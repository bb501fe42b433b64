import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import type { OpenOfficePort } from '#electron/ipc/office-port';
import type { ExecuteOutcome, Ledger } from '#electron/ledger/ledger';
import { type ChannelName, contract } from '#shared/ipc/contract';
import type { OfficerView, Session } from '#shared/ipc/views';
import { nationalLaw } from '#shared/law/law';
import { fakeShell, only, profile, rememberingLog, session } from './fake-shell';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: {
    handle: (name: string, listener: Listener) => {
      if (handled.has(name)) throw new Error(`second handler for ${name}`);
      handled.set(name, listener);
    },
  },
  BrowserWindow: class {},
  app: {},
  dialog: {},
  powerMonitor: {},
  session: {},
  shell: {},
}));

const { registerChannels } = await import('#electron/ipc/channels');
const { createRegistry } = await import('#electron/ipc/register');
const { fail } = await import('#electron/ipc/failure');
const { LedgerError } = await import('#electron/ledger/errors');

z.config(zhCN());
const names = Object.keys(contract) as ChannelName[];
const own = { sender: 'ours' };
const stranger = { sender: 'stranger' };

function setUp(current: Session | null, given: Parameters<typeof fakeShell>[0] = {}) {
  const log = rememberingLog();
  const registry = createRegistry({
    isTrusted: (event) => (event as unknown) === own,
    session: () => current,
    log,
    ticks: () => 0,
  });
  return { log, registry, shell: fakeShell({ log, ...given }) };
}

const call = (name: string, request: unknown, event: unknown = own): Promise<unknown> => {
  const listener = handled.get(name);
  if (listener === undefined) throw new Error(`no handler for ${name}`);
  return listener(event, request);
};

beforeEach(() => handled.clear());

describe('registering', () => {
  test('every channel of the contract has exactly one handler, and no other exists', () => {
    const { registry, shell } = setUp(null);
    registerChannels(registry, shell);
    expect([...handled.keys()].sort()).toEqual([...names].sort());
  });

  test('a second handler for a channel is refused', () => {
    const { registry, shell } = setUp(null);
    registerChannels(registry, shell);
    expect(() => registry.register('app:status', async () => ({ stage: 'first-run' }))).toThrow(/two handlers/);
  });

  test('a missing handler stops the start and is named', () => {
    const { registry } = setUp(null);
    registry.register('app:status', async () => ({ stage: 'first-run' }));
    expect(() => registry.assertComplete()).toThrow(/cases:execute/);
  });
});

describe('unknown senders', () => {
  test.each(names)('%s answers nothing to a stranger', async (name) => {
    const { registry, shell } = setUp(session(['administrator']));
    registerChannels(registry, shell);
    expect(await call(name, {}, stranger)).toBeUndefined();
  });
});

const circular: Record<string, unknown> = {};
circular.self = circular;
const junk: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 42],
  ['text', '身份证 110101199003070011'],
  ['a list', [1, 2, 3]],
  ['an unknown key', { surprise: true }],
  ['a prototype', JSON.parse('{"__proto__":{"roles":["administrator"]},"constructor":1}')],
  ['a circle', circular],
  ['wrong types', { caseId: 7, text: {}, account: [], commandId: null, key: 1, action: 'x', workId: {} }],
  ['long text', { caseId: 'x'.repeat(100_000), text: '长'.repeat(100_000), key: '草'.repeat(1_000) }],
];

describe('junk', () => {
  describe.each(names)('%s', (name) => {
    test.each(junk)('%s gives a coded error and reaches no handler', async (_what, request) => {
      const all = session(['reception', 'handler', 'reviewer', 'approver', 'head', 'administrator']);
      const { registry, shell, log } = setUp(all);
      registerChannels(registry, shell);
      const answer = await call(name, request);
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
      expect(JSON.stringify(answer)).not.toContain('110101199003070011');
      expect(log.lines.join('\n')).not.toMatch(/BUG|110101199003070011|长长/);
      expect(log.lines).toContain(`${name} invalid-request`);
    });
  });

  const many = 100_000;
  const bulk: readonly (readonly [string, unknown])[] = [
    ['a long list', Array.from({ length: many }, (_, index) => `留言${index}`)],
    ['a list inside', { roles: Array.from({ length: many }, () => '留言') }],
    ['many keys', Object.fromEntries(Array.from({ length: many }, (_, index) => [`留言${index}`, index]))],
    ['some keys', Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`留言${index}`, index]))],
    ['some wrong items', { roles: Array.from({ length: 5_000 }, (_, index) => `留言${index}`) }],
    ['bytes', new Uint8Array(1_000_000)],
  ];

  test.each(bulk)('%s: few issues are listed, and none repeats what was sent', async (_what, request) => {
    const { registry, shell, log } = setUp(session(['administrator']));
    registerChannels(registry, shell);
    for (const name of ['office:add-officer', 'app:status', 'cases:lookup']) {
      const answer = await call(name, request);
      expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-request' } });
      const text = JSON.stringify(answer);
      expect(text.split('"message"').length - 2).toBeLessThanOrEqual(50);
      expect(text.length).toBeLessThan(10_000);
      expect(text).not.toContain('留言');
    }
    expect(log.lines.join('').length).toBeLessThan(2_000);
  });

  test('field messages are Chinese and name the field', async () => {
    const { registry, shell } = setUp(session(['administrator']));
    registerChannels(registry, shell);
    const answer = await call('office:sign-in', { account: '', password: 5 });
    expect(answer).toMatchObject({
      error: {
        field: 'account',
        fields: [
          { path: 'account', message: '请填写账号' },
          { path: 'password', message: expect.stringMatching(/\p{Script=Han}/u) },
        ],
      },
    });
  });
});

describe('session and roles', () => {
  const guarded = names.filter((name) => contract[name].access !== 'anyone');

  test.each(guarded)('%s is closed before sign-in, whatever is sent', async (name) => {
    const { registry, shell } = setUp(null);
    registerChannels(registry, shell);
    expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
  });

  const withRoles = names.flatMap((name) => {
    const { access } = contract[name];
    return typeof access === 'string' ? [] : [{ name, access }];
  });

  test.each(withRoles)('$name is refused to an officer without its roles', async ({ name, access }) => {
    const others = (['reception', 'reviewer', 'administrator', 'handler'] as const).filter(
      (role) => !access.some((allowed) => allowed === role),
    );
    const { registry, shell } = setUp(session(others));
    registerChannels(registry, shell);
    expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  test('some channels are guarded by roles', () => expect(withRoles.length).toBeGreaterThan(4));
});

describe('answers', () => {
  test('a value arrives as a value', async () => {
    const { registry } = setUp(null);
    registry.register('app:status', async () => ({ stage: 'first-run' }));
    expect(await call('app:status', {})).toEqual({ ok: true, value: { stage: 'first-run' } });
  });

  test('a worded failure arrives with its code', async () => {
    const { registry } = setUp(null);
    registry.register('app:status', async () => {
      throw fail('disk-full', '磁盘已满');
    });
    expect(await call('app:status', {})).toEqual({ ok: false, error: { code: 'disk-full', message: '磁盘已满' } });
  });

  test('an error of the ledger arrives with its code', async () => {
    const { registry } = setUp(null);
    registry.register('app:status', async () => {
      throw new LedgerError('disk-full', '/data');
    });
    expect(await call('app:status', {})).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  });

  test('a bug is logged and arrives as internal, without its words', async () => {
    const { registry, log } = setUp(null);
    registry.register('app:status', async () => {
      throw new Error('cannot read 张三');
    });
    const answer = await call('app:status', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('张三');
    expect(log.lines.some((line) => line.startsWith('BUG app:status'))).toBe(true);
  });

  test('a session that ended between admission and handler is not-signed-in, not a bug', async () => {
    const { registry, shell } = setUp(session(['handler']));
    registerChannels(registry, shell);
    expect(await call('desk:counts', {})).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
  });

  test.each(['issue-letter', 'record-export'])('the renderer may not send %s', async (name) => {
    const { registry, shell, log } = setUp(session(['handler', 'approver', 'head', 'administrator']));
    registerChannels(registry, shell);
    const envelope = {
      commandId: 'c1',
      caseId: 'k1',
      caseVersion: 1,
      occurredOn: '2026-11-23',
      lateReason: null,
      name,
      payload: {},
    };
    expect(await call('cases:execute', envelope)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(log.lines.join()).not.toContain('BUG');
  });
});

describe('giving a case to an officer', () => {
  const officers: readonly OfficerView[] = [
    { id: 'o1', name: '李建国', roles: ['handler'], active: true },
    { id: 'o2', name: '王芳', roles: ['reception'], active: true },
    { id: 'o3', name: '张敏', roles: ['handler'], active: false },
  ];
  const execute = vi.fn(async (): Promise<ExecuteOutcome> => ({ result: 'not-found' }));
  const assign = async (officer: { readonly id: string; readonly name: string }) => {
    const open = only<OpenOfficePort>('open', {
      ledger: only<Ledger>('ledger', { execute, row: async () => null }),
      session: session(['head']),
      actor: { officerId: 'o9', officerName: '', roles: ['head'], workstation: '' },
      profile: { ...profile, organs: [...profile.organs] },
    });
    const { registry, shell } = setUp(session(['head']), {
      office: only('office', {
        current: () => open,
        view: () => ({ profile: open.profile, officers, law: nationalLaw, lawChanges: [], continuations: [] }),
      }),
    });
    registerChannels(registry, shell);
    return call('cases:execute', {
      commandId: 'c1',
      caseId: 'k1',
      caseVersion: 1,
      occurredOn: '2026-11-23',
      lateReason: null,
      name: 'assign-case',
      payload: { officer },
    });
  };

  test('one in use who may handle it reaches the ledger', async () => {
    expect(await assign({ id: 'o1', name: '李建国' })).toMatchObject({ error: { code: 'not-found' } });
    expect(execute).toHaveBeenCalledOnce();
  });

  test.each([
    ['nobody of this office', { id: 'o7', name: '赵六' }],
    ['another name for a known officer', { id: 'o1', name: '赵六' }],
    ['one who has not this post', { id: 'o2', name: '王芳' }],
    ['one no longer in use', { id: 'o3', name: '张敏' }],
  ])('%s is refused before the ledger is asked', async (_what, officer) => {
    execute.mockClear();
    expect(await assign(officer)).toMatchObject({ error: { code: 'refused', rule: '责任到人', field: 'officer' } });
    expect(execute).not.toHaveBeenCalled();
  });
});

describe('recovery actions', () => {
  test.each(['restore-copy', 'set-aside', 'accept', 'retry', 'show-folder'])(
    '%s does nothing while the ledger can be opened',
    async (action) => {
      const { registry, shell } = setUp(null);
      registerChannels(registry, shell);
      expect(await call('app:recover', { action, confirmed: true })).toMatchObject({
        error: { code: 'invalid-request' },
      });
    },
  );

  test.each(['restore-copy', 'set-aside', 'accept'])('%s needs its confirmation', async (action) => {
    const failure = { kind: 'damaged', path: '/data', message: '损坏' } as const;
    const { registry, shell } = setUp(null, {
      office: only('office', { status: () => ({ stage: 'failed', failure }), current: () => null }),
    });
    registerChannels(registry, shell);
    const answer = await call('app:recover', { action, confirmed: false });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-request', field: 'confirmed' } });
  });
});
