import type { LedgerContext } from './context';
import { asNumber, integers } from './engine';

/** Names of `progress` in the file; see schema.ts. */
export type ProgressName = 'search' | 'fold' | 'refold';

export function progressOf({ engine }: Pick<LedgerContext, 'engine'>, name: ProgressName): number | null {
  const row = engine.prepare(`SELECT ${integers('value')} FROM progress WHERE name = ?`).get([name]);
  return row ? asNumber(row[0]) : null;
}

export function setProgress({ engine }: Pick<LedgerContext, 'engine'>, name: ProgressName, value: number): void {
  engine
    .prepare('INSERT INTO progress VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run([name, value]);
}
