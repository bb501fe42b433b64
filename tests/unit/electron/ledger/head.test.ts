import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HeadWriter, readHead } from '#electron/ledger/head';
import { keyRing } from '#electron/ledger/key-ring';
import { recordingFiles } from '../files/recording-files';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'petition-desk-head-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const ring = keyRing(randomBytes(32));
const tail = (sequence: number) => ({ sequence, chain: Buffer.alloc(32, sequence) });

async function sequenceOnDisk(): Promise<number | null> {
  const reading = await readHead(join(dir, 'ledger.head'), ring);
  return reading.found ? reading.head.sequence : null;
}
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('L11 many commits in a row are few writes of the head, and the last one is written without being asked for', async () => {
  const steps: string[] = [];
  const head = new HeadWriter(join(dir, 'ledger.head'), ring, () => undefined, recordingFiles(steps), 50);
  for (let sequence = 1; sequence <= 100; sequence += 1) {
    head.schedule(tail(sequence));
    await turns(1);
  }
  await expect.poll(sequenceOnDisk, { timeout: 20_000 }).toBe(100);
  const opened = steps.filter((step) => step === 'open').length;
  expect(opened).toBeGreaterThan(0);
  expect(opened).toBeLessThan(50);
});

test('L11 flush writes at once what would have waited', async () => {
  const head = new HeadWriter(join(dir, 'ledger.head'), ring, () => undefined, undefined, 3_600_000);
  head.schedule(tail(7));
  await turns(3);
  expect(await sequenceOnDisk()).toBeNull();
  await head.flush();
  expect(await sequenceOnDisk()).toBe(7);
  head.schedule(tail(8));
  head.schedule(tail(9));
  await head.flush();
  expect(await sequenceOnDisk()).toBe(9);
  await head.flush();
});

test('L11 a head that could not be written is tried again with the next commit', async () => {
  const lines: string[] = [];
  const fault = { at: 'sync', code: 'ENOSPC' };
  const head = new HeadWriter(join(dir, 'ledger.head'), ring, (line) => lines.push(line), recordingFiles([], fault), 0);
  head.schedule(tail(1));
  await head.flush();
  expect(await sequenceOnDisk()).toBeNull();
  expect(lines).toEqual(['head file not written at 1']);
  fault.at = 'nothing';
  head.schedule(tail(2));
  await head.flush();
  expect(await sequenceOnDisk()).toBe(2);
});
