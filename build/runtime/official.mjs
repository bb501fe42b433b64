import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { access, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { buildAtomically, downloadFolder, readMarker } from './cache.mjs';
import { officialMirror, retryOfficialAfter, timeouts } from './catalog.mjs';
import { checkIntegrity } from './integrity.mjs';

/** @typedef {(zip: string, folder: string) => Promise<void>} Extract */

/**
 * The version and the checksums that the pinned `electron` package carries.
 * @param {string} projectRoot
 * @returns {Promise<{ version: string, checksums: Record<string, string> } | undefined>} undefined before `npm ci`
 */
export async function pinnedElectron(projectRoot) {
  const folder = path.join(projectRoot, 'node_modules', 'electron');
  try {
    const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    const checksums = JSON.parse(await readFile(path.join(folder, 'checksums.json'), 'utf8'));
    return { version, checksums };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} projectRoot
 * @param {string} platform
 * @returns {Promise<{ dist: string, version: string } | undefined>} the binary that Electron's own installer left
 */
export async function installedDist(projectRoot, platform) {
  const dist = path.join(projectRoot, 'node_modules', 'electron', 'dist');
  try {
    const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
    await access(path.join(dist, executableName(platform)));
    return { dist, version };
  } catch {
    return undefined;
  }
}

/** @param {string} platform */
export function executableName(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/**
 * @param {{ version: string, platform: string, arch: string, env: NodeJS.ProcessEnv }} wanted
 * @returns {string} address of the archive; ELECTRON_MIRROR and ELECTRON_CUSTOM_DIR mean what they mean to Electron
 */
export function officialUrl({ version, platform, arch, env }) {
  const mirror = env.ELECTRON_MIRROR || officialMirror;
  const folder = (env.ELECTRON_CUSTOM_DIR || 'v{{ version }}').replace('{{ version }}', version);
  return `${mirror.replace(/\/?$/, '/')}${folder}/${archiveName({ version, platform, arch })}`;
}

/** @param {{ version: string, platform: string, arch: string }} wanted */
function archiveName({ version, platform, arch }) {
  return `electron-v${version}-${platform}-${arch}.zip`;
}

/**
 * Downloads, checks and unpacks the official binary into the cache, or finds it there. Throws when the site is
 * out of reach (quickly: see timeouts), when the archive is not the pinned one or breaks off; nothing stays behind.
 * @param {{ projectRoot: string, cache: string, platform: string, arch: string, env: NodeJS.ProcessEnv,
 *   fetch?: typeof globalThis.fetch, extract?: Extract, now?: () => number }} options
 * @returns {Promise<{ dist: string, version: string }>}
 */
export async function officialDist(options) {
  const { projectRoot, cache, platform, arch, env, fetch = globalThis.fetch, extract, now = Date.now } = options;
  const pinned = await pinnedElectron(projectRoot);
  if (pinned === undefined) throw new Error('node_modules/electron is not installed yet');
  const { version, checksums } = pinned;
  const final = path.join(cache, 'runtime', `electron-${version}-${platform}-${arch}-official`);
  if ((await readMarker(final)) !== undefined) return { dist: final, version };

  const checksum = checksums[archiveName({ version, platform, arch })];
  if (checksum === undefined) throw new Error(`Electron ${version} has no build for ${platform}-${arch}`);
  const url = officialUrl({ version, platform, arch, env });
  const memory = path.join(cache, `unreachable-${Buffer.from(url).toString('base64url').slice(-40)}`);
  const age = await stat(memory).then(
    (found) => now() - found.mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );
  if (age < retryOfficialAfter && env.PETITION_DESK_RETRY_OFFICIAL !== '1') {
    throw new Error(`${url} was out of reach less than a day ago (PETITION_DESK_RETRY_OFFICIAL=1 tries again)`);
  }

  const work = await downloadFolder(cache);
  try {
    const zip = path.join(work, 'electron.zip');
    await download(url, zip, fetch).catch(async (error) => {
      await mkdir(cache, { recursive: true });
      await writeFile(memory, '');
      throw error;
    });
    await checkIntegrity(zip, checksum);
    const unpack = extract ?? (await packagedExtractor(projectRoot));
    await buildAtomically(final, { version, official: true }, (folder) => unpack(zip, folder));
    await rm(memory, { force: true });
    return { dist: final, version };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} url
 * @param {string} file
 * @param {typeof globalThis.fetch} fetch
 */
async function download(url, file, fetch) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('no answer in time')), timeouts.firstByte);
  try {
    const answer = await fetch(url, { signal: abort.signal, redirect: 'follow' });
    if (!answer.ok || answer.body === null) throw new Error(`${url}: ${answer.status} ${answer.statusText}`);
    const promised = Number(answer.headers.get('content-length') ?? Number.NaN);
    const out = createWriteStream(file);
    let got = 0;
    for await (const chunk of answer.body) {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(new Error('the download stalled')), timeouts.stalled);
      got += chunk.length;
      if (!out.write(chunk)) await once(out, 'drain');
    }
    out.end();
    await finished(out);
    if (Number.isFinite(promised) && got !== promised) {
      throw new Error(`${url}: broke off after ${got} of ${promised} bytes`);
    }
  } catch (error) {
    throw abort.signal.aborted ? new Error(`${url}: ${abort.signal.reason.message}`) : error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The extractor that the `electron` package itself uses; there is none in Node.
 * @param {string} projectRoot
 * @returns {Promise<Extract>}
 */
async function packagedExtractor(projectRoot) {
  const require = createRequire(path.join(projectRoot, 'node_modules', 'electron', 'package.json'));
  const entry = require.resolve('@electron-internal/extract-zip');
  const { extract } = await import(pathToFileURL(entry).href);
  return (zip, folder) => extract(zip, { dir: folder });
}
