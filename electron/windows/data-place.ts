import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface DataPlace {
  readonly folder: string;
  /** Chromium's profile. It also carries the single-instance lock, so that the lock is one per data folder. */
  readonly profile: string;
  readonly log: string;
  /** Read-only copies opened in Word. */
  readonly opened: string;
}

/**
 * Folders below the data folder. `createMissing` is for the program's own default only: a folder that was named and is
 * not there may be a disk that is not connected, and must not come into being as an empty one (L9). A folder that
 * cannot hold a profile (missing, read-only, full) gets one among the temporary files, so that the failure can be shown.
 */
export function prepareDataPlace(folder: string, createMissing: boolean): DataPlace {
  if (createMissing) {
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch {
      // Said by the failure screen.
    }
  }
  return { folder, profile: profileFolder(folder), log: path.join(folder, 'log'), opened: path.join(folder, 'opened') };
}

function profileFolder(folder: string): string {
  const wanted = path.join(folder, 'profile');
  try {
    if (!fs.statSync(folder).isDirectory()) throw new Error('not a folder');
    fs.mkdirSync(wanted, { recursive: true, mode: 0o700 });
    fs.accessSync(wanted, fs.constants.W_OK);
    return wanted;
  } catch {
    const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16);
    const spare = path.join(os.tmpdir(), `petition-desk-${os.userInfo().username}-${mark}`);
    fs.mkdirSync(spare, { recursive: true, mode: 0o700 });
    return spare;
  }
}
