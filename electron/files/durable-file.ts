import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The few file operations used here, so that a test can record their order and make each one fail. */
export interface FileOperations {
  readonly open: (path: string, flags: string | number, mode?: number) => Promise<FileHandle>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly syncFolder: (folder: string) => Promise<void>;
}

export const realFiles: FileOperations = {
  open: (path, flags, mode) => open(path, flags, mode),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};

export interface DurableOptions {
  /** `must-succeed`: any failure rejects. `best-effort`: answers false and leaves the old file as it was. */
  readonly policy: 'must-succeed' | 'best-effort';
  readonly files?: FileOperations;
  /** Names the temporary file; a counter is enough, the file is opened exclusively. */
  readonly temporarySuffix?: string;
}

let counter = 0;

/** Ending of unfinished files; left-overs of a power cut may be removed by whoever owns the folder. */
export const TEMPORARY_ENDING = '.unfinished';

/**
 * Replaces a file so that after a crash either the old or the new content is there: exclusive temporary file in the
 * same folder, write, fsync, rename, fsync of the folder. Answers true when the new content is on disk.
 */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  { policy, files = realFiles, temporarySuffix }: DurableOptions,
): Promise<boolean> {
  const folder = dirname(path);
  counter += 1;
  const suffix = temporarySuffix ?? `${process.pid}-${counter}`;
  const temporary = join(folder, `.${basename(path)}.${suffix}${TEMPORARY_ENDING}`);
  let created = false;
  try {
    const handle = await files.open(temporary, 'wx', 0o600);
    created = true;
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameWithRetry(files, temporary, path);
    created = false;
    await files.syncFolder(folder);
    return true;
  } catch (error) {
    if (created) await files.remove(temporary).catch(() => undefined);
    if (policy === 'best-effort') return false;
    throw error;
  }
}

/** On Windows a virus scanner may hold the old file for a moment; a short wait is cheaper than a lost write. */
async function renameWithRetry(files: FileOperations, from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await files.rename(from, to);
      return;
    } catch (error) {
      const code = codeOf(error);
      const passing = code === 'EPERM' || code === 'EACCES' || code === 'EBUSY';
      if (process.platform !== 'win32' || !passing || attempt >= 9) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * (attempt + 1)));
    }
  }
}

/** Makes a rename in `folder` survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot sync a folder; the file itself is on disk by then.
    if (codeOf(error) !== 'EINVAL') throw error;
  } finally {
    await handle.close();
  }
}

/** `ENOENT`, `ENOSPC`, … of a failed file operation, or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
