import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { note, reason } from '../runtime/log.mjs';
import { projectRoot, resolveRuntime } from '../runtime/resolve.mjs';
import { ensurePackages } from '../runtime/system-packages.mjs';
import { startDisplay } from './display.mjs';
import { openPlace } from './place.mjs';
import { openPrinterPlace } from './printer.mjs';
import { publishRuntime } from './publish.mjs';
import { accountName, unprivilegedAccount } from './user.mjs';

/**
 * @typedef {import('../runtime/resolve.mjs').Runtime} Runtime
 * @typedef {Readonly<{ root: string, node: string, out: string, runtime: Runtime,
 *   account: import('./user.mjs').Account | undefined }>} Scene what a command may need to know
 * @typedef {Readonly<{ command: string, args: readonly string[], env?: Record<string, string> }>} Invocation
 * @typedef {Readonly<{
 *   window: boolean, printer?: boolean, display?: 'own' | 'present', displays?: number, root?: string,
 *   invoke: (scene: Scene) => Invocation,
 * }>} Session `printer`: a command without a window that lets a process of its own print pages (printer.mjs);
 *   `displays`: how many X servers of its own
 */

/** Milliseconds between asking a process group to end and making it. */
const grace = 5_000;

/** What Chromium says on a machine without a message bus or a graphics card. It means nothing here and hides what does. */
const harmless =
  /ERROR:(bus|object_proxy|viz_main_impl|gpu_memory_buffer_support_x11|gl_display|angle_platform_impl)\.cc/;

/**
 * Runs one command in surroundings of its own: home, temp folder, X server (unless the present display is asked for),
 * and, with a window and as root, as an unprivileged user with Chromium's sandbox on. A command without a window
 * may stay root; then it is the one that must pass --no-sandbox.
 * Standard input, output and the environment (PETITION_DESK_PASSWORD among it) go through untouched.
 * @param {Session} session
 * @returns {Promise<number>} the command's exit code; 128 + n when signal n ended it
 */
export async function runSession(session) {
  const { window, printer = false, display: wanted = 'own', displays = 1, root = projectRoot, invoke } = session;
  if (process.platform === 'linux') ensurePackages(['window']);
  const account = window ? unprivilegedAccount() : undefined;
  const printing = printer && !window ? unprivilegedAccount() : undefined;
  const runtime = await publishRuntime(await resolveRuntime({ root }), account ?? printing);
  const place = openPlace({ root, account });
  const printerPlace = printing && openPrinterPlace({ root: place.root, account: printing });
  /** @type {Awaited<ReturnType<typeof startDisplay>> | undefined} */
  let display;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {NodeJS.Signals | undefined} */
  let stoppedBy;

  const endGroup = (/** @type {NodeJS.Signals} */ signal) => {
    if (child?.pid === undefined) return;
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // The group is gone already.
    }
  };
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    stoppedBy ??= signal;
    // Only the command itself: a whole group told to end takes Electron's helpers from under it before it can close.
    child?.kill('SIGTERM');
    setTimeout(() => endGroup('SIGKILL'), grace).unref();
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, onSignal);
  const lastResort = () => {
    endGroup('SIGKILL');
    display?.stop();
  };
  process.on('exit', lastResort);

  try {
    if (process.platform === 'linux' && wanted === 'own') {
      display = await startDisplay({
        folder: printerPlace?.folder ?? place.folder,
        account: account ?? printing,
        count: displays,
      });
    } else if (account) {
      shareDisplay();
    }
    const { command, args, env } = invoke({ root: place.root, node: place.node, out: place.out, runtime, account });
    const started = spawn(command, [...args], {
      cwd: place.root,
      stdio: ['inherit', 'inherit', 'pipe'],
      detached: process.platform !== 'win32',
      env: {
        ...process.env,
        ...place.env,
        ...display?.env,
        ...printerPlace?.env,
        ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
        ...env,
      },
      ...account,
    });
    child = started;
    const lines = createInterface({ input: started.stderr });
    lines.on('line', (line) => {
      if (!harmless.test(line)) process.stderr.write(`${line}\n`);
    });
    const drained = new Promise((resolve) => lines.once('close', resolve));
    const code = await new Promise((resolve) => {
      started.once('error', (error) => {
        note(`${command} does not start: ${reason(error)}`);
        resolve(127);
      });
      started.once('exit', (status, signal) => {
        const result = status ?? 128 + (signal ? constants.signals[signal] : 0);
        // What the command left running would hold the pipe open: end it, then let the last lines come through.
        endGroup('SIGKILL');
        const timer = setTimeout(() => resolve(result), 2_000);
        void drained.then(() => {
          clearTimeout(timer);
          resolve(result);
        });
      });
    });
    return stoppedBy === undefined ? code : 128 + constants.signals[stoppedBy];
  } finally {
    lastResort();
    process.off('exit', lastResort);
    for (const signal of signals) process.off(signal, onSignal);
    printerPlace?.close();
    place.close();
  }
}

/** Lets the unprivileged account show windows on root's own display. */
function shareDisplay() {
  const asked = spawnSync('xhost', [`+si:localuser:${accountName}`], { stdio: 'ignore' });
  if (asked.status !== 0)
    note(`xhost is missing or refused: ${accountName} may not be allowed on ${process.env.DISPLAY}`);
}
