import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asNumber, asText, bytes, type Engine, openEngine } from '#electron/ledger/engine';
import {
  checkVersion,
  fileVersion,
  type Migration,
  migrate,
  migrations,
  needsMigration,
} from '#electron/ledger/migrate';
import { readOnlyUri } from '#electron/ledger/refuse-newer';

let dir = '';
let engine: Engine;
const key = 'ab'.repeat(32);
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'petition-desk-engine-'));
  engine = openEngine(join(dir, 'ledger.db'), key);
});
afterEach(async () => {
  await engine.close();
  await rm(dir, { recursive: true, force: true });
});

describe('engine', () => {
  test('refuses values that would abort the process', () => {
    const statement = engine.prepare('SELECT ?');
    const bad: unknown[] = [
      true,
      undefined,
      new Date(0),
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      {},
      new Uint8Array(1),
      'a\0b',
    ];
    for (const value of bad) {
      // What a caller without types could pass.
      expect(() => statement.run([value as string])).toThrow(TypeError);
    }
  });

  test('text that is not UTF-8 is damage, not the end of the process', () => {
    engine.exec("CREATE TABLE t (x TEXT); INSERT INTO t VALUES (CAST(x'ff80' AS TEXT))");
    const row = engine.prepare(`SELECT ${bytes('x')} FROM t`).get();
    expect(() => asText(row?.[0])).toThrow(expect.objectContaining({ code: 'damaged' }));
  });

  test('a transaction that throws leaves nothing and the next one works', () => {
    engine.exec('CREATE TABLE t (x INTEGER)');
    const insert = engine.prepare('INSERT INTO t VALUES (?)');
    expect(() =>
      engine.transaction(() => {
        insert.run([1]);
        throw new Error('no');
      }),
    ).toThrow('no');
    engine.transaction(() => insert.run([2]));
    expect(engine.prepare('SELECT count(*), sum(x) FROM t').get()?.map(asNumber)).toEqual([1, 2]);
  });

  test('is in WAL mode with synchronous FULL and exclusive locking', () => {
    const pragma = (name: string) => engine.prepare(`PRAGMA ${name}`).get()?.[0];
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('locking_mode')).toBe('exclusive');
  });

  test('can be closed and opened again by the same process, also twice', async () => {
    engine.exec('CREATE TABLE t (x INTEGER)');
    engine.prepare('SELECT count(*) FROM t').get();
    await engine.close();
    await engine.close();
    expect(() => engine.prepare('SELECT count(*) FROM t')).toThrow(expect.objectContaining({ code: 'closed' }));
    engine = openEngine(join(dir, 'ledger.db'), key);
    expect(engine.prepare('SELECT count(*) FROM t').get()).toEqual([0]);
  });

  test('lets go of the file also where closing in good order fails, as on a full disk', async () => {
    engine.exec('CREATE TABLE t (x INTEGER)');
    const held = [engine.prepare('SELECT count(*) FROM t'), engine.prepare('INSERT INTO t VALUES (?)')];
    held[0]?.get();
    held[1]?.run([1]);
    // The mode cannot be changed from within a transaction.
    engine.exec('BEGIN; INSERT INTO t VALUES (2)');
    await engine.close();
    expect(() => held[0]?.get()).toThrow(expect.objectContaining({ code: 'closed' }));
    engine = openEngine(join(dir, 'ledger.db'), key);
    expect(engine.prepare('SELECT sum(x) FROM t').get()).toEqual([1]);
  });
});

describe('migrations', () => {
  const next: Migration = { number: 20, what: 'a test', apply: (file) => file.exec('CREATE TABLE added (x INTEGER)') };

  test('go in tens, each once, and an older file is brought up to date', () => {
    migrate(engine);
    expect(fileVersion(engine)).toBe(10);
    expect(needsMigration(engine, [...migrations, next])).toBe(true);
    migrate(engine, [...migrations, next]);
    migrate(engine, [...migrations, next]);
    expect(fileVersion(engine)).toBe(20);
    expect(needsMigration(engine, [...migrations, next])).toBe(false);
    expect(() => checkVersion(engine)).toThrow(expect.objectContaining({ code: 'newer-version' }));
    checkVersion(engine, [...migrations, next]);
  });

  test('a failed step leaves the file at the step before', () => {
    migrate(engine);
    const failing: Migration = {
      ...next,
      apply: (file) => {
        next.apply(file);
        throw new Error('in the middle');
      },
    };
    expect(() => migrate(engine, [...migrations, failing])).toThrow('in the middle');
    expect(fileVersion(engine)).toBe(10);
    migrate(engine, [...migrations, next]);
    expect(fileVersion(engine)).toBe(20);
  });

  test('steps out of order are a bug', () => {
    expect(() => migrate(engine, [next, ...migrations])).toThrow('out of order');
  });

  test.each([
    ['/srv/台账 #1?100%/ledger.db', '/', 'file:///srv/台账 %231%3F100%25/ledger.db?mode=ro'],
    ['/srv/a\\b/ledger.db', '/', 'file:///srv/a\\b/ledger.db?mode=ro'],
    ['C:\\数据\\ledger.db', '\\', 'file:///C:/数据/ledger.db?mode=ro'],
    ['\\\\server\\share\\ledger.db', '\\', 'file:////server/share/ledger.db?mode=ro'],
  ])('the version of %s is asked at a URI without authority', (path, separator, uri) => {
    expect(readOnlyUri(path, separator)).toBe(uri);
  });

  test('a file that is not a ledger is damage', () => {
    expect(() => checkVersion(engine)).toThrow(expect.objectContaining({ code: 'damaged' }));
    engine.exec('PRAGMA user_version = 10');
    expect(() => checkVersion(engine)).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
});
