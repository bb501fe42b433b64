import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChannelName, RequestOf, ResponseOf } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';
import { registryOf } from './paper-office';
import { type RealOffice, realOffice, value } from './real-office';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => handled.set(name, listener) },
}));
const { createRegistry } = await import('#electron/ipc/register');
const { registerCases } = await import('#electron/ipc/cases');
const { registerDesk } = await import('#electron/ipc/desk');
const { registerDrafts } = await import('#electron/ipc/drafts');
const { registerPapers } = await import('#electron/ipc/papers');
const { paperIssuer } = await import('#electron/papers/issue');

let real: RealOffice;
let reader = '';
const call = <N extends ChannelName>(name: N, request: RequestOf<N>): Promise<Answer<ResponseOf<N>>> =>
  handled.get(name)?.({}, request) as Promise<Answer<ResponseOf<N>>>;
const writes = vi.fn(async () => new Uint8Array([1]));

beforeEach(async () => {
  handled.clear();
  writes.mockClear();
  real = await realOffice();
  reader = real.open().actor.officerId;
  const shell = {
    ...real.shell,
    issue: paperIssuer({ writers: { writeLetter: writes, writeForm: writes }, today: () => '2026-11-23' }),
  };
  const { register } = registryOf(createRegistry, real);
  for (const area of [registerCases, registerDesk, registerDrafts, registerPapers]) area(register, shell);
});
afterEach(() => real.end());

const version = async (caseId: string) => (await real.open().ledger.row(caseId))?.version ?? 0;
const execute = async (name: string, caseId: string, payload: unknown) =>
  call('cases:execute', real.lab.envelope(name, caseId, await version(caseId), payload));
const register = async (caseId: string) =>
  value(await call('cases:execute', real.lab.register(caseId, { title: '标题标记' }, { name: '贾隐' })));
const restrict = async (caseId: string, readers: readonly object[] | null) =>
  value(await execute('set-readers', caseId, { readers, reason: '信访人要求保密' }));
const paper = { kind: '来访登记表', visitId: 'visit-1' } as const;
const draft = (caseId: string, key = 'interview:k1') => ({
  key,
  kind: 'interview' as const,
  caseId,
  title: '草稿标记',
  body: '内容标记',
});
/** Everything an officer can ask about one case. */
const questions = (caseId: string) =>
  [
    ['cases:open', { caseId }],
    ['papers:save-as', { commandId: 'x1', caseId, paper, format: 'docx' }],
    ['papers:print', { commandId: 'x2', caseId, paper }],
    ['papers:open-outside', { commandId: 'x3', caseId, paper }],
    ['drafts:save', draft(caseId)],
    [
      'papers:issue-letter',
      {
        commandId: 'x4',
        caseId,
        caseVersion: 2,
        opinionId: 'o1',
        paperId: 'p1',
        occurredOn: '2026-11-23',
        lateReason: null,
      },
    ],
    [
      'papers:issue',
      {
        commandId: 'x5',
        caseId,
        caseVersion: 2,
        paperId: 'p1',
        occurredOn: '2026-11-23',
        lateReason: null,
      },
    ],
    ['papers:print', { commandId: 'x6', caseId, paper: { kind: '文书', paperId: 'p1' } }],
    ['papers:pages', { caseId, paper: { kind: '文书', paperId: 'p1' } }],
    ['papers:save-as', { commandId: 'x7', caseId, paper: { kind: '文书', paperId: 'p1' }, format: 'pdf' }],
    ['cases:related', { caseId }],
    ['cases:execute', real.lab.again(caseId, 2)],
    // A stale version, another command: neither what changed nor a rule of the case is told.
    ['cases:execute', real.lab.again(caseId, 1)],
    ['cases:execute', real.lab.envelope('close-case', caseId, 2, { reason: '结' })],
    ['cases:execute', real.lab.envelope('set-readers', caseId, 2, { readers: null, reason: '想看' })],
  ] as const;

describe('a restricted case', () => {
  test('gives nothing to an officer who is not among its readers, administrator or not', async () => {
    await real.add('second', '何强', ['reception', 'handler', 'approver', 'head', 'administrator']);
    await register('case-1');
    await register('case-2');
    value(await call('drafts:save', draft('case-1')));
    await restrict('case-1', [{ id: reader, name: '周敏' }]);
    await real.as('second');
    const before = await real.open().ledger.lastSequence();
    for (const [name, request] of questions('case-1')) {
      const answer = await call<ChannelName>(name, request);
      expect(answer, name).toMatchObject({ ok: false, error: { code: 'forbidden', rule: '《条例》第三十条' } });
      expect(JSON.stringify(answer)).not.toMatch(/标记|贾隐|限定知情人员|2026-000001/);
    }
    expect(await real.open().ledger.lastSequence()).toBe(before);
    expect(writes).not.toHaveBeenCalled();
    const rows = value(await call('desk:fill', { after: null })).rows;
    expect(rows.map(({ id }) => id)).toEqual(['case-2']);
    expect(value(await call('desk:counts', {}))).toMatchObject({ open: 1, visitsToday: 1 });
    const who = { name: '贾隐', identityNumber: '', phone: '' };
    expect(value(await call('cases:lookup', who)).map(({ caseId }) => caseId)).toEqual(['case-2']);
    expect(value(await call('cases:search', { text: '标题标记', limit: 5 })).map(({ caseId }) => caseId)).toEqual([
      'case-2',
    ]);
    // The reader himself works on.
    await real.as('first');
    expect(value(await call('cases:open', { caseId: 'case-1' })).row.readers).toEqual([reader]);
    expect(value(await call('desk:counts', {}))).toMatchObject({ open: 2, visitsToday: 2 });
    expect((await execute('add-visit', 'case-1', real.lab.again('case-1', 2).payload)).ok).toBe(true);
  });

  test('a case open to all takes a further visit from reception', async () => {
    await real.add('second', '何强', ['reception']);
    await register('case-1');
    await real.as('second');
    expect((await execute('add-visit', 'case-1', real.lab.again('case-1', 1).payload)).ok).toBe(true);
  });

  test('drafts on it are out of sight of who lost it, and there again when he is let in', async () => {
    const second = await real.add('second', '何强', ['reception', 'handler']);
    await register('case-1');
    await real.as('second');
    value(await call('drafts:save', draft('case-1')));
    value(await call('drafts:save', { ...draft('case-9', 'reception:k9'), kind: 'reception' }));
    await real.as('first');
    await restrict('case-1', [{ id: reader, name: '周敏' }]);
    await real.as('second');
    expect(value(await call('drafts:list', {})).map(({ key }) => key)).toEqual(['reception:k9']);
    expect(await call('drafts:load', { key: 'interview:k1' })).toMatchObject({ error: { code: 'forbidden' } });
    await real.as('first');
    await restrict('case-1', [
      { id: reader, name: '周敏' },
      { id: second, name: '何强' },
    ]);
    await real.as('second');
    expect(value(await call('drafts:load', { key: 'interview:k1' }))?.body).toBe('内容标记');
  });
});

describe('officers a command names', () => {
  test.each([
    [
      'readers',
      'set-readers',
      (person: object) => ({ readers: [{ id: reader, name: '周敏' }, person], reason: '保密' }),
    ],
    [
      'officer',
      'request-recusal',
      (officer: object) => ({ recusalId: 'r1', officer, askedBy: '负责人', reason: '亲属' }),
    ],
  ])('%s of %s are officers in use of this office', async (field, command, payload) => {
    const second = await real.add('second', '何强', ['handler']);
    const gone = await real.add('third', '钱去', ['handler']);
    value(await real.office.setRoles(gone, ['handler'], false));
    await register('case-1');
    for (const person of [
      { id: 'nobody', name: '何强' },
      { id: second, name: '另名' },
      { id: gone, name: '钱去' },
    ]) {
      expect(await execute(command, 'case-1', payload(person))).toMatchObject({
        ok: false,
        error: { code: 'refused', rule: '责任到人', field },
      });
    }
    expect(await execute(command, 'case-1', payload({ id: second, name: '何强' }))).toMatchObject({ ok: true });
  });
});

describe('a payload of odd keys', () => {
  test.each(['{"constructor":1,"toString":2}', '{"__proto__":{"officer":{"id":"x","name":"y"}}}', '[1]', '7', 'null'])(
    '%s is the schema’s to refuse',
    async (text) => {
      await register('case-1');
      const answer = await execute('set-readers', 'case-1', JSON.parse(text));
      expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
      expect(real.log.lines.join()).not.toContain('BUG');
    },
  );
});

describe('a secret matter (涉密)', () => {
  test('has no draft, paper, export or letter', async () => {
    const secret = { level: '机密', documentNumber: '密〔2026〕1号', keptAt: '保密室' };
    const opened = await call(
      'cases:execute',
      real.lab.envelope('register-secret', 'case-1', 0, {
        ...secret,
        form: '来信',
        headcount: 1,
      }),
    );
    expect(opened).toMatchObject({ ok: true });
    for (const [name, request] of questions('case-1').slice(1, 9)) {
      expect(await call<ChannelName>(name, request), name).toMatchObject({
        ok: false,
        error: { code: 'refused', rule: '涉密事项管理' },
      });
    }
    expect(writes).not.toHaveBeenCalled();
    expect(value(await call('drafts:list', {}))).toEqual([]);
  });
});
