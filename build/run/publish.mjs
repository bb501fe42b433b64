import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildAtomically, cacheFolder } from '../runtime/cache.mjs';
import { accountMay } from './user.mjs';

const run = promisify(execFile);

/**
 * A runtime that the account may execute: the given one, or, where it lies out of that account's reach (in a checkout
 * under /root), a copy in the cache.
 * @param {import('../runtime/resolve.mjs').Runtime} runtime
 * @param {import('./user.mjs').Account | undefined} account
 * @returns {Promise<import('../runtime/resolve.mjs').Runtime>}
 */
export async function publishRuntime(runtime, account) {
  if (account === undefined || accountMay(account, '-x', runtime.executable)) return runtime;
  const dist = path.join(cacheFolder(process.env), 'runtime', `electron-${runtime.version}-copied`);
  await buildAtomically(dist, { version: runtime.version, official: runtime.official }, async (folder) => {
    await run('cp', ['-a', '--no-preserve=ownership', `${runtime.dist}/.`, folder]);
    await run('chmod', ['-R', 'a+rX', folder]);
  });
  return Object.freeze({
    ...runtime,
    dist,
    executable: path.join(dist, path.relative(runtime.dist, runtime.executable)),
  });
}
