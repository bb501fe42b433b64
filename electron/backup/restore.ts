import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Instant } from '#shared/law/dates';
import { ATTACHMENTS_FOLDER, listAttachments } from '../attachments/attachment-store';
import { copyDurably } from '../files/copy-file';
import { syncFolder, writeDurably } from '../files/durable-file';
import { fileError, LedgerError } from '../ledger/errors';
import { checkFolder, HEAD_FILE, LEDGER_FILE, sizeOf } from '../ledger/files';
import { KEYS_FILE, readKeyFile } from '../office/keys';
import { exists } from './folders';
import { setAside } from './set-aside';

const WORKING = '.restoring';
/** In the working folder once everything has been brought over; from then on the restore goes forward, also after a crash. */
const COMPLETE = '.complete';

/**
 * Puts a copy in the place of the present ledger. The copy is brought over completely first; then the present set
 * is set aside (so it can be undone), then the restored one moved in, the keys last. Answers where the present set
 * went, null when there was none. Its content is checked when it is opened.
 */
export async function restoreCopy(copyDir: string, dataDir: string, now: Instant): Promise<string | null> {
  await checkFolder(dataDir);
  const working = join(dataDir, WORKING);
  try {
    if (!(await readKeyFile(copyDir))) throw new LedgerError('keys-missing', copyDir, 'the copy has no keys');
    for (const name of [LEDGER_FILE, HEAD_FILE]) {
      if (!(await sizeOf(join(copyDir, name)))) throw new LedgerError('damaged', copyDir, `the copy has no ${name}`);
    }
    await rm(working, { recursive: true, force: true });
    await mkdir(working, { mode: 0o700 });
    for (const name of [LEDGER_FILE, HEAD_FILE, KEYS_FILE]) await copyDurably(join(copyDir, name), join(working, name));
    for (const name of await listAttachments(copyDir)) {
      const target = join(working, ATTACHMENTS_FOLDER, name);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await copyDurably(join(copyDir, ATTACHMENTS_FOLDER, name), target);
    }
    await syncFolder(working);
    await writeDurably(join(working, COMPLETE), '', { policy: 'must-succeed' });
    const aside = await setAside(dataDir, now, 'replaced');
    await moveIn(dataDir);
    return aside;
  } catch (error) {
    throw fileError(error, copyDir);
  }
}

/** Finishes a restore that a crash interrupted after the copy was complete. Call before looking at the folder. */
export async function finishRestore(dataDir: string, now: Instant): Promise<void> {
  const working = join(dataDir, WORKING);
  try {
    if (!(await exists(join(working, COMPLETE)))) return;
    // Still in the working folder: the present set, or what is left of it, has to make room first.
    if (await exists(join(working, LEDGER_FILE))) await setAside(dataDir, now, 'replaced');
    await moveIn(dataDir);
  } catch (error) {
    throw fileError(error, dataDir);
  }
}

async function moveIn(dataDir: string): Promise<void> {
  const working = join(dataDir, WORKING);
  const rest = (await readdir(working)).filter((name) => ![LEDGER_FILE, KEYS_FILE, COMPLETE].includes(name));
  // The ledger first: its absence here tells that the room was made already. The keys last, as everywhere.
  for (const name of [LEDGER_FILE, ...rest, KEYS_FILE]) {
    if (await exists(join(working, name))) await rename(join(working, name), join(dataDir, name));
  }
  await syncFolder(dataDir);
  await rm(working, { recursive: true, force: true });
}
