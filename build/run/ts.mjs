// Runs a TypeScript program of this project in plain Node: `node build/run/ts.mjs FILE [arguments]`.
// FILE exports `main(args: readonly string[]): Promise<number>`; the number is the exit code.
import path from 'node:path';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: node build/run/ts.mjs FILE [arguments]\n');
  process.exit(2);
}
const { module } = await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(args);
