import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';

/**
 * A target of packaging, with the SQL library's native package for it.
 * @typedef {Readonly<{ platform: 'linux' | 'win32', arch: 'x64' | 'arm64', nativePackage: string }>} Target
 */

/** @type {Readonly<Record<string, Target>>} */
export const targets = Object.freeze({
  'linux-x64': { platform: 'linux', arch: 'x64', nativePackage: '@libsql/linux-x64-gnu' },
  'linux-arm64': { platform: 'linux', arch: 'arm64', nativePackage: '@libsql/linux-arm64-gnu' },
  'win32-x64': { platform: 'win32', arch: 'x64', nativePackage: '@libsql/win32-x64-msvc' },
});

/**
 * Reads from a binary's own header what it was built for; names of folders can lie.
 * @param {string} file an executable or a shared library
 * @returns {string} `linux-x64`, `linux-arm64`, `win32-x64`, … or `unknown`
 */
export function builtFor(file) {
  const head = Buffer.alloc(1024);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  // ELF: e_machine is the half word at 18. PE: the offset of its header stands at 0x3c, the machine after "PE\0\0".
  if (head.toString('latin1', 0, 4) === '\x7fELF')
    return `linux-${elfMachines.get(head.readUInt16LE(18)) ?? 'unknown'}`;
  if (head.toString('latin1', 0, 2) === 'MZ') {
    const at = head.readUInt32LE(0x3c);
    if (at + 6 <= head.length && head.toString('latin1', at, at + 4) === 'PE\0\0') {
      return `win32-${peMachines.get(head.readUInt16LE(at + 4)) ?? 'unknown'}`;
    }
  }
  return 'unknown';
}

const elfMachines = new Map([
  [62, 'x64'],
  [183, 'arm64'],
  [40, 'arm'],
]);
const peMachines = new Map([
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
  [0x14c, 'ia32'],
]);

/**
 * @param {string} folder
 * @returns {readonly string[]} paths of all `.node` files below it
 */
function nativeFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return nativeFiles(full);
    return entry.name.endsWith('.node') ? [full] : [];
  });
}

/**
 * Compares what was packed with what the packed program runs on.
 * @param {string} unpacked a packed program's folder (`release/linux-unpacked`, `release/win-unpacked`)
 * @param {string} target `linux-x64`, `linux-arm64` or `win32-x64`
 * @returns {readonly string[]} what is wrong, one sentence each; empty when the package fits
 */
export function misfits(unpacked, target) {
  const wanted = targets[target];
  if (wanted === undefined) return [`${target} is not a target of this project`];
  const executable = path.join(unpacked, target.startsWith('win32') ? 'petition-desk.exe' : 'petition-desk');
  const program = builtFor(executable);
  const wrong = program === target ? [] : [`${executable} is a program for ${program}, not for ${target}`];
  const found = nativeFiles(path.join(unpacked, 'resources'));
  const library = found.filter((file) => file.split(path.sep).join('/').includes(`/${wanted.nativePackage}/`));
  if (library.length === 0) wrong.push(`${wanted.nativePackage} is missing: the ledger could not be opened`);
  for (const file of found) {
    const built = builtFor(file);
    if (built !== target) wrong.push(`${path.relative(unpacked, file)} is built for ${built}, not for ${target}`);
  }
  return wrong;
}
