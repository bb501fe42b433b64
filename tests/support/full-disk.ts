import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { PetitionDesk } from '#shared/ipc/bridge';

/** A small file system of the tests' own, or undefined where none could be mounted. */
export const smallDisk = process.env.PETITION_DESK_SMALL_DISK;
export const whyNoDisk = smallDisk
  ? ''
  : ' (skipped: needs a small file system, which build/run mounts when started by root on Linux)';

/** A copy of `pattern` on the small disk, which can be filled to the last byte and freed again. */
export function onSmallDisk(pattern: string, name: string) {
  const folder = path.join(smallDisk ?? '', name);
  const ballast = path.join(smallDisk ?? '', `ballast-${name}`);
  cpSync(pattern, folder, { recursive: true });
  return {
    folder,
    fill: () => fillDisk(ballast),
    free: () => rmSync(ballast, { force: true }),
    /** Other tests use the same small disk. */
    remove: () => {
      rmSync(ballast, { force: true });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Writes until the file system takes no more. */
function fillDisk(file: string): void {
  writeFileSync(file, '');
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // No room for so much; try less.
    }
  }
}

/** Saves long drafts until the ledger has used up the room it keeps for itself; answers the code of the refusal. */
export const writeUntilRefused = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { call } = (globalThis as unknown as { petitionDesk: PetitionDesk }).petitionDesk;
    let refusal = 'never refused';
    // Shorter and shorter, until not even a line finds room.
    for (const length of [600_000, 60_000, 6_000, 600, 60]) {
      for (let count = 0; count < 60; count += 1) {
        const key = `ballast:${length}-${count}`;
        const body = '满'.repeat(length);
        const answer = await call['drafts:save']({ key, kind: 'reply', caseId: null, title: '', body });
        if (answer.ok) continue;
        refusal = answer.error.code;
        break;
      }
    }
    return refusal;
  });
