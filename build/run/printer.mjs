import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { accountMay } from './user.mjs';

/**
 * @typedef {Readonly<{ folder: string, env: Record<string, string>, close: () => void }>} PrinterPlace
 */

/**
 * Home and temp folder of the process that prints pages for a tool of root's, under the unprivileged account: it needs none
 * of the tool's files, only its own program, which is copied where the account cannot read the checkout.
 * @param {{ root: string, account: import('./user.mjs').Account }} options
 * @returns {PrinterPlace}
 */
export function openPrinterPlace({ root, account }) {
  const folder = mkdtempSync(path.join('/tmp', `pd-run-${process.pid}-`));
  const own = (/** @type {string} */ name) => {
    const made = path.join(folder, name);
    mkdirSync(made, { mode: 0o700 });
    chownSync(made, account.uid, account.gid);
    return made;
  };
  const [home, tmp, run] = [own('home'), own('tmp'), own('run')];
  chownSync(folder, account.uid, account.gid);
  const tools = path.join(root, 'dist', 'tools');
  const name = 'pdf-printer.cjs';
  const readable = accountMay(account, '-r', path.join(tools, name));
  if (!readable) {
    cpSync(tools, path.join(folder, 'tools'), { recursive: true });
    execFileSync('chmod', ['-R', 'a+rX', path.join(folder, 'tools')]);
  }
  return {
    folder,
    env: {
      PETITION_DESK_PRINTER: JSON.stringify({
        ...account,
        program: path.join(readable ? tools : path.join(folder, 'tools'), name),
        env: {
          HOME: home,
          TMPDIR: tmp,
          XDG_CONFIG_HOME: path.join(home, '.config'),
          XDG_CACHE_HOME: path.join(home, '.cache'),
          XDG_DATA_HOME: path.join(home, '.local', 'share'),
          XDG_RUNTIME_DIR: run,
        },
      }),
    },
    close: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}
