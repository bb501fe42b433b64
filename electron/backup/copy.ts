import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupOutcome } from '#shared/ipc/views';
import type { Instant } from '#shared/law/dates';
import { ATTACHMENTS_FOLDER, listAttachments, openAttachments } from '../attachments/attachment-store';
import { copyDurably } from '../files/copy-file';
import { syncFolder } from '../files/durable-file';
import { fileError, LedgerError } from '../ledger/errors';
import { HEAD_FILE, LEDGER_FILE } from '../ledger/files';
import { deriveKey } from '../ledger/key-ring';
import type { LedgerSurroundings } from '../ledger/ledger';
import type { LibsqlLedger } from '../ledger/libsql-ledger';
import { type OpenDependencies, openLedger } from '../ledger/open';
import { KEYS_FILE } from '../office/keys';
import { copiesIn, freeName, stampOf } from './folders';
import { copiesToRemove, officeRetention, type Retention } from './retention';

export interface CopyRequest {
  readonly ledger: LibsqlLedger;
  readonly dataDir: string;
  readonly dataKey: Buffer;
  readonly targetFolder: string;
  readonly surroundings: LedgerSurroundings;
  readonly dependencies: OpenDependencies;
  readonly retention?: Retention;
  readonly progress?: (done: number, total: number) => void;
}

/** Folder of a copy in the making; left-overs of an interrupted one are removed by the next. */
const UNFINISHED = '.petition-desk-unfinished-';

/**
 * Copies ledger, keys and stored files into a new folder beside earlier copies, opens what was written and checks all of it,
 * and only then gives it its name and lets old copies go. Expected failures are answers in Chinese, never exceptions.
 */
export async function makeCopy(request: CopyRequest): Promise<BackupOutcome> {
  const at = request.surroundings.now();
  try {
    const { path, cases } = await write(request, at);
    return { result: 'made', at, path, cases };
  } catch (error) {
    const failure = fileError(error, request.targetFolder);
    request.surroundings.log(`copy failed: ${failure.code} ${failure.detail}`);
    return { result: 'failed', message: messageOf(failure) };
  }
}

async function write(request: CopyRequest, at: Instant): Promise<{ readonly path: string; readonly cases: number }> {
  const { ledger, dataDir } = request;
  // Never made here: a missing folder is an unplugged disk or a lost network drive, not an empty one.
  if (!(await stat(request.targetFolder)).isDirectory()) {
    throw new LedgerError('folder-missing', request.targetFolder);
  }
  const targetFolder = join(request.targetFolder, placeName(request.dataKey));
  await mkdir(targetFolder, { recursive: true, mode: 0o700 });
  await removeUnfinished(targetFolder);
  const stamp = stampOf(at);
  const working = join(targetFolder, `${UNFINISHED}${stamp}`);
  await mkdir(working, { mode: 0o700 });
  try {
    // The head first: a copy may be ahead of its head, never behind it.
    await ledger.writeHeadFor(join(working, HEAD_FILE));
    await copyDurably(join(dataDir, KEYS_FILE), join(working, KEYS_FILE));
    await ledger.copyTo(join(working, LEDGER_FILE));
    const written = await copyAttachments(dataDir, working, targetFolder);
    const cases = await check(request, working, written);
    const path = join(targetFolder, await freeName(targetFolder, `petition-desk-${stamp}`));
    await rename(working, path);
    await syncFolder(targetFolder);
    await removeOld(request, targetFolder);
    return { path, cases };
  } catch (error) {
    await rm(working, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Folder of one ledger's copies in the chosen folder. Two workstations may share that folder: neither must ever tidy
 * away, or restore, what is the other's. The name follows from the key and tells nothing of it.
 */
const placeName = (dataKey: Buffer): string =>
  `petition-desk-${deriveKey(dataKey, 'copies/place').subarray(0, 6).toString('hex')}`;

/** Opens the copy with the key like any ledger and reads all of it, and the stored files that were written now. */
async function check(request: CopyRequest, working: string, written: readonly string[]): Promise<number> {
  const { dataKey, surroundings, dependencies, progress } = request;
  const expected = await request.ledger.lastSequence();
  const copy = await openLedger(working, dataKey, surroundings, { domain: dependencies.domain }, { briefly: true });
  try {
    const report = await copy.verify(progress ?? (() => undefined), () => false);
    if (!report.ok) throw new LedgerError('damaged', working, `copy: ${report.findings.length} findings`);
    if (report.events > expected) throw new LedgerError('damaged', working, 'copy is ahead of its ledger');
    await readBack(request, working, written);
    return report.cases;
  } finally {
    await copy.close();
  }
}

/** A file is checked when it is first copied; later copies link it. Rot after that is found by `verify`. */
async function readBack(request: CopyRequest, working: string, written: readonly string[]): Promise<void> {
  const files = openAttachments(working, request.dataKey, request.surroundings.randomBytes);
  try {
    for (const name of written) await files.read(basename(name));
  } finally {
    files.close();
  }
}

/**
 * Stored files never change, so one that the last copy has is linked, not written again; where the disk knows no links
 * (FAT) it is copied. Each copy is complete by itself. Answers the names of those that were written.
 */
async function copyAttachments(dataDir: string, working: string, targetFolder: string): Promise<readonly string[]> {
  const previous = (await copiesIn(targetFolder)).at(-1);
  const made = new Set<string>();
  const written: string[] = [];
  for (const name of await listAttachments(dataDir)) {
    const target = join(working, ATTACHMENTS_FOLDER, name);
    const folder = dirname(target);
    if (!made.has(folder)) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      made.add(folder);
    }
    const source = join(dataDir, ATTACHMENTS_FOLDER, name);
    if (previous && (await linked(join(targetFolder, previous, ATTACHMENTS_FOLDER, name), target, source))) continue;
    await copyDurably(source, target);
    written.push(name);
  }
  for (const folder of made) await syncFolder(folder);
  return written;
}

async function linked(earlier: string, target: string, source: string): Promise<boolean> {
  try {
    const [old, present] = await Promise.all([stat(earlier), stat(source)]);
    if (old.size !== present.size) return false;
    await link(earlier, target);
    return true;
  } catch {
    return false;
  }
}

async function removeOld({ retention, surroundings }: CopyRequest, targetFolder: string): Promise<void> {
  for (const name of copiesToRemove(await copiesIn(targetFolder), retention ?? officeRetention)) {
    await rm(join(targetFolder, name), { recursive: true, force: true }).catch(() => {
      surroundings.log(`old copy not removed: ${name}`);
    });
  }
}

async function removeUnfinished(targetFolder: string): Promise<void> {
  for (const name of await readdir(targetFolder)) {
    if (name.startsWith(UNFINISHED)) await rm(join(targetFolder, name), { recursive: true, force: true });
  }
}

function messageOf(failure: LedgerError): string {
  switch (failure.code) {
    case 'folder-missing':
      return '找不到备份文件夹。它可能在未插好的移动硬盘或未连接的网络位置上，请接好后重试。';
    case 'folder-read-only':
      return '备份文件夹不允许写入，没有备份。请放开写入权限或换一个文件夹。';
    case 'disk-full':
      return '备份文件夹所在的磁盘已满，没有备份。请腾出空间或换一个文件夹；以前的备份没有删除。';
    case 'damaged':
      return '备份写好后检查没有通过，已作废；以前的备份没有删除。请换一个磁盘再试，并检查台账。';
    default:
      return '备份没有完成：读写磁盘出错。以前的备份没有删除。';
  }
}
