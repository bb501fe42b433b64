import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isRoot } from './cache.mjs';
import { debianPackages } from './catalog.mjs';
import { note } from './log.mjs';

/** @typedef {keyof typeof debianPackages} Purpose */

/** @returns {boolean} Debian or something made from it, with dpkg */
export function isDebian() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * @param {readonly Purpose[]} purposes
 * @param {(name: string) => boolean} [isInstalled]
 * @returns {readonly string[]} what is missing, by the oldest of its names
 */
export function missingPackages(purposes, isInstalled = dpkgKnows) {
  return purposes
    .flatMap((purpose) => debianPackages[purpose])
    .filter((names) => !names.some(isInstalled))
    .map((names) => names[0] ?? '');
}

/** @param {string} name */
function dpkgKnows(name) {
  // A dollar sign that is dpkg's, not JavaScript's.
  const asked = spawnSync('dpkg-query', ['-W', `-f=\${Status}`, name], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.startsWith('install ok installed');
}

/** @param {string} name */
function aptKnows(name) {
  return spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0;
}

/**
 * Says which Debian packages are missing; as root on Debian installs them. On other systems it only looks away:
 * their packages have other names, and Electron itself names the library it lacks.
 * @param {readonly Purpose[]} purposes
 * @returns {readonly string[]} what is still missing
 */
export function ensurePackages(purposes) {
  if (!isDebian()) return [];
  const missing = missingPackages(purposes);
  if (missing.length === 0) return [];
  if (!isRoot()) {
    note(`missing Debian packages: run  sudo apt-get install ${missing.join(' ')}`);
    return missing;
  }
  note(`installing Debian packages: ${missing.join(' ')}`);
  // Another apt may be at work on the same machine: wait for it instead of failing.
  const apt = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', '-q'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = /** @type {const} */ (['ignore', 2, 2]);
  spawnSync('apt-get', [...apt, 'update'], { stdio: [...stdio], env });
  const wanted = purposes
    .flatMap((purpose) => debianPackages[purpose])
    .filter((names) => missing.includes(names[0] ?? ''))
    .map((names) => names.find(aptKnows) ?? names[0] ?? '');
  try {
    execFileSync('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...wanted], {
      stdio: [...stdio],
      env,
    });
  } catch {
    note('apt-get failed; going on with what is there');
  }
  return missingPackages(purposes);
}
