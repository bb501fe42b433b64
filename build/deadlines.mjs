// `npm run -s deadlines`: counts limits, one JSON line in, one out (build/deadlines/deadlines.ts). Needs no window, no
// Electron and no build. npm without -s prints its own banner to standard output first.
import path from 'node:path';
import { ensureDependencies } from './run/prepare.mjs';
import { reason } from './runtime/log.mjs';
import { projectRoot } from './runtime/resolve.mjs';

try {
  ensureDependencies(projectRoot);
  // After the dependencies are there: vite is one of them.
  const { runnerImport } = await import('vite');
  const file = path.join(projectRoot, 'build', 'deadlines', 'deadlines.ts');
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error', root: projectRoot });
  process.exitCode = await module.main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
