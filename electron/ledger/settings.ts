import type { LedgerContext } from './context';
import { asBuffer, asText, bytes } from './engine';
import { LedgerError } from './errors';
import { sameBytes } from './key-ring';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

/** A small setting of the office, encrypted in the file and checked. The value is kept as JSON text, so any string is safe. */
export function readSetting({ engine, ring }: Shared, name: string): string | null {
  const row = engine.prepare(`SELECT ${bytes('value', 'mac')} FROM settings WHERE name = ?`).get([name]);
  if (!row) return null;
  const text = asText(row[0]);
  if (!sameBytes(ring.mac('setting', [name, text]), asBuffer(row[1]))) {
    throw new LedgerError('damaged', engine.path, `setting ${name} does not fit its MAC`);
  }
  return String(JSON.parse(text));
}

export function writeSetting({ engine, ring }: Shared, name: string, value: string): void {
  const text = JSON.stringify(value);
  engine
    .prepare(
      'INSERT INTO settings VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value, mac = excluded.mac',
    )
    .run([name, text, ring.mac('setting', [name, text])]);
}
