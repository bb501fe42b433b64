import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Read-only copies opened in Word or WPS, in a private folder of the data folder (0700, files 0400). They are the only
 * readable papers the program itself leaves on the disk; `wipe` removes them at sign-out and at every start.
 */
export interface OutsideCopies {
  /** Path of a fresh copy named `name` (safeFileName). */
  readonly put: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Number of copies that could not be removed, because a program still holds them open. */
  readonly wipe: () => Promise<number>;
}

export function outsideCopies(folder: string): OutsideCopies {
  return {
    async put(name, bytes) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      await fs.chmod(folder, 0o700);
      // Each copy in a folder of its own: the same letter may be opened twice, and Word writes its lock file beside it.
      const own = path.join(folder, randomBytes(6).toString('hex'));
      await fs.mkdir(own, { mode: 0o700 });
      const file = path.join(own, name);
      await fs.writeFile(file, bytes, { mode: 0o400, flag: 'wx' });
      return file;
    },
    async wipe() {
      const found = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
      const results = await Promise.all(found.map((entry) => removeCopy(path.join(folder, entry.name))));
      return results.filter((removed) => !removed).length;
    },
  };
}

/** Overwrites what lies below before removing it; a disk that moves blocks about may still keep the old ones. */
async function removeCopy(entry: string): Promise<boolean> {
  try {
    await blank(entry);
    await fs.rm(entry, { recursive: true, force: true, maxRetries: 2, retryDelay: 50 });
    return true;
  } catch {
    return false;
  }
}

async function blank(entry: string): Promise<void> {
  // Links are removed, never followed: what they point to is not ours.
  const found = await fs.lstat(entry);
  if (found.isDirectory()) {
    for (const name of await fs.readdir(entry)) await blank(path.join(entry, name));
    return;
  }
  if (!found.isFile()) return;
  await fs.chmod(entry, 0o600);
  const handle = await fs.open(entry, 'r+');
  try {
    await handle.write(Buffer.alloc(found.size), 0, found.size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
