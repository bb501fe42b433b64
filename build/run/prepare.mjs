import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { note } from '../runtime/log.mjs';
import { projectRoot } from '../runtime/resolve.mjs';

/** What `npm run build` reads. Tests and documents are not part of it. */
const sources = ['electron', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json'];

/**
 * Brings a checkout to where its programs can run: dependencies installed, build up to date. Does nothing, quickly,
 * when both are so. Throws when a step fails.
 * @param {{ root?: string }} [options]
 */
export function prepare({ root = projectRoot } = {}) {
  ensureDependencies(root);
  ensureBuilt(root);
}

/**
 * `npm ci` when node_modules is missing or was made from another lock file.
 * @param {string} root
 */
export function ensureDependencies(root) {
  if (dependenciesFit(root)) return;
  note('installing dependencies (npm ci)');
  step(root, npm, ['ci']);
}

/**
 * Compares what the lock file wants with what npm wrote down when it installed. Packages for other machines are left out
 * by npm, so an optional one may be missing; packages too many do no harm.
 * @param {string} root
 * @returns {boolean}
 */
export function dependenciesFit(root) {
  const installed = lockedPackages(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = lockedPackages(path.join(root, 'package-lock.json'));
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    const found = installed[place];
    if (found === undefined) return place === '' || optional === true || devOptional === true;
    return found.version === version;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * `npm run build` unless dist/ was made from exactly these sources.
 * @param {string} root
 */
export function ensureBuilt(root) {
  const stamp = path.join(root, 'dist', '.sources');
  const now = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  note('building');
  step(root, process.execPath, [path.join(root, 'build', 'build.mjs')]);
}

/**
 * Called by the build when it is done.
 * @param {string} root
 */
export function markBuilt(root) {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, 'dist', '.sources'), fingerprint(root));
}

/**
 * Content, not times: a clone or a copy changes every time stamp.
 * @param {string} root
 * @returns {string}
 */
function fingerprint(root) {
  const hash = createHash('sha256');
  const walk = (/** @type {string} */ name) => {
    const full = path.join(root, name);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const entry of readdirSync(full).sort()) walk(`${name}/${entry}`);
    else hash.update(name).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const name of sources) walk(name);
  return hash.digest('hex');
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * @param {string} root
 * @param {string} command
 * @param {readonly string[]} args
 */
function step(root, command, args) {
  // Standard output is kept for the caller's own result.
  const done = spawnSync(command, [...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`${path.basename(command)} ${args.join(' ')} failed with ${done.status}`);
}
