import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { caseDomain } from '#electron/ledger/case-domain';
import type { ArgonCost } from '#electron/office/argon';
import { type OfficeDesk, openDesk } from '#electron/office/office-desk';
import type { Answer } from '#shared/ipc/errors';
import { Lab, profile } from '../../../contract/ledger-lab';

const cost: ArgonCost = { memory: 64, iterations: 1, parallelism: 1 };
const officer = { account: 'zhoumin', name: '周敏敏标记', password: 'right-password' };
let root = '';
let dir = '';
let lab: Lab;
let desks: OfficeDesk[] = [];

beforeEach(async () => {
  root = join(tmpdir(), `petition-desk-office-${process.pid}-${Math.floor(performance.now() * 1000)}`);
  dir = join(root, 'data');
  await mkdir(dir, { recursive: true });
  await mkdir(join(root, 'copies'));
  lab = new Lab();
});
afterEach(async () => {
  for (const desk of desks) await desk.signOut('signed-out');
  desks = [];
  await rm(root, { recursive: true, force: true });
});

async function open(): Promise<OfficeDesk> {
  const desk = await openDesk({ dataDir: dir, surroundings: lab, domain: caseDomain, cost });
  desks.push(desk);
  return desk;
}
function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}
const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);
async function established(): Promise<{ desk: OfficeDesk; recoveryKey: string }> {
  const desk = await open();
  expect(desk.status()).toEqual({ stage: 'first-run' });
  const { recoveryKey } = value(await desk.establish({ profile, officer }));
  return { desk, recoveryKey };
}
async function register(desk: OfficeDesk, caseId: string): Promise<void> {
  const office = desk.current();
  if (!office) throw new Error('nobody is signed in');
  const outcome = await office.ledger.execute(
    lab.register(caseId, { title: '标题标记MARK' }),
    office.actor,
    office.profile,
  );
  expect(outcome.result).toBe('done');
}
const stages = (desk: OfficeDesk): string => {
  const status = desk.status();
  return status.stage === 'failed' ? status.failure.kind : status.stage;
};

describe('first run and sign-in', () => {
  test('the first officer has every role, signs out and in again, and the work is there', async () => {
    const { desk } = await established();
    expect(desk.current()?.session).toMatchObject({ officerName: officer.name, officeName: profile.officeName });
    expect(desk.current()?.actor.roles).toHaveLength(6);
    await register(desk, 'case-1');
    expect(await desk.signOut('signed-out')).toMatchObject({ stage: 'sign-in', reason: 'signed-out' });
    expect(desk.current()).toBeNull();
    expect(codeOf(await desk.signIn('zhoumin', 'wrong-password'))).toBe('wrong-password');
    value(await desk.signIn(' ZhouMin', 'right-password'));
    expect((await desk.current()?.ledger.row('case-1'))?.version).toBe(1);
    expect(desk.view()?.officers).toHaveLength(1);
    await desk.signOut('locked');
    const later = await open();
    expect(later.status()).toMatchObject({ stage: 'sign-in', reason: 'start' });
    value(await later.signIn('zhoumin', 'right-password'));
    expect(
      (
        await later.current()?.ledger.verify(
          () => undefined,
          () => false,
        )
      )?.findings,
    ).toEqual([]);
  });

  test('wrong account and wrong password get the same words, and a growing wait that survives a restart', async () => {
    const { desk } = await established();
    await desk.signOut('signed-out');
    const answers = [await desk.signIn('nobody', 'right-password'), await desk.signIn('zhoumin', 'x')];
    expect(answers[0]).toEqual(answers[1]);
    await desk.signIn('zhoumin', 'x');
    expect(await desk.signIn('zhoumin', 'x')).toMatchObject({ error: { code: 'wrong-password', seconds: 2 } });
    const again = await open();
    expect(again.status()).toMatchObject({ stage: 'sign-in', waitSeconds: 2 });
    expect(await again.signIn('zhoumin', 'right-password')).toMatchObject({ error: { code: 'wait', seconds: 2 } });
    lab.instant = '2026-11-23T01:30:02.000Z';
    expect(codeOf(await again.signIn('zhoumin', 'right-password'))).toBe('ok');
  });

  test('an interrupted set-up is put aside and the first run begins again', async () => {
    const { desk } = await established();
    await desk.signOut('signed-out');
    await rm(join(dir, 'keys.json'));
    await writeFile(join(dir, 'set-up.unfinished'), '');
    const again = await open();
    expect(stages(again)).toBe('first-run');
    expect((await readdir(dir)).some((name) => name.startsWith('unfinished-'))).toBe(true);
    value(await again.establish({ profile, officer }));
    expect((await readdir(dir)).includes('set-up.unfinished')).toBe(false);
  });

  test('a second establish on a set-up office is refused', async () => {
    const { desk } = await established();
    expect(codeOf(await desk.establish({ profile, officer }))).toBe('refused');
    await desk.signOut('signed-out');
    expect(codeOf(await desk.establish({ profile, officer }))).toBe('refused');
  });

  test('a clock behind the last record is shown', async () => {
    const { desk } = await established();
    await desk.signOut('signed-out');
    lab.instant = '2026-11-01T01:00:00.000Z';
    value(await desk.signIn('zhoumin', 'right-password'));
    expect(desk.status()).toMatchObject({ stage: 'open', clockBehind: true, today: '2026-11-01' });
  });
});

describe('officers', () => {
  const second = { account: 'liping', name: '李平', password: 'second-password', roles: ['handler'] as const };

  test('a second officer signs in with own roles; deactivated, the slot is gone', async () => {
    const { desk } = await established();
    value(await desk.addOfficer(second));
    expect(codeOf(await desk.addOfficer({ ...second, account: 'LIPING' }))).toBe('refused');
    await desk.signOut('signed-out');
    expect(value(await desk.signIn('liping', 'second-password')).roles).toEqual(['handler']);
    await desk.signOut('signed-out');
    value(await desk.signIn('zhoumin', 'right-password'));
    const id = desk.view()?.officers.find(({ name }) => name === '李平')?.id ?? '';
    const slots = async () => JSON.parse(await readFile(join(dir, 'keys.json'), 'utf8')).slots.length;
    expect(await slots()).toBe(3);
    value(await desk.setRoles(id, ['handler'], false));
    expect(await slots()).toBe(2);
    await desk.signOut('signed-out');
    expect(codeOf(await desk.signIn('liping', 'second-password'))).toBe('wrong-password');
  });

  test('the last administrator stays', async () => {
    const { desk } = await established();
    const id = desk.current()?.session.officerId ?? '';
    expect(codeOf(await desk.setRoles(id, ['handler'], true))).toBe('refused');
    expect(codeOf(await desk.setRoles(id, ['administrator'], false))).toBe('refused');
    expect(value(await desk.setRoles(id, ['administrator', 'head'], true)).officers[0]?.roles).toEqual([
      'administrator',
      'head',
    ]);
    expect(desk.current()?.actor.roles).toEqual(['administrator', 'head']);
  });

  test('a changed password replaces the old one', async () => {
    const { desk } = await established();
    expect(codeOf(await desk.changePassword('not-it', 'new-password'))).toBe('wrong-password');
    value(await desk.changePassword('right-password', 'new-password'));
    await desk.signOut('signed-out');
    expect(codeOf(await desk.signIn('zhoumin', 'right-password'))).toBe('wrong-password');
    expect(codeOf(await desk.signIn('zhoumin', 'new-password'))).toBe('ok');
  });

  test('the recovery key gives a new password; a renewed one replaces it', async () => {
    const { desk, recoveryKey } = await established();
    await desk.signOut('signed-out');
    const request = { recoveryKey, account: 'zhoumin', newPassword: 'third-password' };
    expect(codeOf(await desk.recover({ ...request, account: 'nobody' }))).toBe('wrong-password');
    value(await desk.recover({ ...request, recoveryKey: recoveryKey.toLowerCase().replaceAll('-', '') }));
    const renewed = value(await desk.renewRecoveryKey()).recoveryKey;
    await desk.signOut('signed-out');
    expect(codeOf(await desk.signIn('zhoumin', 'right-password'))).toBe('wrong-password');
    expect(codeOf(await desk.recover(request))).toBe('wrong-password');
    expect(codeOf(await desk.recover({ ...request, recoveryKey: renewed }))).toBe('ok');
    await desk.signOut('signed-out');
    expect(codeOf(await desk.signIn('zhoumin', 'third-password'))).toBe('ok');
  });

  test('organs are added and changed; one short form is one series', async () => {
    const { desk } = await established();
    const organ = {
      ...profile.organs[0],
      id: 'organ-2',
      name: '第二机关',
      shortForm: '临二',
      kind: 'petition-office' as const,
      superior: '上级',
      phone: '',
    };
    expect(value(await desk.saveOrgan(organ)).profile.organs).toHaveLength(2);
    expect(codeOf(await desk.saveOrgan({ ...organ, id: 'organ-3' }))).toBe('refused');
    const apart = [{ group: 'letter' as const, shortForm: organ.shortForm }];
    expect(codeOf(await desk.saveOrgan({ ...organ, id: 'organ-3', shortForm: '临三', series: apart }))).toBe('refused');
    expect(value(await desk.saveOrgan({ ...organ, name: '改名' })).profile.organs[1]?.name).toBe('改名');
    await desk.signOut('signed-out');
    value(await desk.signIn('zhoumin', 'right-password'));
    expect(desk.current()?.profile.organs[1]?.name).toBe('改名');
  });
});

describe('paper books', () => {
  const fact = { series: profile.organs[0]?.shortForm ?? '', year: 2026, next: 128, reason: '纸质登记簿已用到 127 号' };

  test('one goes on from a given number, forward only, and the record says who and why', async () => {
    const { desk } = await established();
    const view = value(await desk.continueSeries(fact));
    expect(view.continuations).toMatchObject([{ ...fact, by: officer.name, at: expect.any(String) }]);
    expect(await desk.current()?.ledger.peekSerial(fact.series, 2026)).toBe(128);
    for (const next of [1, 127, 128]) {
      const answer = await desk.continueSeries({ ...fact, next });
      expect(answer).toMatchObject({ ok: false, error: { rule: '编号规则', field: 'next' } });
    }
    expect(value(await desk.continueSeries({ ...fact, next: 130 })).continuations).toHaveLength(2);
    await desk.signOut('signed-out');
    value(await desk.signIn('zhoumin', 'right-password'));
    expect(await desk.current()?.ledger.peekSerial(fact.series, 2026)).toBe(130);
    expect(desk.view()?.continuations).toHaveLength(2);
  });

  test('not in a series nobody has, nor in a year to come', async () => {
    const { desk } = await established();
    expect(await desk.continueSeries({ ...fact, series: '别处' })).toMatchObject({ error: { field: 'series' } });
    expect(await desk.continueSeries({ ...fact, year: 2031 })).toMatchObject({ error: { field: 'year' } });
    expect(await desk.current()?.ledger.peekSerial(fact.series, 2026)).toBe(1);
  });
});

describe('copies and repair', () => {
  async function copied(): Promise<OfficeDesk> {
    const { desk } = await established();
    await register(desk, 'case-1');
    await desk.current()?.attachments.put(Buffer.from('letter one'));
    expect(await desk.makeCopy()).toEqual({ result: 'no-folder' });
    expect(codeOf(await desk.setBackupFolder(join(dir, 'inside')))).toBe('refused');
    expect(codeOf(await desk.setBackupFolder(join(root, 'not-there')))).toBe('refused');
    value(await desk.setBackupFolder(join(root, 'copies')));
    expect(await desk.makeCopy()).toMatchObject({ result: 'made', cases: 1 });
    return desk;
  }

  test('a copy is complete, checked, recorded, and linked to the one before', async () => {
    const desk = await copied();
    const first = (await desk.backupStatus()).lastGood;
    lab.instant = '2026-11-23T09:00:00.000Z';
    await register(desk, 'case-2');
    await desk.current()?.attachments.put(Buffer.from('letter two'));
    const outcome = await desk.makeCopy();
    expect(outcome).toMatchObject({
      result: 'made',
      cases: 2,
      path: expect.stringMatching(/copies[\\/]petition-desk-[0-9a-f]{12}[\\/]petition-desk-20261123-170000$/),
    });
    expect((await readdir(dirname(first?.path ?? ''))).length).toBe(2);
    const events = (await desk.current()?.ledger.officeEvents()) ?? [];
    expect(events.filter(({ event }) => event.name === 'copy-made')).toHaveLength(2);
    const files = async (path: string) =>
      (await readdir(join(path, 'attachments'), { recursive: true })).filter((name) => name.length > 60);
    const [old] = await files(first?.path ?? '');
    expect(await files(outcome.result === 'made' ? outcome.path : '')).toHaveLength(2);
    expect((await stat(join(first?.path ?? '', 'attachments', old ?? ''))).nlink).toBe(2);
  });

  test('a stored file that cannot be read back spoils the copy', async () => {
    const desk = await copied();
    const before = await readdir(dirname((await desk.backupStatus()).lastGood?.path ?? ''));
    const stored = await desk.current()?.attachments.put(Buffer.from('letter that rots'));
    const file = join(dir, 'attachments', stored?.hash.slice(0, 2) ?? '', stored?.hash ?? '');
    const bytes = await readFile(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(file, bytes);
    lab.instant = '2026-11-23T11:00:00.000Z';
    expect(await desk.makeCopy()).toMatchObject({ result: 'failed', message: expect.stringContaining('检查没有通过') });
    expect(await readdir(dirname((await desk.backupStatus()).lastGood?.path ?? ''))).toEqual(before);
  });

  test('a folder shared with another ledger: its copies are left alone', async () => {
    const foreign = join(root, 'copies', 'petition-desk-0123456789ab', 'petition-desk-20200101-000000');
    const desk = await copied();
    await mkdir(foreign, { recursive: true });
    lab.instant = '2026-11-23T12:00:00.000Z';
    expect(await desk.makeCopy()).toMatchObject({ result: 'made' });
    expect((await stat(foreign)).isDirectory()).toBe(true);
    expect(await desk.latestCopy()).not.toContain('0123456789ab');
  });

  test('a folder that vanished is worded, older copies and the ledger stay', async () => {
    const desk = await copied();
    await rm(join(root, 'copies'), { recursive: true });
    expect(await desk.makeCopy()).toMatchObject({
      result: 'failed',
      message: expect.stringContaining('找不到备份文件夹'),
    });
    await register(desk, 'case-2');
  });

  test('a copy that does not pass its check is not kept', async () => {
    const desk = await copied();
    await desk.signOut('signed-out');
    // A stored event changed by hand, which opening does not notice and the copy's check does.
    const place = dirname((await desk.backupStatus()).lastGood?.path ?? '');
    const before = await readdir(place);
    value(await desk.signIn('zhoumin', 'right-password'));
    const office = desk.current();
    if (!office) throw new Error('not open');
    const { ledger } = office;
    const copyTo = ledger.copyTo.bind(ledger);
    ledger.copyTo = async (path) => {
      await copyTo(path);
      const bytes = await readFile(path);
      await writeFile(path, bytes.subarray(0, bytes.length - 8192));
    };
    lab.instant = '2026-11-23T10:00:00.000Z';
    expect(await desk.makeCopy()).toMatchObject({ result: 'failed', message: expect.stringContaining('检查没有通过') });
    expect(await readdir(place)).toEqual(before);
  });

  test('L9 damage: the copy is restored, what was there is renamed aside and can be brought back', async () => {
    const desk = await copied();
    await register(desk, 'case-2');
    await desk.signOut('signed-out');
    const ledger = await readFile(join(dir, 'ledger.db'));
    await writeFile(join(dir, 'ledger.db'), Buffer.alloc(10_000, 7));
    expect(codeOf(await desk.signIn('zhoumin', 'right-password'))).toBe('damaged');
    expect(stages(desk)).toBe('damaged');
    expect(stages(await open())).toBe('sign-in');
    expect(value(await desk.restoreLatestCopy()).stage).toBe('sign-in');
    value(await desk.signIn('zhoumin', 'right-password'));
    expect((await desk.current()?.ledger.row('case-1'))?.version).toBe(1);
    expect(await desk.current()?.ledger.row('case-2')).toBeNull();
    expect(
      (
        await desk.current()?.ledger.verify(
          () => undefined,
          () => false,
        )
      )?.findings,
    ).toEqual([]);
    const aside = (await readdir(dir)).find((name) => name.startsWith('replaced-')) ?? '';
    expect((await readdir(join(dir, aside))).sort()).toEqual(['attachments', 'keys.json', 'ledger.db', 'ledger.head']);
    expect((await readFile(join(dir, aside, 'ledger.db'))).length).toBe(10_000);
    expect(ledger.length).toBeGreaterThan(0);
  });

  test('L9 keys or ledger missing are damage, never a first run; set aside is a rename', async () => {
    const { desk } = await established();
    await desk.signOut('signed-out');
    await cp(dir, join(root, 'kept'), { recursive: true });
    await rm(join(dir, 'ledger.db'));
    expect(stages(await open())).toBe('damaged');
    await cp(join(root, 'kept'), dir, { recursive: true });
    await rm(join(dir, 'keys.json'));
    const keyless = await open();
    expect(stages(keyless)).toBe('keys-missing');
    expect(codeOf(await keyless.establish({ profile, officer }))).toBe('refused');
    expect(value(await keyless.setAside()).stage).toBe('first-run');
    const aside = (await readdir(dir)).find((name) => name.startsWith('damaged-')) ?? '';
    expect((await readdir(join(dir, aside))).sort()).toEqual(['ledger.db', 'ledger.head']);
    await writeFile(join(dir, 'keys.json'), '{"version":1');
    expect(stages(await open())).toBe('keys-missing');
  });

  test('L9 a missing folder is missing, not an empty office', async () => {
    await rm(dir, { recursive: true });
    const desk = await open();
    expect(stages(desk)).toBe('folder-missing');
    expect(codeOf(await desk.setAside())).toBe('refused');
    await mkdir(dir);
    expect((await desk.refresh()).stage).toBe('first-run');
  });

  test('L9 a second program is told "locked" and may not move the files', async () => {
    const { desk } = await established();
    const other = await open();
    expect(codeOf(await other.signIn('zhoumin', 'right-password'))).toBe('locked');
    expect(stages(other)).toBe('locked');
    expect(codeOf(await other.setAside())).toBe('refused');
    await register(desk, 'case-1');
  });

  test('L11 without its head an administrator may go on, after a check, and it is recorded', async () => {
    const { desk } = await established();
    await register(desk, 'case-1');
    value(await desk.addOfficer({ account: 'liping', name: '李平', password: 'second-password', roles: ['handler'] }));
    await desk.signOut('signed-out');
    await rm(join(dir, 'ledger.head'));
    expect(codeOf(await desk.signIn('zhoumin', 'right-password'))).toBe('damaged');
    expect(stages(desk)).toBe('head-missing');
    expect(value(await desk.acceptHead()).stage).toBe('sign-in');
    expect(codeOf(await desk.signIn('liping', 'second-password'))).toBe('forbidden');
    value(await desk.signIn('zhoumin', 'right-password'));
    const events = (await desk.current()?.ledger.officeEvents()) ?? [];
    expect(events.at(-1)?.event).toMatchObject({ name: 'head-renewed', payload: { expectedSequence: null } });
    await desk.signOut('signed-out');
    value(await desk.signIn('liping', 'second-password'));
  });

  test('L11 behind its head: the numbers are told, an administrator goes on, and the next opening is an ordinary one', async () => {
    const { desk } = await established();
    await register(desk, 'case-1');
    await desk.signOut('signed-out');
    const old = await readFile(join(dir, 'ledger.db'));
    value(await desk.signIn('zhoumin', 'right-password'));
    await register(desk, 'case-2');
    await desk.signOut('signed-out');
    await writeFile(join(dir, 'ledger.db'), old);
    expect(codeOf(await desk.acceptHead())).toBe('refused');
    expect(codeOf(await desk.signIn('zhoumin', 'right-password'))).toBe('damaged');
    const status = desk.status();
    const events = status.stage === 'failed' ? status.failure.events : undefined;
    expect(events).toEqual({ expected: (events?.found ?? 0) + 1, found: events?.found });
    expect(value(await desk.acceptHead()).stage).toBe('sign-in');
    value(await desk.signIn('zhoumin', 'right-password'));
    const recorded = (await desk.current()?.ledger.officeEvents()) ?? [];
    expect(recorded.at(-1)?.event).toMatchObject({
      name: 'head-renewed',
      payload: { expectedSequence: events?.expected, foundSequence: events?.found },
    });
    await desk.signOut('signed-out');
    value(await desk.signIn('zhoumin', 'right-password'));
    expect(await desk.current()?.ledger.row('case-2')).toBeNull();
  });

  test('real damage cannot be accepted', async () => {
    const { desk } = await established();
    await desk.signOut('signed-out');
    await writeFile(join(dir, 'ledger.db'), Buffer.alloc(50_000, 'x'));
    expect(codeOf(await desk.signIn('zhoumin', 'right-password'))).toBe('damaged');
    expect(stages(desk)).toBe('damaged');
    expect(codeOf(await desk.acceptHead())).toBe('refused');
    expect(stages(desk)).toBe('damaged');
  });

  test.skipIf(process.platform === 'win32')(
    'every file and folder is for this user alone, in the data folder and in a copy (Windows has no such rights)',
    async () => {
      await copied();
      const open: string[] = [];
      const walk = async (folder: string): Promise<void> => {
        for (const entry of await readdir(folder, { withFileTypes: true })) {
          const path = join(folder, entry.name);
          if (((await stat(path)).mode & 0o077) !== 0) open.push(path);
          if (entry.isDirectory()) await walk(path);
        }
      };
      await walk(dir);
      await walk(join(root, 'copies'));
      expect(open).toEqual([]);
    },
  );

  test('an interrupted restore goes forward', async () => {
    const desk = await copied();
    const copy = (await desk.latestCopy()) ?? '';
    await desk.signOut('signed-out');
    // As a crash leaves it: everything brought over, the present set half moved.
    await cp(copy, join(dir, '.restoring'), { recursive: true });
    await writeFile(join(dir, '.restoring', '.complete'), '');
    await rm(join(dir, 'ledger.db'));
    const again = await open();
    expect(stages(again)).toBe('sign-in');
    value(await again.signIn('zhoumin', 'right-password'));
    expect((await again.current()?.ledger.row('case-1'))?.version).toBe(1);
    expect((await readdir(dir)).includes('.restoring')).toBe(false);
  });
});

test('L6 no planted word is found in any file of the data folder, open or closed', async () => {
  const { desk } = await established();
  await register(desk, 'case-1');
  const office = desk.current();
  if (!office) throw new Error('not open');
  const markers = [
    '标题标记MARK',
    'MARK',
    '赵立春',
    '周敏敏标记',
    'zhoumin',
    'right-password',
    '草稿标记',
    '附件标记',
    '临江市',
  ];
  await office.ledger.saveDraft('o', {
    key: 'k',
    kind: 'interview',
    caseId: null,
    title: '草稿标记',
    body: '草稿标记',
  });
  await office.attachments.put(Buffer.from('附件标记'.repeat(100)));
  while (!(await office.ledger.indexSlice(10)));
  await desk.signIn('zhoumin', 'wrong');
  const search = async () => {
    let files = 0;
    for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      files += 1;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      for (const marker of markers) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          expect(bytes.includes(Buffer.from(marker, encoding)), `${marker} in ${entry.name}`).toBe(false);
        }
      }
    }
    return files;
  };
  expect(await search()).toBeGreaterThanOrEqual(4);
  await desk.signOut('signed-out');
  expect(await search()).toBeGreaterThanOrEqual(4);
  expect(lab.lines.join('\n')).not.toContain('标记');
});
