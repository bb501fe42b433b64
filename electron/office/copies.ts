import { access, constants, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { BackupStatus } from '#shared/ipc/views';
import { copiesIn, isInside } from '../backup/folders';
import { writeDurably } from '../files/durable-file';

const COPIES_FILE = 'copies.json';

/**
 * Where copies go and when the last good one was made. Outside the ledger on purpose: the screen that offers to restore
 * a copy is shown when the ledger cannot be opened. A path and a date, nothing about persons or cases' content.
 */
const statusSchema = z.object({
  version: z.literal(1),
  folder: z.string().nullable(),
  lastGood: z.object({ at: z.string(), path: z.string(), cases: z.number() }).nullable(),
});

export async function readCopies(dataDir: string): Promise<BackupStatus> {
  const text = await readFile(join(dataDir, COPIES_FILE), 'utf8').catch(() => 'null');
  try {
    const { folder, lastGood } = statusSchema.parse(JSON.parse(text));
    return { folder, lastGood };
  } catch {
    return { folder: null, lastGood: null };
  }
}

export async function writeCopies(dataDir: string, status: BackupStatus): Promise<void> {
  const text = `${JSON.stringify({ version: 1, ...status })}\n`;
  await writeDurably(join(dataDir, COPIES_FILE), text, { policy: 'must-succeed' });
}

/** Path of the newest copy, or null. */
export async function newestCopy(dataDir: string): Promise<string | null> {
  const { lastGood } = await readCopies(dataDir);
  if (!lastGood) return null;
  // Beside the last good one lie this ledger's copies and nobody else's.
  const place = dirname(lastGood.path);
  const name = (await copiesIn(place)).at(-1);
  return name ? join(place, name) : null;
}

/** Why a folder cannot take copies, in Chinese, or null. */
export async function objectionToFolder(folder: string, dataDir: string): Promise<string | null> {
  if (isInside(folder, dataDir) || isInside(dataDir, folder)) {
    return '备份文件夹不能在数据文件夹里面，也不能包含它；最好放在另一个磁盘上。';
  }
  try {
    if (!(await stat(folder)).isDirectory()) return '选择的不是文件夹。';
    await access(folder, constants.W_OK);
    return null;
  } catch {
    return '备份文件夹不存在或不允许写入，请另选一个。';
  }
}
