// Runs a tool inside Electron's main process: `node build/run/tool.mjs [--window | --printer] NAME [--] [arguments]`.
// The tool is dist/tools/NAME.cjs, built from build/tools/NAME.ts. Its standard output is its own; its last line there
// is its JSON. Without --window it has no window and, as root, no sandbox; with --window it runs like the workstation;
// with --printer it has none itself, but may let pages be printed by a process that runs like the workstation.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { isRoot } from '../runtime/cache.mjs';
import { reason } from '../runtime/log.mjs';
import { prepare } from './prepare.mjs';
import { runSession } from './session.mjs';

const words = process.argv.slice(2);
const window = words[0] === '--window';
const printer = words[0] === '--printer';
if (window || printer) words.shift();
const name = words.shift();
if (words[0] === '--') words.shift();
if (name === undefined || !/^[a-z][a-z0-9-]*$/.test(name)) {
  process.stderr.write('usage: node build/run/tool.mjs [--window | --printer] NAME [--] [arguments]\n');
  process.exit(2);
}
/**
 * Stand-ins for the faces of the standard (build/fonts/stand-ins.mjs), where they were fetched and nobody chose others: a
 * page printed on a machine without any of them still measures right.
 * @returns {Record<string, string>}
 */
function standInFonts() {
  const found = [
    '/var/cache/petition-desk/fonts/fonts.conf',
    path.join(homedir(), '.cache', 'petition-desk', 'fonts', 'fonts.conf'),
  ].find((file) => existsSync(file));
  return found === undefined || process.env.FONTCONFIG_FILE !== undefined ? {} : { FONTCONFIG_FILE: found };
}

try {
  prepare();
  process.exitCode = await runSession({
    window,
    printer,
    invoke: ({ root, runtime }) => ({
      command: runtime.executable,
      args: [path.join(root, 'dist', 'tools', `${name}.cjs`), ...words],
      // By environment, not by --no-sandbox: the tool finds its own arguments from process.argv[2] on.
      env: { ...(!window && isRoot() ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}), ...(printer ? standInFonts() : {}) },
    }),
  });
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
}
