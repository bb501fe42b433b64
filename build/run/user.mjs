import { execFileSync, spawnSync } from 'node:child_process';
import { isRoot } from '../runtime/cache.mjs';
import { note } from '../runtime/log.mjs';

/** The account windows run under when the caller is root: root may not have Chromium's sandbox. */
export const accountName = 'petition-desk';

/** @typedef {Readonly<{ uid: number, gid: number }>} Account */

/**
 * The unprivileged account, made on first use. undefined when the caller is an ordinary user already.
 * @returns {Account | undefined}
 */
export function unprivilegedAccount() {
  if (!isRoot()) return undefined;
  const known = lookUp();
  if (known !== undefined) return known;
  note(`creating the system user ${accountName}`);
  execFileSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      accountName,
    ],
    { stdio: ['ignore', 2, 2] },
  );
  const made = lookUp();
  if (made === undefined) throw new Error(`could not create the user ${accountName}`);
  return made;
}

/** @returns {Account | undefined} */
function lookUp() {
  const uid = spawnSync('id', ['-u', accountName], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', accountName], { encoding: 'utf8' });
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/**
 * @param {Account} account
 * @param {'-r' | '-x'} what
 * @param {string} file
 * @returns {boolean} whether that account, not the caller, may read or execute the file
 */
export function accountMay(account, what, file) {
  return spawnSync('test', [what, file], { ...account, cwd: '/' }).status === 0;
}
