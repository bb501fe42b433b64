import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LedgerError } from '#electron/ledger/errors';
import { createLedger, openLedger } from '#electron/ledger/open';
import { actor, type Bench, dependencies, newBench, profile } from '../contract/ledger-lab';
import { chosenSeed, seeded } from './random';

let bench: Bench;
let image = '';
beforeEach(async () => {
  bench = await newBench();
  image = join(bench.dir, 'image');
});
afterEach(() => bench.remove());

const EVENTS = 20;

/** The files as a power cut leaves them after 20 acknowledged commands: main file, -wal and head as they lie on disk. */
async function crashImage(): Promise<void> {
  const ledger = await bench.create();
  for (let number = 1; number <= EVENTS; number += 1) {
    await ledger.execute(bench.lab.register(`case-${number}`), actor, profile);
  }
  await ledger.settled();
  await copyImage();
  await ledger.close();
}

async function copyImage(): Promise<void> {
  await rm(image, { recursive: true, force: true });
  await mkdir(image);
  for (const name of await readdir(bench.dir)) {
    if (name.startsWith('ledger.')) await copyFile(join(bench.dir, name), join(image, name));
  }
}

/** Opens the image: the failure's code, or how many events are there. */
async function openImage(): Promise<string | number> {
  try {
    const ledger = await openLedger(image, bench.key, bench.lab, dependencies);
    const events = await ledger.lastSequence();
    const report = await ledger.verify(
      () => undefined,
      () => false,
      { wholeFile: true },
    );
    await ledger.close();
    return report.ok ? events : 'verify';
  } catch (error) {
    if (error instanceof LedgerError) return error.code;
    throw error;
  }
}

/** The -wal without the room laid out behind its last frame, where damage does no harm. */
function written(wal: Buffer = Buffer.alloc(0)): Buffer {
  let end = wal.length;
  while (end > 0 && wal[end - 1] === 0) end -= 1;
  return wal.subarray(0, end);
}

/** Names and bytes of an image, to lay it out again. */
async function keep(): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of await readdir(image)) files.set(name, await readFile(join(image, name)));
  return files;
}
async function layOut(files: ReadonlyMap<string, Buffer>): Promise<void> {
  await rm(image, { recursive: true, force: true });
  await mkdir(image);
  for (const [name, bytes] of files) await writeFile(join(image, name), bytes);
}

test('L1 the untouched crash image has all acknowledged events', async () => {
  await crashImage();
  expect((await stat(join(image, 'ledger.db-wal'))).size).toBeGreaterThan(10_000);
  expect(await openImage()).toBe(EVENTS);
});

test('L11 a -wal deleted or cut is never taken for a shorter ledger, and is kept as it was found', async () => {
  await crashImage();
  const files = await keep();
  const wal = written(files.get('ledger.db-wal'));
  await rm(join(image, 'ledger.db-wal'));
  expect(['behind-head', 'damaged']).toContain(await openImage());
  for (const part of [0.05, 0.3, 0.6, 0.9]) {
    await layOut(files);
    const cut = wal.subarray(0, Math.floor(wal.length * part));
    await writeFile(join(image, 'ledger.db-wal'), cut);
    expect(['behind-head', 'damaged']).toContain(await openImage());
    const kept = (await readdir(image)).find((name) => name.includes('as-found'));
    expect((await readFile(join(image, kept ?? ''))).equals(cut)).toBe(true);
    // A second look does not make it better.
    expect(['behind-head', 'damaged']).toContain(await openImage());
  }
});

test('L11 a head that lags some events behind still shows the loss of what it knew', async () => {
  const ledger = await bench.create();
  let early = '';
  for (let number = 1; number <= EVENTS; number += 1) {
    await ledger.execute(bench.lab.register(`case-${number}`), actor, profile);
    if (number !== EVENTS / 2) continue;
    await ledger.settled();
    early = await readFile(join(bench.dir, 'ledger.head'), 'utf8');
  }
  await ledger.settled();
  await copyImage();
  await ledger.close();
  // As if the crash had come before the head's next write.
  await writeFile(join(image, 'ledger.head'), early);
  expect(JSON.parse(early)).toMatchObject({ sequence: EVENTS / 2 });
  const files = await keep();
  expect(await openImage()).toBe(EVENTS);
  await layOut(files);
  await rm(join(image, 'ledger.db-wal'));
  expect(['behind-head', 'damaged']).toContain(await openImage());
});

test('L11 one flipped byte anywhere in the -wal: everything is there, or it is named damage', async () => {
  await crashImage();
  const files = await keep();
  const wal = written(files.get('ledger.db-wal'));
  const seed = chosenSeed();
  const random = seeded(seed);
  const answers = new Map<string | number, number>();
  for (let trial = 0; trial < 40; trial += 1) {
    await layOut(files);
    const flipped = Buffer.from(wal);
    const at = Math.floor(random() * wal.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    await writeFile(join(image, 'ledger.db-wal'), flipped);
    const answer = await openImage();
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    assert.ok([EVENTS, 'behind-head', 'damaged', 'verify'].includes(answer), `seed ${seed}, byte ${at}: ${answer}`);
  }
  expect((answers.get('behind-head') ?? 0) + (answers.get('damaged') ?? 0)).toBeGreaterThan(0);
});

test('L3 one flipped byte anywhere in the closed ledger: it does not open, or verify finds it, or the byte was unused', async () => {
  const ledger = await bench.create();
  for (let number = 1; number <= EVENTS; number += 1) {
    await ledger.execute(bench.lab.register(`case-${number}`), actor, profile);
  }
  await ledger.close();
  await copyImage();
  const files = await keep();
  const whole = files.get('ledger.db') ?? Buffer.alloc(0);
  const seed = chosenSeed();
  const random = seeded(seed);
  const answers = new Map<string | number, number>();
  for (let trial = 0; trial < 40; trial += 1) {
    await layOut(files);
    const flipped = Buffer.from(whole);
    const at = Math.floor(random() * whole.length);
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    await writeFile(join(image, 'ledger.db'), flipped);
    const answer = await openImage();
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    assert.ok(
      [EVENTS, 'behind-head', 'damaged', 'io', 'verify'].includes(answer),
      `seed ${seed}, byte ${at}: ${answer}`,
    );
  }
  process.stdout.write(`flipped ledger bytes: ${JSON.stringify([...answers])}\n`);
  expect(answers.get(EVENTS) ?? 0).toBeLessThan(40);
});

test('L9 a ledger cut short, overwritten, or of another key is damage, and its bytes are left alone', async () => {
  await crashImage();
  const files = await keep();
  await rm(join(image, 'ledger.db-wal'));
  for (const content of [Buffer.alloc(50_000, 'x'), Buffer.from('SQLite format 3\0 not really'), Buffer.alloc(4096)]) {
    await layOut(files);
    await rm(join(image, 'ledger.db-wal'));
    await writeFile(join(image, 'ledger.db'), content);
    expect(await openImage()).toBe('damaged');
    expect((await readFile(join(image, 'ledger.db'))).equals(content)).toBe(true);
  }
  const closed = join(bench.dir, 'ledger.db');
  const size = (await stat(closed)).size;
  for (const part of [0.99, 0.5, 0.1]) {
    await copyImage();
    await truncate(join(image, 'ledger.db'), Math.floor(size * part));
    expect(await openImage()).toBe('damaged');
  }
});

/** Root passes every permission check, so a file system of its own plays the full or read-only disk. */
const mountable = process.platform === 'linux' && process.getuid?.() === 0 && canMount();

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!mountable)(
  'L9 a full disk: the step is refused whole, earlier ones stay, and it goes on when there is room (needs root to mount)',
  async () => {
    const disk = await mkdtemp(join(tmpdir(), 'petition-desk-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'none', disk]);
    try {
      const ledger = await createLedger(disk, bench.key, bench.lab, dependencies);
      let number = 0;
      let failure: unknown = null;
      while (failure === null && number < 2000) {
        number += 1;
        const command = bench.lab.register(`case-${number}`, { facts: '很长的情况'.repeat(2000) });
        await ledger.execute(command, actor, profile).catch((error: unknown) => {
          failure = error;
        });
      }
      assert.ok(failure instanceof LedgerError, String(failure));
      expect(failure.code).toBe('disk-full');
      expect(await ledger.lastSequence()).toBe(number - 1);
      expect(await ledger.row(`case-${number}`)).toBeNull();
      const verify = () =>
        ledger.verify(
          () => undefined,
          () => false,
        );
      const { findings } = await verify();
      // The head file could not follow either; nothing else is wrong.
      expect(findings.filter((finding) => !finding.startsWith('校验文件'))).toEqual([]);
      execFileSync('mount', ['-o', 'remount,size=20m', disk]);
      const done = await ledger.execute(bench.lab.register('case-after'), actor, profile);
      expect(done.result).toBe('done');
      await ledger.settled();
      expect((await verify()).findings).toEqual([]);
      await ledger.close();
      const again = await openLedger(disk, bench.key, bench.lab, dependencies);
      expect(await again.lastSequence()).toBe(number);
      await again.close();
    } finally {
      // Lazily: the library may hold its descriptor until its statements are collected.
      execFileSync('umount', ['--lazy', disk]);
      await rm(disk, { recursive: true, force: true });
    }
  },
);

test.skipIf(!mountable)(
  'L9 a read-only folder is named as that and nothing is changed (needs root to mount)',
  async () => {
    const disk = await mkdtemp(join(tmpdir(), 'petition-desk-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'none', disk]);
    try {
      const ledger = await createLedger(disk, bench.key, bench.lab, dependencies);
      await ledger.execute(bench.lab.register('case-1'), actor, profile);
      await ledger.close();
      const readOnly = join(disk, 'read-only');
      await mkdir(readOnly);
      execFileSync('mount', ['--bind', disk, readOnly]);
      execFileSync('mount', ['-o', 'remount,bind,ro', readOnly]);
      await expect(openLedger(readOnly, bench.key, bench.lab, dependencies)).rejects.toMatchObject({
        code: 'folder-read-only',
      });
      execFileSync('umount', ['--lazy', readOnly]);
      const again = await openLedger(disk, bench.key, bench.lab, dependencies);
      expect(await again.lastSequence()).toBe(1);
      await again.close();
    } finally {
      // Lazily: the library may hold its descriptor until its statements are collected.
      execFileSync('umount', ['--lazy', disk]);
      await rm(disk, { recursive: true, force: true });
    }
  },
);
