// Runs the demonstration (tests/e2e/demo.ts) through real windows on an X server of its own; screenshots and the issued
// letter come to out/demo/. `node build/demo.mjs`
import { existsSync } from 'node:fs';
import path from 'node:path';
import { prepare } from './run/prepare.mjs';
import { runSession } from './run/session.mjs';
import { note, reason } from './runtime/log.mjs';
import { projectRoot } from './runtime/resolve.mjs';

try {
  prepare();
  if (!existsSync(path.join(projectRoot, 'tests', 'e2e', 'demo.ts'))) throw new Error('tests/e2e/demo.ts is missing');
  process.exitCode = await runSession({
    window: true,
    invoke: ({ root, node }) => ({
      command: node,
      args: [path.join(root, 'build', 'run', 'ts.mjs'), path.join(root, 'tests', 'e2e', 'demo.ts')],
    }),
  });
  if (process.exitCode === 0) note('screenshots and the issued letter are in out/demo/');
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
