// Prints the runtime as one JSON line: `node build/runtime/cli.mjs`
import { reason } from './log.mjs';
import { resolveRuntime } from './resolve.mjs';

try {
  process.stdout.write(`${JSON.stringify(await resolveRuntime())}\n`);
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
