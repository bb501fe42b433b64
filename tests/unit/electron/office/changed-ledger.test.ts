import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { caseDomain } from '#electron/ledger/case-domain';
import { openEngine } from '#electron/ledger/engine';
import { keyRing } from '#electron/ledger/key-ring';
import { openWithPassword, readKeyFile } from '#electron/office/keys';
import { type OfficeDesk, openDesk } from '#electron/office/office-desk';
import { Lab, profile } from '../../../contract/ledger-lab';

/** A ledger with one payload changed by a hand that has the key: opening does not notice it, reading everything does. */
const officer = { account: 'zhoumin', name: '周敏', password: 'right-password' };
let root = '';
let dir = '';
let lab: Lab;
let desk: OfficeDesk;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'petition-desk-changed-'));
  dir = join(root, 'data');
  await mkdir(dir);
  await mkdir(join(root, 'copies'));
  lab = new Lab();
  const cost = { memory: 64, iterations: 1, parallelism: 1 };
  desk = await openDesk({ dataDir: dir, surroundings: lab, domain: caseDomain, cost });
  await desk.establish({ profile, officer });
  const office = desk.current();
  if (!office) throw new Error('not open');
  await office.ledger.execute(lab.register('case-1'), office.actor, office.profile);
  await desk.setBackupFolder(join(root, 'copies'));
  await desk.signOut('signed-out');
});
afterEach(async () => {
  await desk.signOut('signed-out');
  await rm(root, { recursive: true, force: true });
});

async function changeHistory(): Promise<void> {
  const keys = await readKeyFile(dir);
  const slot = keys && (await openWithPassword(keys, officer.account, officer.password));
  if (!slot) throw new Error('wrong password');
  const engine = openEngine(join(dir, 'ledger.db'), keyRing(slot.dataKey).file);
  const changed = engine
    .prepare(
      "UPDATE payloads SET body = replace(body, '供暖', '供水') WHERE sequence IN (SELECT sequence FROM events WHERE case_id = 'case-1')",
    )
    .run();
  await engine.close();
  expect(changed).toBe(1);
}
const signIn = () => desk.signIn(officer.account, officer.password);

test('a copy of a ledger that does not verify is void: told so, not kept, not on record', async () => {
  await changeHistory();
  expect(await signIn()).toMatchObject({ ok: true });
  expect(await desk.makeCopy()).toMatchObject({ result: 'failed', message: expect.stringContaining('检查没有通过') });
  const [place] = await readdir(join(root, 'copies'));
  expect(await readdir(join(root, 'copies', place ?? ''))).toEqual([]);
  expect(await desk.latestCopy()).toBeNull();
  const events = (await desk.current()?.ledger.officeEvents()) ?? [];
  expect(events.filter(({ event }) => event.name === 'copy-made')).toEqual([]);
});

test('nobody goes on without the head file when what is there is not whole; nothing is recorded and the head stays missing', async () => {
  await changeHistory();
  const head = join(dir, 'ledger.head');
  await rm(head);
  expect(await signIn()).toMatchObject({ ok: false });
  expect(desk.status()).toMatchObject({ stage: 'failed', failure: { kind: 'head-missing' } });
  expect(await desk.acceptHead()).toMatchObject({ ok: true, value: { stage: 'sign-in' } });
  expect(await signIn()).toMatchObject({ ok: false, error: { code: 'damaged' } });
  expect(desk.current()).toBeNull();
  expect(desk.status()).toMatchObject({ stage: 'failed', failure: { kind: 'damaged' } });
  await expect(stat(head)).rejects.toMatchObject({ code: 'ENOENT' });
  // What was accepted then does not count for the next try.
  expect(await desk.refresh()).toMatchObject({ stage: 'sign-in' });
  expect(await signIn()).toMatchObject({ ok: false });
  expect(desk.status()).toMatchObject({ stage: 'failed', failure: { kind: 'head-missing' } });
});
