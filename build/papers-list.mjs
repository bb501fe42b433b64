// `npm run -s papers:list`: every paper the program makes, one a line, cells parted by tabs (shared/papers/papers-list.ts).
// Needs no window, no Electron and no build. npm without -s prints its own banner to standard output first.
import path from 'node:path';
import { ensureDependencies } from './run/prepare.mjs';
import { reason } from './runtime/log.mjs';
import { projectRoot } from './runtime/resolve.mjs';

try {
  ensureDependencies(projectRoot);
  // After the dependencies are there: vite is one of them.
  const { runnerImport } = await import('vite');
  const file = path.join(projectRoot, 'shared', 'papers', 'papers-list.ts');
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error', root: projectRoot });
  process.stdout.write(`${module.papersLines.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
