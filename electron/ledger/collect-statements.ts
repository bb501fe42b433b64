import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * The library gives a statement back when it is garbage, and only then the connection and its lock, without which this
 * process could not open the ledger again. So garbage is collected now; some 10 ms, and only where closing failed.
 */
export async function collectStatements(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect !== 'function') return;
  // What was just let go of may still lie on the stack.
  for (let round = 0; round < 2; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  await new Promise((resolve) => setImmediate(resolve));
}
