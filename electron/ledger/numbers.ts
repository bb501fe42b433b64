import type { SeriesContinued } from '#shared/case/office';
import type { Serial } from '#shared/case/values';
import type { LedgerContext } from './context';
import { asNumber, integers } from './engine';
import { LedgerError } from './errors';
import { readEvent } from './event-store';
import { storable } from './storable';

type Shared = Pick<LedgerContext, 'engine' | 'ring' | 'domain' | 'lastNumbers' | 'continued'>;

/** The number was taken meanwhile (L8). Undoes the transaction; the officer issues again with the next one. */
export class SerialNotNext extends Error {
  override readonly name = 'SerialNotNext';
}

const keyOf = (series: string, year: number): string => `${year} ${series}`;

/** Where the paper books go on, as the office's facts leave it: the last fact of a series and year counts. */
export const continuedFrom = (facts: readonly SeriesContinued[]): ReadonlyMap<string, number> =>
  new Map(facts.map(({ series, year, next }) => [keyOf(storable(series), year), next]));

/**
 * Number before the next one of a series and year: the last given out, or the one before where a paper book was continued
 * from; 0 when there was none. Read once and then remembered, as nobody else writes: the
 * event that took it must say so, else the table was changed (`damaged`).
 */
export function lastNumber(shared: Shared, name: string, year: number): number {
  const series = storable(name);
  const known = shared.lastNumbers.get(keyOf(series, year));
  if (known !== undefined) return known;
  const continued = shared.continued.get(keyOf(series, year)) ?? 1;
  const last = Math.max(storedNumber(shared, series, year), continued - 1);
  shared.lastNumbers.set(keyOf(series, year), last);
  return last;
}

function storedNumber(shared: Shared, series: string, year: number): number {
  const { engine, domain } = shared;
  const found = engine
    .prepare(
      `SELECT ${integers('serial', 'sequence')} FROM numbers WHERE series = ? AND year = ? ORDER BY serial DESC LIMIT 1`,
    )
    .get([series, year]);
  if (!found) return 0;
  const [serial, sequence] = [asNumber(found[0]), asNumber(found[1])];
  const event = readEvent(shared, sequence);
  // A payload erased by law can no longer say which number it took; what stands in the table is all there is.
  if (event?.payload === null) return serial;
  const taken = event && domain.serialOf(event);
  if (taken?.serial !== serial || taken.year !== year || storable(taken.series) !== series) {
    throw new LedgerError('damaged', engine.path, 'a number is not the one its event took');
  }
  return serial;
}

/** Gives out a number: it must be the next one. Call inside the transaction of its event (L2, L8), `numberTaken` after it. */
export function takeNumber(shared: Shared, { series, year, serial }: Serial, sequence: number): void {
  const next = lastNumber(shared, series, year) + 1;
  if (serial !== next) {
    throw new SerialNotNext(
      `编号〔${year}〕${serial}号不是下一个可用的编号（应为${next}号），没有保存。请重新生成后再印发。`,
    );
  }
  keepNumber(shared, { series, year, serial }, sequence);
}

export function keepNumber(
  { engine }: Pick<Shared, 'engine'>,
  { series, year, serial }: Serial,
  sequence: number,
): void {
  engine
    .prepare(
      'INSERT INTO numbers VALUES (?, ?, ?, ?) ON CONFLICT (series, year, serial) DO UPDATE SET sequence = excluded.sequence',
    )
    .run([storable(series), year, serial, sequence]);
}

/** Call after the commit. */
export function numberTaken({ lastNumbers }: Pick<Shared, 'lastNumbers'>, { series, year, serial }: Serial): void {
  lastNumbers.set(keyOf(storable(series), year), serial);
}
