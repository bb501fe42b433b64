import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileOperations, realFiles } from '#electron/files/durable-file';
import { safeFileName, withExtension, writeOut } from '#electron/papers/export';
import { exportError } from '#electron/papers/export-errors';
import { outsideCopies } from '#electron/papers/outside';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pd-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failing = (code: string) => async () => {
  throw Object.assign(new Error(`${code}: of the system, open '/张三/letter.docx'`), { code });
};

describe('file names', () => {
  test.each([
    [['处理意见书', '临住建信〔2026〕1号'], '处理意见书 临住建信〔2026〕1号'],
    [['a/b\\c:d*e?f"g<h>i|j'], 'abcdefghij'],
    [['../../etc/passwd'], 'etcpasswd'],
    [['\u202Eevil\u0000\u200B\n'], 'evil'],
    [['con'], '_con'],
    [['LPT1'], '_LPT1'],
    [['. . .'], '文书'],
    [[''], '文书'],
    [['name. '], 'name'],
    [['\uD800'], '文书'],
    [['李😀'], '李😀'],
  ])('%j becomes %s', (parts, expected) => {
    expect(safeFileName(parts)).toBe(expected);
  });

  test('long names are cut between characters and stay under the file system’s limit', () => {
    const name = safeFileName(['😀'.repeat(200)]);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(150);
    expect([...name].every((character) => character === '😀')).toBe(true);
  });

  test('the extension is added once', () => {
    expect(withExtension('/a/x', 'docx')).toBe('/a/x.docx');
    expect(withExtension('/a/x.DOCX', 'docx')).toBe('/a/x.DOCX');
    expect(withExtension('/a/临信〔2026〕1.2号', 'docx')).toBe('/a/临信〔2026〕1.2号.docx');
  });
});

describe('saving', () => {
  test('writes the bytes, replaces an older file, leaves nothing beside it', async () => {
    const target = path.join(folder, '意见书.docx');
    writeFileSync(target, 'old');
    await writeOut(target, Buffer.from('new'));
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['意见书.docx']);
  });

  test('a folder that vanished is said as such', async () => {
    const error = await writeOut(path.join(folder, 'gone', 'x.docx'), Buffer.from('x')).catch(
      (caught: unknown) => caught,
    );
    expect(exportError(error)).toMatchObject({
      code: 'folder-missing',
      message: expect.stringContaining('文件夹不见了'),
    });
  });

  const steps: readonly (readonly [string, Partial<FileOperations>, string])[] = [
    ['EROFS on opening', { open: failing('EROFS') }, 'read-only'],
    ['EACCES on opening', { open: failing('EACCES') }, 'file-in-use'],
    ['EBUSY on replacing', { rename: failing('EBUSY') }, 'file-in-use'],
    ['EPERM on replacing', { rename: failing('EPERM') }, 'file-in-use'],
    ['ENOSPC on replacing', { rename: failing('ENOSPC') }, 'disk-full'],
    ['EIO on replacing', { rename: failing('EIO') }, 'folder-missing'],
  ];
  test.each(steps)('%s: the old file stays, the words say what is kept', async (_what, broken, code) => {
    const target = path.join(folder, 'x.docx');
    writeFileSync(target, 'old');
    const error = await writeOut(target, Buffer.from('new'), { ...realFiles, ...broken }).catch(
      (caught: unknown) => caught,
    );
    const worded = exportError(error);
    expect(worded).toMatchObject({ code, message: expect.stringContaining('文书原件仍完整保存在系统中') });
    expect(worded?.message).not.toContain('张三');
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['x.docx']);
  });

  test('a disk that fills up while writing leaves the old file and no remains', async () => {
    const target = path.join(folder, 'x.docx');
    writeFileSync(target, 'old');
    const open: FileOperations['open'] = async (file, flags, mode) => {
      const handle = await realFiles.open(file, flags, mode);
      if (flags === 'wx') handle.writeFile = failing('ENOSPC');
      return handle;
    };
    const error = await writeOut(target, Buffer.from('new'), { ...realFiles, open }).catch((caught: unknown) => caught);
    expect(exportError(error)?.code).toBe('disk-full');
    expect(readdirSync(folder)).toEqual(['x.docx']);
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  test('a network drive that cannot sync its folder does not make a saved file look lost', async () => {
    const target = path.join(folder, 'x.docx');
    await writeOut(target, Buffer.from('new'), { ...realFiles, syncFolder: failing('EACCES') });
    expect(readFileSync(target, 'utf8')).toBe('new');
  });

  test('an error of no file system is nobody’s wording', () => {
    expect(exportError(new Error('bug'))).toBeNull();
    expect(exportError('ENOSPC')).toBeNull();
  });
});

describe('copies opened outside', () => {
  test('lie in a private folder, cannot be written, and are gone after wiping', async () => {
    const place = path.join(folder, 'opened');
    const copies = outsideCopies(place);
    const first = await copies.put('意见书.docx', Buffer.from('secret'));
    const second = await copies.put('意见书.docx', Buffer.from('secret'));
    expect(first).not.toBe(second);
    if (process.platform !== 'win32') {
      expect(statSync(place).mode & 0o777).toBe(0o700);
      expect(statSync(first).mode & 0o777).toBe(0o400);
    }
    // Word writes its own files beside the copy.
    writeFileSync(path.join(path.dirname(first), '~$意见书.docx'), 'lock');
    expect(await copies.wipe()).toBe(0);
    expect(readdirSync(place)).toEqual([]);
  });

  test('wiping overwrites the words before the name goes', async () => {
    const place = path.join(folder, 'opened');
    const copies = outsideCopies(place);
    const file = await copies.put('意见书.docx', Buffer.from('secret'));
    // A second name for the same blocks shows what is left in them.
    const sameBlocks = path.join(folder, 'same-blocks');
    linkSync(file, sameBlocks);
    expect(await copies.wipe()).toBe(0);
    expect(readFileSync(sameBlocks)).toEqual(Buffer.alloc('secret'.length));
  });

  test('wiping follows no link, and a missing folder is nothing to wipe', async () => {
    const place = path.join(folder, 'opened');
    expect(await outsideCopies(place).wipe()).toBe(0);
    mkdirSync(place);
    const other = path.join(folder, 'other.txt');
    writeFileSync(other, 'kept');
    symlinkSync(other, path.join(place, 'link'));
    expect(await outsideCopies(place).wipe()).toBe(0);
    expect(readFileSync(other, 'utf8')).toBe('kept');
    expect(existsSync(path.join(place, 'link'))).toBe(false);
  });

  test('a folder made readable by somebody is private again at the next copy', async () => {
    const place = path.join(folder, 'opened');
    mkdirSync(place);
    chmodSync(place, 0o755);
    await outsideCopies(place).put('x.docx', Buffer.from('x'));
    if (process.platform !== 'win32') expect(statSync(place).mode & 0o777).toBe(0o700);
  });
});
