// Runs a command that opens windows: `node build/run/windowed.mjs COMMAND [arguments]`, on X servers of its own, one for
// each worker of the end-to-end tests.
// COMMAND `node` means this Node. Paths are taken from the project's root.
import { reason } from '../runtime/log.mjs';
import { runSession } from './session.mjs';
import { mountSmallDisk } from './small-disk.mjs';
import { unprivilegedAccount } from './user.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  process.stderr.write('usage: node build/run/windowed.mjs COMMAND [arguments]\n');
  process.exit(2);
}
const smallDisk = mountSmallDisk(unprivilegedAccount());
try {
  process.exitCode = await runSession({
    window: true,
    displays: 2,
    invoke: (scene) => ({
      command: command === 'node' ? scene.node : command,
      args,
      env: smallDisk === undefined ? {} : { PETITION_DESK_SMALL_DISK: smallDisk.folder },
    }),
  });
} catch (error) {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
} finally {
  smallDisk?.unmount();
}
