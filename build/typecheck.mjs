// One compiler run for each runtime: the folder decides what code may use. `node build/typecheck.mjs [PROJECT…]`
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
const projects = asked.length > 0 ? asked : ['shared', 'electron', 'renderer', 'build', 'tests'];
const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
/**
 * What the last run knew of each file: unchanged ones are not checked again.
 * @param {string} project
 */
const remembered = (project) => [
  '--incremental',
  '--tsBuildInfoFile',
  path.join(root, 'out', 'types', `${project}.json`),
];
let failed = 0;
for (const project of projects) {
  const done = spawnSync(
    process.execPath,
    [compiler, '-p', path.join(root, project), '--noEmit', '--pretty', 'false', ...remembered(project)],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  process.stderr.write(`${project}: ${done.status === 0 ? 'ok' : 'type errors'}\n`);
  if (done.status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
