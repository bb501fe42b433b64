// A small file system for tests of a full disk. Only root on Linux can mount one; elsewhere those tests say why they skip.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Bytes: room for a demonstration ledger, Chromium's profile and a little more. */
const SIZE = 48 * 1024 * 1024;

/**
 * @param {import('./user.mjs').Account | undefined} account who may write there
 * @returns {{ readonly folder: string, readonly unmount: () => void } | undefined} undefined where it cannot be mounted
 */
export function mountSmallDisk(account) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-small-disk-'));
  const owner = account === undefined ? '' : `,uid=${account.uid},gid=${account.gid}`;
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0700${owner}`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    rmdirSync(folder);
    return undefined;
  }
  return {
    folder,
    unmount: () => {
      if (spawnSync('umount', ['-l', folder]).status === 0) rmdirSync(folder);
    },
  };
}
