import { access, constants, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, TEMPORARY_ENDING } from '../files/durable-file';
import { fileError, LedgerError } from './errors';

export const LEDGER_FILE = 'ledger.db';
export { HEAD_FILE } from './head';

/** The folder is there and may be written; rejects `folder-missing`, `folder-read-only`. */
export async function checkFolder(folder: string): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw new LedgerError('folder-missing', folder, 'not a folder');
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw fileError(error, folder);
  }
}

/** Size in bytes, or null when there is no such file. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw fileError(error, path);
  }
}

/** Removes unfinished files of a write that a crash interrupted. Only with the ledger's lock held. */
export async function sweepUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of names) {
    if (name.startsWith('.') && name.endsWith(TEMPORARY_ENDING)) await rm(join(folder, name), { force: true });
  }
}
