import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { discardDraft, listDrafts, loadDraft, saveDraft, writeRefused } from '#electron/ledger/drafts';
import { type Engine, openEngine } from '#electron/ledger/engine';
import { type KeyRing, keyRing } from '#electron/ledger/key-ring';
import { migrate } from '#electron/ledger/migrate';
import { RefusedDrafts } from '#electron/ledger/refused-drafts';
import { Lab } from '../../../contract/ledger-lab';

const dataKey = randomBytes(32);
let dir = '';
let engine: Engine;
let ring: KeyRing;
let lab: Lab;
let refused: RefusedDrafts;
const shared = () => ({ engine, ring, surroundings: lab, refused });

function openFile(): void {
  ring = keyRing(dataKey);
  engine = openEngine(join(dir, 'ledger.db'), ring.file);
}
/** SQLite's own limit gives the error that a full disk gives. */
const fillDisk = (): void => engine.exec('PRAGMA max_page_count = 1');
const freeDisk = (): void => engine.exec('PRAGMA max_page_count = 1073741823');
/** As a lock of the workstation does: the file closed, its keys overwritten. */
async function lockAndUnlock(): Promise<void> {
  await engine.close();
  ring.destroy();
  openFile();
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'petition-desk-drafts-'));
  lab = new Lab();
  refused = new RefusedDrafts();
  openFile();
  migrate(engine);
});
afterEach(async () => {
  await engine.close();
  await rm(dir, { recursive: true, force: true });
});

const draft = (key: string, body: string) =>
  ({ key, kind: 'reply', caseId: 'case-1', title: `标题${key}`, body }) as const;
const long = '请求核实MARKER'.repeat(2_000);
const diskFull = expect.objectContaining({ code: 'disk-full' });

test('a draft that the full disk refuses is rejected and yet there, also behind a lock, for its officer alone', async () => {
  saveDraft(shared(), 'officer-1', draft('a', '短'));
  fillDisk();
  lab.instant = '2026-11-23T02:00:00.000Z';
  expect(() => saveDraft(shared(), 'officer-1', draft('a', long))).toThrow(diskFull);
  expect(refused.count).toBe(1);
  expect(loadDraft(shared(), 'officer-1', 'a')).toEqual({ ...draft('a', long), savedAt: lab.instant });

  await lockAndUnlock();
  expect(loadDraft(shared(), 'officer-1', 'a')?.body).toBe(long);
  expect(listDrafts(shared(), 'officer-1')).toEqual([
    { key: 'a', kind: 'reply', caseId: 'case-1', title: '标题a', savedAt: lab.instant },
  ]);
  expect(loadDraft(shared(), 'officer-2', 'a')).toBeNull();
  expect(listDrafts(shared(), 'officer-2')).toEqual([]);
});

test('what waits is sealed: nothing of it can be read without the key, and another office cannot open it', () => {
  fillDisk();
  expect(() => saveDraft(shared(), 'officer-1', draft('a', long))).toThrow(diskFull);
  const held = inspect(refused, { depth: 9, showHidden: true, maxStringLength: null, maxArrayLength: null });
  expect(held).not.toMatch(/MARKER|标题/);
  expect(JSON.stringify(refused.all(keyRing(dataKey)))).toContain('MARKER');
  expect(refused.all(keyRing(randomBytes(32)))).toEqual([]);
  expect(refused.count).toBe(1);
});

test('once there is room the next draft takes with it what waited, as it was and when it was', async () => {
  fillDisk();
  expect(() => saveDraft(shared(), 'officer-1', draft('a', long))).toThrow(diskFull);
  expect(() => saveDraft(shared(), 'officer-2', draft('a', `二${long}`))).toThrow(diskFull);
  const refusedAt = lab.instant;
  freeDisk();
  lab.instant = '2026-11-23T03:00:00.000Z';
  saveDraft(shared(), 'officer-1', draft('b', '别的'));
  expect(refused.count).toBe(0);
  await lockAndUnlock();
  expect(loadDraft(shared(), 'officer-1', 'a')).toEqual({ ...draft('a', long), savedAt: refusedAt });
  expect(loadDraft(shared(), 'officer-2', 'a')?.body).toBe(`二${long}`);
  expect(listDrafts(shared(), 'officer-1').map(({ key }) => key)).toEqual(['b', 'a']);
});

test('tried again in vain it goes on waiting; saved anew, discarded or written it is forgotten', () => {
  fillDisk();
  for (const key of ['a', 'b', 'c']) {
    expect(() => saveDraft(shared(), 'officer-1', draft(key, long))).toThrow(diskFull);
  }
  writeRefused(shared());
  expect(refused.count).toBe(3);
  discardDraft(shared(), 'officer-1', 'a');
  expect(refused.count).toBe(2);
  expect(loadDraft(shared(), 'officer-1', 'a')).toBeNull();
  freeDisk();
  saveDraft(shared(), 'officer-1', draft('b', '改短了'));
  expect(refused.count).toBe(0);
  expect(loadDraft(shared(), 'officer-1', 'b')?.body).toBe('改短了');
  expect(loadDraft(shared(), 'officer-1', 'c')?.body).toBe(long);
});
