// `npm run bench [-- --quick]`: every figure beside a baseline measured in the same run, as an unprivileged user under an
// X server of its own. The table goes to standard error, one JSON line to standard output.
import path from 'node:path';
import { prepare } from './run/prepare.mjs';
import { runSession } from './run/session.mjs';
import { reason } from './runtime/log.mjs';

try {
  prepare();
  process.exitCode = await runSession({
    window: true,
    invoke: ({ root, node }) => ({
      command: node,
      args: [
        path.join(root, 'build', 'run', 'ts.mjs'),
        path.join(root, 'tests', 'bench', 'bench.ts'),
        ...process.argv.slice(2),
      ],
    }),
  });
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
