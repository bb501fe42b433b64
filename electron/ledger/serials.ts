import type { Serial } from '#shared/case/values';
import type { LedgerContext } from './context';
import { asBuffer, asNumber, bytes, integers } from './engine';
import { LedgerError } from './errors';
import { sameBytes } from './key-ring';
import { storable } from './storable';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

/** The number was taken meanwhile (L8). Undoes the transaction; the officer issues again with the next one. */
export class SerialNotNext extends Error {
  override readonly name = 'SerialNotNext';
}

/** Last number given out in a series and year; 0 when none was. */
export function lastSerial({ engine, ring }: Shared, name: string, year: number): number {
  const series = storable(name);
  const found = engine
    .prepare(`SELECT ${integers('last')}, ${bytes('mac')} FROM serials WHERE series = ? AND year = ?`)
    .get([series, year]);
  if (!found) return 0;
  const last = asNumber(found[0]);
  if (!sameBytes(ring.mac('serial', [series, year, last]), asBuffer(found[1]))) {
    throw new LedgerError('damaged', engine.path, 'a serial does not fit its MAC');
  }
  return last;
}

/** Gives out a number: it must be the next one. Call inside the transaction of its event (L2, L8). */
export function takeSerial(shared: Shared, { series, year, serial }: Serial): void {
  const next = lastSerial(shared, series, year) + 1;
  if (serial !== next) {
    throw new SerialNotNext(
      `编号〔${year}〕${serial}号不是下一个可用的编号（应为${next}号），没有保存。请重新生成后再印发。`,
    );
  }
  setSerial(shared, series, year, serial);
}

export function setSerial({ engine, ring }: Shared, name: string, year: number, last: number): void {
  const series = storable(name);
  engine
    .prepare(
      'INSERT INTO serials VALUES (?, ?, ?, ?) ON CONFLICT (series, year) DO UPDATE SET last = excluded.last, mac = excluded.mac',
    )
    .run([series, year, last, ring.mac('serial', [series, year, last])]);
}
