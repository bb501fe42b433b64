// Builds what runs: dist/renderer, dist/electron, dist/tools. `node build/build.mjs`
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { markBuilt } from './run/prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const logLevel = process.argv.includes('--quiet') ? 'warn' : 'info';
// Chunks carry a hash in their names: without this the old ones would pile up and be packaged.
for (const old of ['.sources', 'electron', 'chunks', 'tools']) {
  rmSync(path.join(root, 'dist', old), { recursive: true, force: true });
}
for (const { config, mode, needs } of [
  { config: 'vite.electron.config.mts', mode: 'main', needs: 'electron/main.ts' },
  { config: 'vite.electron.config.mts', mode: 'preload', needs: 'electron/preload.ts' },
  { config: 'vite.renderer.config.mts', mode: 'production', needs: 'renderer/index.html' },
]) {
  if (!existsSync(path.join(root, needs))) throw new Error(`${needs} is missing: nothing to build for ${config}`);
  await build({ configFile: path.join(root, 'build', config), mode, logLevel });
}
markBuilt(root);
