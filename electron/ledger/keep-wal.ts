import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#shared/law/dates';
import { copyDurably } from '../files/copy-file';
import { fileError } from './errors';
import { LEDGER_FILE, sizeOf } from './files';

/** The -wal as it was found, kept until it is known whether the ledger opens. */
export interface WalAsFound {
  readonly drop: () => Promise<void>;
  readonly keep: (now: Instant) => Promise<void>;
}

const nothing: WalAsFound = { drop: async () => undefined, keep: async () => undefined };

/**
 * After a crash there is a -wal, and the SQL library reads what is whole of it and deletes the rest. If that turns out to be
 * too little (L11), the file as it was found is still there for whoever tries to save more (L9).
 */
export async function keepWal(dir: string): Promise<WalAsFound> {
  const wal = join(dir, `${LEDGER_FILE}-wal`);
  if (!(await sizeOf(wal))) return nothing;
  const copy = join(dir, `.${LEDGER_FILE}-wal.as-found`);
  try {
    await rm(copy, { force: true });
    await copyDurably(wal, copy);
  } catch (error) {
    throw fileError(error, copy);
  }
  return {
    drop: () => rm(copy, { force: true }),
    keep: (now) => rename(copy, join(dir, `${LEDGER_FILE}-wal-as-found-${now.replace(/[^0-9]/g, '')}`)),
  };
}
