import { fail } from './failure';
import type { Register } from './register';
import type { Shell } from './shell';

/** Stopping long work; it ends at its next slice. */
export function registerWork(register: Register, shell: Shell): void {
  register('work:cancel', async ({ workId }) => {
    if (!shell.work.cancel(workId)) throw fail('not-found', '这项工作已经结束。');
    return null;
  });
}
