import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

const partialPrefix = '.partial-';

/** Written last into a runtime folder; a folder without it is not a runtime. */
export const markerName = 'petition-desk-runtime.json';

/** @returns {boolean} */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * The cache for this machine. Root's lies where the unprivileged user can read it: an ordinary user
 * cannot look into /root.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function cacheFolder(env) {
  if (env.PETITION_DESK_CACHE) return path.resolve(env.PETITION_DESK_CACHE);
  if (isRoot()) return '/var/cache/petition-desk';
  return path.join(env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'petition-desk');
}

/**
 * @param {string} dist
 * @returns {Promise<{ version: string, official: boolean } | undefined>} undefined when it is not a finished runtime
 */
export async function readMarker(dist) {
  try {
    const marker = JSON.parse(await readFile(path.join(dist, markerName), 'utf8'));
    if (typeof marker.version !== 'string' || typeof marker.official !== 'boolean') return undefined;
    return { version: marker.version, official: marker.official };
  } catch {
    return undefined;
  }
}

/**
 * A folder for a download, beside the runtimes so that the next run sweeps it away should this one be killed.
 * @param {string} cache
 * @returns {Promise<string>} the caller removes it
 */
export async function downloadFolder(cache) {
  return partialFolder(path.join(cache, 'runtime'));
}

/** @param {string} parent */
async function partialFolder(parent) {
  await mkdir(parent, { recursive: true });
  if (isRoot()) await chmod(parent, 0o755);
  await sweepPartials(parent);
  const partial = path.join(parent, `${partialPrefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(partial);
  return partial;
}

/**
 * Builds a runtime folder beside its final place and renames it there in one step, so that nobody ever sees
 * half of one. Whatever goes wrong, the half is removed and `final` stays as it was.
 * @param {string} final absolute path of the runtime folder
 * @param {{ version: string, official: boolean }} marker
 * @param {(folder: string) => Promise<void>} fill puts the runtime into the empty folder it is given
 * @returns {Promise<void>}
 */
export async function buildAtomically(final, marker, fill) {
  const partial = await partialFolder(path.dirname(final));
  try {
    await fill(partial);
    await setSandboxHelper(partial);
    await writeFile(path.join(partial, markerName), `${JSON.stringify(marker)}\n`);
    await chmod(partial, 0o755);
    if ((await readMarker(final)) === undefined) {
      // Left by a version that did not write the marker, or by hand: not ours to trust.
      await rm(final, { recursive: true, force: true });
      await rename(partial, final);
    }
  } catch (error) {
    // Another process may have finished the same runtime in the meantime; its result is as good.
    if ((await readMarker(final)) === undefined) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * Chromium's sandbox helper must belong to root and carry the setuid bit, or be of no use at all. Without root
 * Chromium uses user namespaces instead.
 * @param {string} dist
 * @returns {Promise<void>}
 */
export async function setSandboxHelper(dist) {
  const helper = path.join(dist, 'chrome-sandbox');
  if (!isRoot()) return;
  const found = await stat(helper).catch(() => undefined);
  if (found === undefined || (found.uid === 0 && (found.mode & 0o7777) === 0o4755)) return;
  await chown(helper, 0, 0);
  await chmod(helper, 0o4755);
}

/**
 * Removes halves whose process is gone (killed, power cut).
 * @param {string} parent
 */
async function sweepPartials(parent) {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(partialPrefix)) continue;
    const pid = Number.parseInt(name.slice(partialPrefix.length), 10);
    if (!isAlive(pid)) await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

/**
 * @param {number} pid
 * @returns {boolean} also true for another user's process
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
