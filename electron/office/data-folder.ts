import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerFailure } from '#shared/ipc/views';
import type { Instant } from '#shared/law/dates';
import { exists } from '../backup/folders';
import { finishRestore } from '../backup/restore';
import { setAside } from '../backup/set-aside';
import { writeDurably } from '../files/durable-file';
import { failureOf, fileError, LedgerError } from '../ledger/errors';
import { checkFolder, HEAD_FILE, LEDGER_FILE } from '../ledger/files';
import { KEYS_FILE, readKeyFile } from './keys';

/** There from the first file of a set-up until its keys are in place; what it stands beside holds no one's work. */
const SETUP_MARKER = 'set-up.unfinished';

export type DataFolderStatus =
  | { readonly kind: 'first-run' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly failure: LedgerFailure };

/**
 * What lies in the data folder. Only a folder with neither ledger nor keys is a first run; a ledger without keys or keys
 * without a ledger are damage (L9), never taken for an empty office. The folder is made only when `create` allows it,
 * for the program's own place; a folder that somebody named and that is gone is missing.
 */
export async function dataFolderStatus(dir: string, now: Instant, create = false): Promise<DataFolderStatus> {
  try {
    if (create) await mkdir(dir, { recursive: true, mode: 0o700 });
    await checkFolder(dir);
    await finishRestore(dir, now);
    const marker = join(dir, SETUP_MARKER);
    const keys = await readKeyFile(dir);
    if (await exists(marker)) {
      // Keys are written last in a set-up: with them it was complete but for the marker.
      if (!keys) await setAside(dir, now, 'unfinished');
      await rm(marker, { force: true });
      return { kind: keys ? 'ready' : 'first-run' };
    }
    const ledger = (await exists(join(dir, LEDGER_FILE))) || (await exists(join(dir, HEAD_FILE)));
    if (!keys && ledger) throw new LedgerError('keys-missing', join(dir, KEYS_FILE));
    if (keys && !(await exists(join(dir, LEDGER_FILE))))
      throw new LedgerError('damaged', join(dir, LEDGER_FILE), 'missing');
    return { kind: keys ? 'ready' : 'first-run' };
  } catch (error) {
    const failure = failureOf(fileError(error, dir), dir);
    if (!failure) throw error;
    return { kind: 'failed', failure };
  }
}

export async function beginSetup(dir: string): Promise<void> {
  try {
    await writeDurably(join(dir, SETUP_MARKER), '', { policy: 'must-succeed' });
  } catch (error) {
    throw fileError(error, dir);
  }
}

export const endSetup = (dir: string): Promise<void> => rm(join(dir, SETUP_MARKER), { force: true });
