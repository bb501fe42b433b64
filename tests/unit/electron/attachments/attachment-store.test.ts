import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AttachmentStore, listAttachments, openAttachments } from '#electron/attachments/attachment-store';
import { recordingFiles } from '../files/recording-files';

let dir = '';
let store: AttachmentStore;
const key = randomBytes(32);
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'petition-desk-attachments-'));
  store = openAttachments(dir, key, randomBytes);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('stored files', () => {
  test('come back as they were, once, under a keyed name', async () => {
    const content = Buffer.from('处理意见书 '.repeat(1000));
    const stored = await store.put(content);
    expect(stored.size).toBe(content.length);
    expect(await store.put(content)).toEqual(stored);
    expect(await listAttachments(dir)).toHaveLength(1);
    expect(await store.read(stored.hash)).toEqual(content);
    expect(await store.has(stored.hash)).toBe(true);
    const other = openAttachments(dir, randomBytes(32), randomBytes);
    expect((await other.put(content)).hash).not.toBe(stored.hash);
    const empty = await store.put(Buffer.alloc(0));
    expect((await store.read(empty.hash)).length).toBe(0);
  });

  test('are unreadable on disk and a changed, cut or exchanged one is damage', async () => {
    const content = Buffer.from('临江市处理意见书'.repeat(50));
    const { hash } = await store.put(content);
    const path = join(dir, 'attachments', hash.slice(0, 2), hash);
    const bytes = await readFile(path);
    expect(bytes.includes(Buffer.from('处理意见书'))).toBe(false);
    for (const at of [0, 5, 20, bytes.length - 1]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await writeFile(path, flipped);
      await expect(store.read(hash)).rejects.toMatchObject({ code: 'damaged' });
    }
    await writeFile(path, bytes.subarray(0, 20));
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'damaged' });
    const another = await store.put(Buffer.from('another'));
    await writeFile(path, await readFile(join(dir, 'attachments', another.hash.slice(0, 2), another.hash)));
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'damaged' });
    // Storing the content again repairs it.
    await store.put(content);
    expect(await store.read(hash)).toEqual(content);
    await rm(path);
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'damaged' });
    await expect(store.read('../../keys.json')).rejects.toThrow('content address');
  });

  test('nothing is sealed or read with the overwritten key after closing', async () => {
    const { hash } = await store.put(Buffer.from('before'));
    store.close();
    await expect(store.put(Buffer.from('after'))).rejects.toMatchObject({ code: 'closed' });
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'closed' });
    expect(await listAttachments(dir)).toHaveLength(1);
  });

  for (const at of ['open', 'writeFile', 'sync', 'close', 'rename']) {
    test(`L8 a fault at ${at} leaves no half file`, async () => {
      const faulty = openAttachments(dir, key, randomBytes, recordingFiles([], { at, code: 'ENOSPC' }));
      await expect(faulty.put(Buffer.from('letter'))).rejects.toMatchObject({ code: 'disk-full' });
      expect(await listAttachments(dir)).toEqual([]);
      const folders = await readdir(join(dir, 'attachments'));
      for (const folder of folders) expect(await readdir(join(dir, 'attachments', folder))).toEqual([]);
      const { hash } = await store.put(Buffer.from('letter'));
      expect((await store.read(hash)).toString()).toBe('letter');
    });
  }
});
