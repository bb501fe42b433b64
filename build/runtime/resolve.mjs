import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, readMarker, setSandboxHelper } from './cache.mjs';
import { fallbackRuntime } from './catalog.mjs';
import { fallbackDist } from './fallback.mjs';
import { note, reason } from './log.mjs';
import { executableName, installedDist, officialDist } from './official.mjs';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * @typedef {Readonly<{ dist: string, executable: string, version: string, official: boolean,
 *   source: 'override' | 'installed' | 'official' | 'registry' }>} Runtime
 * @typedef {Readonly<{
 *   root?: string, env?: NodeJS.ProcessEnv, platform?: string, arch?: string, say?: (message: string) => void,
 *   fetch?: typeof globalThis.fetch, extract?: import('./official.mjs').Extract,
 *   pack?: import('./fallback.mjs').Pack, fallback?: import('./fallback.mjs').FallbackSource,
 * }>} ResolveOptions
 */

/**
 * Finds an Electron to run, in this order: ELECTRON_OVERRIDE_DIST_PATH, the official binary that is already there,
 * the official download, the registry's Electron 25.1.1 (development and tests only).
 * Throws with what to do when all four fail.
 * @param {ResolveOptions} [options] everything that reaches outside can be replaced in tests
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime(options = {}) {
  const {
    root = projectRoot,
    env = process.env,
    platform = process.platform,
    arch = process.arch,
    say = note,
    fallback = fallbackRuntime,
  } = options;
  const cache = cacheFolder(env);

  if (env.ELECTRON_OVERRIDE_DIST_PATH) return overridden(path.resolve(env.ELECTRON_OVERRIDE_DIST_PATH), platform);

  const installed = await installedDist(root, platform);
  if (installed !== undefined) {
    await setSandboxHelper(installed.dist);
    return runtime(installed.dist, installed.version, true, 'installed', platform);
  }

  let whyNotOfficial;
  try {
    const { dist, version } = await officialDist({ ...options, projectRoot: root, cache, platform, arch, env });
    return runtime(dist, version, true, 'official', platform);
  } catch (error) {
    whyNotOfficial = reason(error);
  }

  const advice = 'set ELECTRON_MIRROR to a mirror or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron';
  if (platform !== fallback.platform || arch !== fallback.arch) {
    throw new Error(`no Electron for ${platform}-${arch}: ${whyNotOfficial}; ${advice}`);
  }
  try {
    const dist = await fallbackDist({ cache, source: fallback, ...(options.pack ? { pack: options.pack } : {}) });
    say(`Electron ${fallback.version} from the registry: for development and tests only (${whyNotOfficial})`);
    return runtime(dist, fallback.version, false, 'registry', platform);
  } catch (error) {
    throw new Error(`no Electron to run. Official: ${whyNotOfficial}. Registry: ${reason(error)}. ${advice}.`, {
      cause: error,
    });
  }
}

/**
 * @param {string} dist
 * @param {string} platform
 * @returns {Promise<Runtime>}
 */
async function overridden(dist, platform) {
  await access(path.join(dist, executableName(platform))).catch(() => {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: ${dist} holds no ${executableName(platform)}`);
  });
  const marker = await readMarker(dist);
  const version =
    marker?.version ??
    (await readFile(path.join(dist, 'version'), 'utf8').then(
      (text) => text.trim().replace(/^v/, ''),
      () => 'unknown',
    ));
  return runtime(dist, version, marker?.official ?? true, 'override', platform);
}

/**
 * @param {string} dist
 * @param {string} version
 * @param {boolean} official
 * @param {Runtime['source']} source
 * @param {string} platform
 * @returns {Runtime}
 */
function runtime(dist, version, official, source, platform) {
  return Object.freeze({ dist, executable: path.join(dist, executableName(platform)), version, official, source });
}
