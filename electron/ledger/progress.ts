import type { LedgerContext } from './context';
import { asNumber, integers } from './engine';

/** Names of `progress` in the file; see schema.ts. `refold-for`: the number an unfinished folding anew is for. */
export type ProgressName = 'search' | 'fold' | 'refold' | 'refold-for';

export function progressOf({ engine }: Pick<LedgerContext, 'engine'>, name: ProgressName): number | null {
  const row = engine.prepare(`SELECT ${integers('value')} FROM progress WHERE name = ?`).get([name]);
  return row ? asNumber(row[0]) : null;
}

export function setProgress({ engine }: Pick<LedgerContext, 'engine'>, name: ProgressName, value: number): void {
  engine
    .prepare('INSERT INTO progress VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run([name, value]);
}

/** Number of no program and no law: some rows were folded anew and some were not. */
const UNFINISHED = -1;

/** Every row is to be folded anew, from the first on, for `number`; in the transaction of what makes it so. */
export function markUnfolded(context: Pick<LedgerContext, 'engine'>, number: number): void {
  setProgress(context, 'fold', UNFINISHED);
  setProgress(context, 'refold', 0);
  setProgress(context, 'refold-for', number);
}
