// Names the Debian packages that are missing for windows and for measuring papers; as root on Debian installs them.
import { ensurePackages } from './system-packages.mjs';

const missing = ensurePackages(['window', 'paper']);
if (missing.length > 0) process.stderr.write(`still missing: ${missing.join(' ')}\n`);
process.exitCode = missing.length > 0 ? 1 : 0;
