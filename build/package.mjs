// Packs the program: `node build/package.mjs [--test] [--target linux-x64|linux-arm64|win32-x64] [--installers]`.
// Without --installers the result is a folder in release/, made from the resolved runtime and without any download.
// --test leaves the inspector fuse on, for the tests; never ship such a package.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import { targets } from './native-parts.mjs';
import { prepare } from './run/prepare.mjs';
import { setSandboxHelper } from './runtime/cache.mjs';
import { npmPack } from './runtime/fallback.mjs';
import { checkIntegrity } from './runtime/integrity.mjs';
import { note, reason } from './runtime/log.mjs';
import { projectRoot, resolveRuntime } from './runtime/resolve.mjs';

const here = `${process.platform}-${process.arch}`;

/**
 * npm installs only this machine's native part. Another target's comes from the registry, checked against the lock file.
 * @param {string} name package name
 */
async function ensureNativePart(name) {
  const folder = path.join(projectRoot, 'node_modules', ...name.split('/'));
  if (existsSync(folder)) return;
  const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
  const pinned = lock.packages[`node_modules/${name}`];
  const work = mkdtempSync(path.join(tmpdir(), 'petition-desk-native-'));
  try {
    const archive = await npmPack(`${name}@${pinned.version}`, work);
    await checkIntegrity(archive, pinned.integrity);
    execFileSync('tar', ['-xzf', archive, '-C', work, '--no-same-owner']);
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    execFileSync('cp', ['-r', path.join(work, 'package'), partial]);
    renameSync(partial, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * electron-builder wants an unpacked runtime whose resources/ is empty: a copy, because the runtime itself is shared.
 * @param {string} dist
 * @param {string} work
 * @returns {string}
 */
function bareRuntime(dist, work) {
  const bare = path.join(work, 'electron');
  execFileSync('cp', ['-a', '--no-preserve=ownership', dist, bare]);
  rmSync(path.join(bare, 'resources'), { recursive: true, force: true });
  mkdirSync(path.join(bare, 'resources'));
  rmSync(path.join(bare, 'petition-desk-runtime.json'), { force: true });
  return bare;
}

/** @param {{ test: boolean, target: string, installers: boolean }} wanted */
async function pack({ test, target, installers }) {
  const chosen = targets[target];
  if (chosen === undefined) throw new Error(`unknown target ${target}: ${Object.keys(targets).join(', ')}`);
  prepare();
  await ensureNativePart(chosen.nativePackage);
  const work = mkdtempSync(path.join(tmpdir(), 'petition-desk-package-'));
  try {
    const runtime = target === here ? await resolveRuntime() : undefined;
    if (runtime?.official === false) {
      if (installers)
        throw new Error(`Electron ${runtime.version} of the registry is never shipped: no installers from it`);
      note('packing with the registry Electron: good for tests, not for shipping');
    }
    if (test) note('the inspector fuse stays on: a package for tests');
    const platform = chosen.platform === 'win32' ? Platform.WINDOWS : Platform.LINUX;
    const kinds = installers ? (chosen.platform === 'win32' ? ['nsis'] : ['deb', 'AppImage']) : ['dir'];
    await build({
      projectDir: projectRoot,
      targets: platform.createTarget(kinds, chosen.arch === 'arm64' ? Arch.arm64 : Arch.x64),
      publish: 'never',
      config: {
        extends: path.join(projectRoot, 'electron-builder.yml'),
        ...(runtime ? { electronDist: bareRuntime(runtime.dist, work), electronVersion: runtime.version } : {}),
        ...(test ? { electronFuses: testFuses } : {}),
      },
    });
    // An installer's own script does this on an officer's machine.
    if (!installers && target === here) await setSandboxHelper(path.join(projectRoot, 'release', 'linux-unpacked'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** As shipped but for the inspector; merged over those of electron-builder.yml. */
const testFuses = { enableNodeCliInspectArguments: true };

try {
  const { values } = parseArgs({
    options: {
      test: { type: 'boolean', default: false },
      installers: { type: 'boolean', default: false },
      target: { type: 'string', default: here },
    },
  });
  await pack(values);
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
