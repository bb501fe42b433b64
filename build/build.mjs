// Builds what runs: dist/electron, dist/tools, dist/renderer. `node build/build.mjs [--quiet] [main|preload|tools|renderer]…`
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { markBuilt } from './run/prepare.mjs';
import { projectRoot } from './runtime/resolve.mjs';

const parts = [
  {
    name: 'main',
    config: 'vite.electron.config.mts',
    source: 'electron/main.ts',
    stale: ['electron/main.cjs', 'electron/paper-worker.cjs', 'electron/chunks'],
  },
  {
    name: 'preload',
    config: 'vite.electron.config.mts',
    source: 'electron/preload.ts',
    stale: ['electron/preload.cjs'],
  },
  { name: 'tools', config: 'vite.electron.config.mts', source: 'build/tools', stale: ['tools'] },
  { name: 'renderer', config: 'vite.renderer.config.mts', source: 'renderer/index.html', stale: ['renderer'] },
];

const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const chosen = parts.filter(({ name }) => asked.length === 0 || asked.includes(name));
const dist = path.join(projectRoot, 'dist');
rmSync(path.join(dist, '.sources'), { force: true });
for (const { name, config, source, stale } of chosen) {
  if (!existsSync(path.join(projectRoot, source)))
    throw new Error(`${source} is missing: nothing to build for ${name}`);
  // Chunks carry a hash in their names: without this the old ones would pile up and be packaged.
  for (const old of stale) rmSync(path.join(dist, old), { recursive: true, force: true });
  await build({
    configFile: path.join(projectRoot, 'build', config),
    mode: name === 'renderer' ? 'production' : name,
    logLevel: words.includes('--quiet') ? 'warn' : 'info',
  });
}
// Only a whole build may be taken for up to date.
if (chosen.length === parts.length) markBuilt(projectRoot);
