// Fails when a packed program does not carry the SQL library's native part for its own platform, or carries another's.
// `node build/check-native.mjs [TARGET FOLDER]…`; without arguments it looks at everything in release/.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { misfits } from './native-parts.mjs';
import { projectRoot } from './runtime/resolve.mjs';

const release = path.join(projectRoot, 'release');
/** electron-builder's names for its folders. */
const usual = [
  ['linux-x64', path.join(release, 'linux-unpacked')],
  ['linux-arm64', path.join(release, 'linux-arm64-unpacked')],
  ['win32-x64', path.join(release, 'win-unpacked')],
];
const words = process.argv.slice(2);
const asked =
  words.length > 0 ? words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [])) : usual;
const there = asked.filter(([, folder]) => existsSync(folder ?? ''));
if (there.length === 0) {
  process.stderr.write('nothing is packed: run npm run package first\n');
  process.exit(1);
}
let wrong = 0;
for (const [target = '', folder = ''] of there) {
  const sentences = misfits(folder, target);
  wrong += sentences.length;
  process.stdout.write(`${target}: ${sentences.length === 0 ? 'fits' : sentences.join('; ')}\n`);
}
process.exitCode = wrong === 0 ? 0 : 1;
