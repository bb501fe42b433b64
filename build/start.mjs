// `npm start [-- --demo] [-- --data-dir DIR]`: from a fresh clone to an open workstation. Everything it needs (dependencies,
// build, runtime) is made when missing. Never touches the data of an installed workstation.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './run/prepare.mjs';
import { runSession } from './run/session.mjs';
import { accountMay, unprivilegedAccount } from './run/user.mjs';
import { cacheFolder } from './runtime/cache.mjs';
import { note, reason } from './runtime/log.mjs';
import { projectRoot } from './runtime/resolve.mjs';

/** @typedef {import('./run/user.mjs').Account} Account */

/**
 * The folder with its content, given to the account that will run the window when root starts it.
 * @param {string} folder
 * @param {Account | undefined} account
 */
function give(folder, account) {
  mkdirSync(folder, { recursive: true });
  if (account === undefined) return;
  const walk = (/** @type {string} */ file) => {
    chownSync(file, account.uid, account.gid);
    for (const entry of readdirSync(file, { withFileTypes: true })) {
      const full = path.join(file, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (entry.isFile()) chownSync(full, account.uid, account.gid);
    }
  };
  walk(folder);
  if (!accountMay(account, '-x', folder)) {
    throw new Error(`${folder} is out of reach for the unprivileged user: choose another --data-dir`);
  }
}

/**
 * @param {string} name
 * @param {Account | undefined} account
 * @returns {string} a development folder inside out/, or in the cache when the account cannot reach the checkout
 */
function developmentFolder(name, account) {
  if (account !== undefined && !accountMay(account, '-x', projectRoot))
    return path.join(cacheFolder(process.env), name);
  return path.join(projectRoot, 'out', name);
}

/** @returns {boolean} */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {Promise<number>} */
async function start() {
  const { values } = parseArgs({
    options: { 'data-dir': { type: 'string' }, demo: { type: 'boolean', default: false } },
  });
  prepare();
  if (!hasDisplay()) {
    note('there is no display: showing the demonstration to nobody, in real windows under an X server of its own');
    const done = spawnSync(process.execPath, [path.join(projectRoot, 'build', 'demo.mjs')], { stdio: 'inherit' });
    return done.status ?? 1;
  }
  const account = unprivilegedAccount();
  const demo = values.demo;
  const folder = path.resolve(values['data-dir'] ?? developmentFolder(demo ? 'demo-data' : 'dev-data', account));
  if (demo && !existsSync(path.join(folder, 'ledger.db'))) {
    // The demonstration office writes its own password to standard error.
    const args = ['build/run/tool.mjs', 'demo-office', '--', '--data-dir', folder];
    const seeded = spawnSync(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 2, 2] });
    if (seeded.status !== 0) throw new Error('the demonstration office could not be made');
  }
  give(folder, account);
  note(`data folder ${folder}`);
  return runSession({
    window: true,
    display: 'present',
    invoke: ({ root, runtime }) => ({
      command: runtime.executable,
      args: [root, '--data-dir', folder],
    }),
  });
}

try {
  process.exitCode = await start();
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
