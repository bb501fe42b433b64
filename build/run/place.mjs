import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { isAlive } from '../runtime/cache.mjs';
import { note } from '../runtime/log.mjs';
import { accountMay } from './user.mjs';

/** @typedef {import('./user.mjs').Account} Account */
/**
 * @typedef {Readonly<{ root: string, node: string, folder: string, out: string, env: Record<string, string>,
 *   close: () => void }>} Place
 */

/** Never needed by a run, and large or private. */
const leftBehind = new Set(['.git', 'out', '.cache']);

/** Files that show whether an account can use the checkout: top, dependencies, build. */
const samples = ['package.json', 'node_modules/electron/package.json', 'dist/electron/main.cjs', 'tests/tsconfig.json'];

const prefix = 'pd-run-';

/**
 * A folder of its own for one run: home, temp, and, for another account, where results go before they are copied back.
 * With an account that cannot read the checkout (a clone under /root, a strict umask) the checkout is copied to where it can.
 * @param {{ root: string, account?: Account | undefined }} options
 * @returns {Place} `close` copies results back to out/ of the checkout and removes the folder
 */
export function openPlace({ root, account }) {
  // Not os.tmpdir(): the caller's TMPDIR may be private to the caller. Sockets also want a short path.
  const base =
    process.platform === 'win32' ? (process.env.TEMP ?? root) : account ? '/tmp' : (process.env.TMPDIR ?? '/tmp');
  sweep(base);
  const folder = mkdtempSync(path.join(base, `${prefix}${process.pid}-`));
  const ours = path.join(root, 'out');
  const out = account ? path.join(folder, 'out') : ours;
  const parts = { home: 0o700, tmp: 0o700, run: 0o700 };
  for (const [name, mode] of Object.entries(parts)) mkdirSync(path.join(folder, name), { mode });
  mkdirSync(out, { recursive: true });

  const readable = account === undefined || samples.every((name) => mayUse(account, path.join(root, name)));
  const place = readable ? root : copyCheckout(root, path.join(folder, 'checkout'));
  const node =
    account === undefined || accountMay(account, '-x', process.execPath) ? process.execPath : copyNode(folder);
  if (account) {
    chownSync(folder, account.uid, account.gid);
    for (const name of [...Object.keys(parts), 'out']) chownSync(path.join(folder, name), account.uid, account.gid);
  }

  const home = path.join(folder, 'home');
  const env = {
    HOME: home,
    TMPDIR: path.join(folder, 'tmp'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_DATA_HOME: path.join(home, '.local', 'share'),
    XDG_RUNTIME_DIR: path.join(folder, 'run'),
    PETITION_DESK_OUT: out,
  };
  const close = () => {
    if (account) bringBack(out, ours, root);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { root: place, node, folder, out, env, close };
}

/**
 * Removes what runs left that were killed before they could tidy up.
 * @param {string} base
 */
function sweep(base) {
  for (const name of readdirSync(base)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    try {
      rmSync(path.join(base, name), { recursive: true, force: true });
    } catch {
      // Somebody else's, on a shared machine.
    }
  }
}

/**
 * @param {Account} account
 * @param {string} file
 */
function mayUse(account, file) {
  return !existsSync(file) || accountMay(account, '-r', file);
}

/**
 * @param {string} root
 * @param {string} target
 * @returns {string}
 */
function copyCheckout(root, target) {
  note(`the unprivileged user cannot read ${root}: copying it to ${target}`);
  mkdirSync(target);
  const entries = readdirSync(root).filter((name) => !leftBehind.has(name));
  execFileSync('cp', ['-a', '--no-preserve=ownership', ...entries.map((name) => path.join(root, name)), target]);
  execFileSync('chmod', ['-R', 'a+rX', target]);
  // Copying takes the setuid bit away from the packed program's sandbox helper.
  const helper = path.join(target, 'release', 'linux-unpacked', 'chrome-sandbox');
  if (existsSync(helper)) chmodSync(helper, 0o4755);
  return target;
}

/** @param {string} folder */
function copyNode(folder) {
  const copy = path.join(folder, 'node');
  cpSync(process.execPath, copy);
  chmodSync(copy, 0o755);
  return copy;
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} root whose owner the copies get
 */
function bringBack(from, to, root) {
  if (readdirSync(from).length === 0) return;
  cpSync(from, to, { recursive: true, force: true, verbatimSymlinks: true });
  const { uid, gid } = statSync(root);
  giveTo(to, uid, gid);
}

/**
 * @param {string} file
 * @param {number} uid
 * @param {number} gid
 */
function giveTo(file, uid, gid) {
  const found = lstatSync(file);
  if (found.uid !== uid || found.gid !== gid) lchownSync(file, uid, gid);
  if (found.isDirectory()) for (const name of readdirSync(file)) giveTo(path.join(file, name), uid, gid);
}
