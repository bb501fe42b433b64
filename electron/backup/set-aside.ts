import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#shared/law/dates';
import { ATTACHMENTS_FOLDER } from '../attachments/attachment-store';
import { syncFolder } from '../files/durable-file';
import { fileError } from '../ledger/errors';
import { HEAD_FILE, LEDGER_FILE } from '../ledger/files';
import { KEYS_FILE } from '../office/keys';
import { freeName, stampOf } from './folders';

/** Everything that belongs together: a ledger is of no use without its keys, nor the stored files without either. */
const belongs = (name: string): boolean =>
  name.startsWith(LEDGER_FILE) || [HEAD_FILE, KEYS_FILE, ATTACHMENTS_FOLDER].includes(name);

/**
 * Moves the present ledger with its keys and stored files into a folder of its own beside them. Nothing is deleted (L9);
 * moving everything back undoes it. Answers the folder's path, or null when there was nothing to move.
 */
export async function setAside(
  dataDir: string,
  now: Instant,
  kind: 'damaged' | 'replaced' | 'unfinished' = 'damaged',
): Promise<string | null> {
  try {
    const names = (await readdir(dataDir)).filter(belongs);
    if (names.length === 0) return null;
    const folder = join(dataDir, await freeName(dataDir, `${kind}-${stampOf(now)}`));
    await mkdir(folder, { mode: 0o700 });
    // The keys last: as long as they are in place, a crash in between shows as damage and not as an empty office.
    for (const name of [...names].sort((a, b) => Number(a === KEYS_FILE) - Number(b === KEYS_FILE))) {
      await rename(join(dataDir, name), join(folder, name));
    }
    await syncFolder(folder);
    await syncFolder(dataDir);
    return folder;
  } catch (error) {
    throw fileError(error, dataDir);
  }
}
