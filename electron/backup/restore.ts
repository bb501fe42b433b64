import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Instant } from '#shared/law/dates';
import { ATTACHMENTS_FOLDER, listAttachments } from '../attachments/attachment-store';
import { copyDurably } from '../files/copy-file';
import { syncFolder } from '../files/durable-file';
import { fileError, LedgerError } from '../ledger/errors';
import { checkFolder, HEAD_FILE, LEDGER_FILE, sizeOf } from '../ledger/files';
import { KEYS_FILE, readKeyFile } from '../office/keys';
import { setAside } from './set-aside';

const UNFINISHED = '.restoring';

/**
 * Puts a copy in the place of the present ledger. The copy is brought over completely first; then the present set
 * is set aside (so it can be undone), then the restored one moved in, the keys last. Answers where the present set
 * went, null when there was none. Its content is checked when it is opened.
 */
export async function restoreCopy(copyDir: string, dataDir: string, now: Instant): Promise<string | null> {
  await checkFolder(dataDir);
  const working = join(dataDir, UNFINISHED);
  try {
    if (!(await readKeyFile(copyDir))) throw new LedgerError('keys-missing', copyDir, 'the copy has no keys');
    for (const name of [LEDGER_FILE, HEAD_FILE]) {
      if (!(await sizeOf(join(copyDir, name)))) throw new LedgerError('damaged', copyDir, `the copy has no ${name}`);
    }
    await rm(working, { recursive: true, force: true });
    await mkdir(working);
    for (const name of [LEDGER_FILE, HEAD_FILE, KEYS_FILE]) await copyDurably(join(copyDir, name), join(working, name));
    for (const name of await listAttachments(copyDir)) {
      const target = join(working, ATTACHMENTS_FOLDER, name);
      await mkdir(dirname(target), { recursive: true });
      await copyDurably(join(copyDir, ATTACHMENTS_FOLDER, name), target);
    }
    await syncFolder(working);
    const aside = await setAside(dataDir, now, 'replaced');
    const names = (await readdir(working)).filter((name) => name !== KEYS_FILE);
    for (const name of [...names, KEYS_FILE]) await rename(join(working, name), join(dataDir, name));
    await syncFolder(dataDir);
    await rm(working, { recursive: true, force: true });
    return aside;
  } catch (error) {
    throw fileError(error, copyDir);
  }
}
