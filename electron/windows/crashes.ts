import { app } from 'electron';
import type { Log } from '../log/log';

/** Screens that die again within this time are not started again, or a broken page would spin. */
const AGAIN_MS = 10_000;

/**
 * What nobody caught: written to the log without personal data; the program goes on, because everything acknowledged is
 * on the disk and an officer may be in the middle of a sentence. Screens that died are loaded again.
 */
export function watchProcess(log: Log): void {
  process.on('uncaughtException', (error) => log.bug('uncaught', error));
  process.on('unhandledRejection', (reason) => log.bug('unhandled', reason));
  let last = Number.NEGATIVE_INFINITY;
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    log.note('screen gone', `${reason} ${exitCode}`);
    const now = Date.now();
    if (reason === 'clean-exit' || contents.isDestroyed() || now - last < AGAIN_MS) return;
    last = now;
    contents.reload();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.note('child gone', `${type} ${reason} ${exitCode}`),
  );
}
