import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDurably } from '#electron/files/durable-file';
import { recordingFiles } from './recording-files';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'petition-desk-durable-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('durable write', () => {
  test('temporary file, write, sync, close, rename, sync of the folder, in this order', async () => {
    const steps: string[] = [];
    const path = join(dir, 'a.json');
    expect(await writeDurably(path, 'new', { policy: 'must-succeed', files: recordingFiles(steps) })).toBe(true);
    expect(steps).toEqual(['open', 'writeFile', 'sync', 'close', 'rename', 'syncFolder']);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(dir)).toEqual(['a.json']);
  });

  for (const at of ['open', 'writeFile', 'sync', 'close', 'rename', 'syncFolder']) {
    test(`a fault at ${at} leaves the old or the new content, whole, and no left-overs`, async () => {
      const path = join(dir, 'a.json');
      await writeDurably(path, 'old content', { policy: 'must-succeed' });
      const files = recordingFiles([], { at, code: 'ENOSPC' });
      await expect(writeDurably(path, 'new', { policy: 'must-succeed', files })).rejects.toThrow('injected');
      expect(await readFile(path, 'utf8')).toBe(at === 'syncFolder' ? 'new' : 'old content');
      expect(await readdir(dir)).toEqual(['a.json']);
      expect(await writeDurably(path, 'new', { policy: 'best-effort', files })).toBe(false);
      expect(await readdir(dir)).toEqual(['a.json']);
    });
  }
});
