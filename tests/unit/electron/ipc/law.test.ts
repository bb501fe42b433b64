import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChannelName, RequestOf, ResponseOf } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';
import type { LawChange } from '#shared/law/changes';
import { registryOf } from './paper-office';
import { type RealOffice, realOffice, value } from './real-office';

type Listener = (event: unknown, request: unknown) => Promise<unknown>;
const handled = vi.hoisted(() => new Map<string, Listener>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: Listener) => handled.set(name, listener) },
}));
const { createRegistry } = await import('#electron/ipc/register');
const { registerLaw } = await import('#electron/ipc/law');
const { registerWork } = await import('#electron/ipc/work');
const { LARGEST_FILE } = await import('#electron/ipc/law-file');

let real: RealOffice;
const call = <N extends ChannelName>(name: N, request: RequestOf<N>): Promise<Answer<ResponseOf<N>>> =>
  handled.get(name)?.({}, request) as Promise<Answer<ResponseOf<N>>>;

beforeEach(async () => {
  handled.clear();
  real = await realOffice();
  const { register } = registryOf(createRegistry, real);
  registerLaw(register, real.shell);
  registerWork(register, real.shell);
});
afterEach(() => real.end());

const notice = (length: number, more: Partial<Extract<LawChange, { kind: 'limit' }>['limit']> = {}): LawChange => ({
  kind: 'limit',
  limit: {
    id: 'own-notice',
    key: 'notify-petitioner',
    name: '书面告知期限',
    article: '本单位规定',
    dutyBearer: 'competent-organ',
    length,
    unit: 'day',
    extensionAtMost: null,
    warns: ['handler'],
    source: '本单位制度',
    verified: true,
    validFrom: '2022-05-01',
    validTo: null,
    ...more,
  },
});
/** Changes a limit that no open case has running. */
const harmless: LawChange = notice(20, { id: 'own-review', key: 'decide-review', name: '复查期限' });

async function cases(many: number): Promise<void> {
  const { ledger, actor, profile } = real.open();
  for (let number = 1; number <= many; number += 1) {
    const envelope = real.lab.register(`case-${number}`, {}, { phone: '13900000001' });
    expect((await ledger.execute(envelope, actor, profile)).result).toBe('done');
  }
}
const dueOf = async (caseId: string): Promise<string | null | undefined> => (await real.open().ledger.row(caseId))?.due;

describe('law:preview', () => {
  test('says what would move, tells its progress, and changes nothing', async () => {
    await cases(3);
    const preview = value(await call('law:preview', { workId: 'w1', change: notice(7) }));
    expect(preview).toMatchObject({ movedCount: 3, openCount: 3, needsConfirmation: true });
    expect(preview.moved[0]).toMatchObject({ caseId: 'case-1', before: '2026-12-08', after: '2026-11-30' });
    expect(real.progress.at(-1)).toMatchObject({ workId: 'w1', done: 1, total: 1, canStop: true });
    expect(real.progress.length).toBeGreaterThan(1);
    expect(await dueOf('case-1')).toBe('2026-12-08');
    expect(real.office.view()?.lawChanges).toEqual([]);
  });

  test('can be stopped', async () => {
    await cases(2);
    const stopping: Promise<unknown>[] = [];
    const { ledger } = real.open();
    const previewing = call('law:preview', { workId: 'w1', change: notice(7) });
    // Asked while it is under way, from the first step on.
    const timer = setInterval(() => stopping.push(call('work:cancel', { workId: 'w1' })), 0);
    const answer = await previewing;
    clearInterval(timer);
    if (answer.ok) expect(answer.value.movedCount).toBe(2);
    else expect(answer.error.code).toBe('cancelled');
    // However the race went, a cancelled reading gives nothing.
    expect(
      await ledger.previewLaw(
        ledger.lawWith(notice(7)),
        null,
        () => undefined,
        () => true,
      ),
    ).toBeNull();
  });

  test('an impossible change is refused with its reason', async () => {
    const answer = await call('law:preview', { workId: 'w1', change: { kind: 'limit-removed', id: 'nothing' } });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', rule: '期限规则' } });
  });
});

describe('law:apply', () => {
  test('a change that moves little is made at once and stands on record', async () => {
    await cases(1);
    const { view, preview } = value(await call('law:apply', { workId: 'w', change: harmless, confirmed: false }));
    expect(preview.needsConfirmation).toBe(false);
    expect(view.lawChanges).toEqual([{ at: real.lab.instant, by: '周敏', change: harmless, undone: false }]);
    expect(view.law.limits.some(({ id }) => id === 'own-review')).toBe(true);
    expect(real.open().ledger.law).toEqual(view.law);
  });

  test('more than a fifth of the open due dates is asked about first, with the numbers', async () => {
    await cases(3);
    const answer = await call('law:apply', { workId: 'w', change: notice(7), confirmed: false });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', rule: '期限规则' } });
    expect(JSON.stringify(answer)).toMatch(/3 个在办期限（现有 3 个）/);
    expect(real.office.view()?.lawChanges).toEqual([]);
    expect(await dueOf('case-2')).toBe('2026-12-08');
  });

  test('confirmed, it moves the rows; undone, the earlier dates are back, also at the next sign-in', async () => {
    await cases(3);
    const { preview } = value(await call('law:apply', { workId: 'w', change: notice(7), confirmed: true }));
    expect(preview.movedCount).toBe(3);
    await real.office.signOut('locked');
    value(await real.office.signIn('first', 'right-password'));
    await vi.waitFor(async () => expect(await dueOf('case-3')).toBe('2026-11-30'));
    expect(real.office.view()?.lawChanges).toMatchObject([{ by: '周敏', undone: false }]);
    const view = value(await call('law:undo', { workId: 'w2' }));
    expect(view.lawChanges).toMatchObject([{ undone: true }]);
    await vi.waitFor(async () => expect(await dueOf('case-3')).toBe('2026-12-08'));
    expect(view.law.limits.some(({ id }) => id === 'own-notice')).toBe(false);
    await real.as('first');
    expect(real.office.view()).toEqual(view);
  });

  test('changes are undone one after the other, the last first', async () => {
    value(await call('law:apply', { workId: 'w', change: notice(7), confirmed: true }));
    value(await call('law:apply', { workId: 'w', change: notice(9), confirmed: true }));
    const length = () => real.open().ledger.law.limits.find(({ id }) => id === 'own-notice')?.length;
    expect(length()).toBe(9);
    value(await call('law:undo', { workId: 'w' }));
    expect(length()).toBe(7);
    expect(value(await call('law:undo', { workId: 'w' })).lawChanges.map(({ undone }) => undone)).toEqual([true, true]);
    expect(length()).toBeUndefined();
    expect(await call('law:undo', { workId: 'w' })).toMatchObject({ error: { code: 'refused', rule: '期限规则' } });
    value(await call('law:apply', { workId: 'w', change: notice(5), confirmed: true }));
    expect(length()).toBe(5);
  });

  test('a law that changed meanwhile is not what was tried', async () => {
    const before = real.open().ledger.law;
    value(await call('law:apply', { workId: 'w', change: harmless, confirmed: false }));
    expect(await real.office.changeLaw(notice(7), before)).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(real.office.view()?.lawChanges).toHaveLength(1);
  });
});

describe('law:read-file', () => {
  const file = async (name: string, content: string | Uint8Array): Promise<void> => {
    const where = path.join(real.root, name);
    await writeFile(where, content);
    real.picks.push(where);
  };
  const list = (year: number, days: readonly object[]) => JSON.stringify({ year, papers: ['通知'], days });
  const days = [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '劳动节', date: '2027-05-01', isOffDay: true },
    { name: '国庆节', date: '2027-10-01', isOffDay: true },
  ];

  test('a holiday list becomes the change it would make, and nothing is changed', async () => {
    await file('2027.json', list(2027, days));
    const change = value(await call('law:read-file', { kind: 'holidays' }));
    expect(change).toMatchObject({ kind: 'holidays', list: { year: 2027 } });
    expect(real.office.view()?.lawChanges).toEqual([]);
    expect(change?.kind === 'holidays' ? change.list.days.length : 0).toBe(3);
  });

  test('classes are read from UTF-8 and from the encoding spreadsheets use', async () => {
    const expected = { kind: 'classes', table: { validFrom: '2026-11-23', verified: false } };
    await file('utf8.csv', '一级分类,二级分类,三级分类\n城乡建设,供暖,\n');
    expect(value(await call('law:read-file', { kind: 'classes' }))).toMatchObject(expected);
    const gb = [0xd2, 0xbb, 0xbc, 0xb6, 0xb7, 0xd6, 0xc0, 0xe0, 0x2c, 0xb6, 0xfe, 0xbc, 0xb6, 0xb7, 0xd6, 0xc0, 0xe0];
    const rest = [0x2c, 0xc8, 0xfd, 0xbc, 0xb6, 0xb7, 0xd6, 0xc0, 0xe0, 0x0a, 0xc5, 0xa9, 0xb4, 0xe5, 0x2c, 0x2c, 0x0a];
    await file('gb.csv', Uint8Array.from([...gb, ...rest]));
    const change = value(await call('law:read-file', { kind: 'classes' }));
    expect(change?.kind === 'classes' ? change.table.paths : []).toEqual([['农村']]);
  });

  test('a closed dialog reads nothing', async () => {
    expect(value(await call('law:read-file', { kind: 'holidays' }))).toBeNull();
  });

  test.each([
    ['broken JSON', '{"year": 2027, "days": [', /没有载入/],
    ['a day of another year', list(2027, [{ name: '元旦', date: '2031-01-01', isOffDay: true }]), /2031/],
    ['nothing', '', /空/],
    ['bytes that are no text', Uint8Array.from([0xff, 0xff, 0xff, 0x00]), /编码/],
    ['a file far too large', new Uint8Array(LARGEST_FILE + 1), /太大/],
  ])('%s is refused in Chinese, with what is wrong', async (_what, content, words) => {
    await file('bad.json', content);
    const answer = await call('law:read-file', { kind: 'holidays' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'refused', message: expect.stringMatching(words) } });
    expect(JSON.stringify(answer)).not.toContain(real.root);
    expect(real.log.lines.join('\n')).not.toContain('BUG');
  });

  test('a file that is gone and a folder are said', async () => {
    await mkdir(path.join(real.root, 'folder'));
    for (const name of ['gone.csv', 'folder']) {
      real.picks.push(path.join(real.root, name));
      expect(await call('law:read-file', { kind: 'classes' })).toMatchObject({ error: { code: 'refused' } });
    }
  });
});

describe('wording of papers', () => {
  const key = 'acceptance-notice:hint';
  const wording = (text: string): LawChange => ({ kind: 'wording', key, text });

  test('is changed, kept on record, put back and taken back, without counting a single limit', async () => {
    await cases(1);
    const { view, preview } = value(
      await call('law:apply', { workId: 'w1', change: wording('请留意办理进展。'), confirmed: false }),
    );
    expect(view.law.wording).toEqual([{ key, text: '请留意办理进展。' }]);
    expect(preview).toMatchObject({ movedCount: 0, openCount: 0, needsConfirmation: false });
    expect(real.progress).toEqual([]);
    const restored = value(
      await call('law:apply', { workId: 'w2', change: { kind: 'wording-restored', key }, confirmed: false }),
    );
    expect(restored.view.law.wording).toEqual([]);
    expect(restored.view.lawChanges).toHaveLength(2);
    // Taking the restoring back brings the office's words again; everything stays on record.
    const undone = value(await call('law:undo', { workId: 'w3' }));
    expect(undone.law.wording).toEqual([{ key, text: '请留意办理进展。' }]);
    expect(undone.lawChanges).toHaveLength(2);
    expect(real.open().ledger.law.wording).toEqual(undone.law.wording);
  });
  test('with a place nobody knows is refused in words and never stored', async () => {
    const refused = await call('law:apply', { workId: 'w1', change: wording('请{称胃}留意。'), confirmed: false });
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(refused.ok ? '' : refused.error.message).toContain('第 1 行第 2 字：没有这个填空项：{称胃}');
    expect(real.open().ledger.law.wording).toEqual([]);
  });
});
