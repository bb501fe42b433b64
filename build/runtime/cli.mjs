// Prints the runtime as one JSON line. `node build/runtime/cli.mjs [--packages] [--paper]`
import { reason } from './log.mjs';
import { resolveRuntime } from './resolve.mjs';
import { ensurePackages } from './system-packages.mjs';

try {
  const wants = new Set(process.argv.slice(2));
  const missing = wants.has('--packages') ? ensurePackages(wants.has('--paper') ? ['window', 'paper'] : ['window']) : [];
  process.stdout.write(`${JSON.stringify({ ...(await resolveRuntime()), missing })}\n`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
