import type { CaseEvent } from '#shared/case/event';
import { REGISTRATION_SERIES } from '#shared/case/numbers';
import type { CaseRow } from '#shared/case/row';
import type { LocalDate } from '#shared/law/dates';
import { readRowAt } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber, asText, bytes, integers } from './engine';
import { LedgerError } from './errors';
import { readEvent } from './event-store';
import { servedBetween } from './lookup-entries';
import { mayRead, type Viewer } from './readers';
import { storable } from './storable';

/** Numbers of one series and year (发文登记簿), with those given out first and last. */
export interface NumberBook {
  readonly series: string;
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/** A number and the event that took it; null only when a damaged ledger has lost the event. */
export interface TakenNumber {
  readonly serial: number;
  readonly event: CaseEvent | null;
}

/** Rows looked at in one step of a slice. */
const PORTION = 25;

/**
 * Rows with papers that wait to be issued or served, of those the viewer may read, in the order of registration. Looks at
 * open rows and at closed ones with such papers (case-rows.ts), in slices (L12): nothing here grows with the archive.
 */
export async function rowsWithPapers(context: LedgerContext, viewer: Viewer): Promise<readonly CaseRow[]> {
  const { engine, slices } = context;
  // From the index alone, and before anything yields: what changes meanwhile moves no row past the place reached.
  const places = engine
    .prepare(`SELECT ${integers('first_sequence')} FROM case_rows WHERE closed IN (0, 3, 4)`)
    .all()
    .map(([first]) => asNumber(first))
    .sort((a, b) => a - b);
  const found: CaseRow[] = [];
  let done = 0;
  await slices.run(() => {
    for (const first of places.slice(done, done + PORTION)) {
      const row = readRowAt(context, first)?.row;
      // Rows of an older version of the program have no counts until they are folded anew: looked at one by one.
      const waits = row !== undefined && (row.papersToIssue !== 0 || row.papersToServe !== 0);
      if (waits && mayRead(row.readers, viewer)) found.push(row);
    }
    done += PORTION;
    return done >= places.length;
  });
  return found;
}

/** Every series of document numbers with its years, found by skipping from one to the next, not by reading all numbers. */
export function numberBooks({ engine }: Pick<LedgerContext, 'engine'>): readonly NumberBook[] {
  const next = engine.prepare(
    `SELECT ${bytes('series')}, ${integers('year', 'serial')} FROM numbers
     WHERE (series, year, serial) > (?, ?, ?) ORDER BY series, year, serial LIMIT 1`,
  );
  const last = engine.prepare(
    `SELECT ${integers('serial')} FROM numbers WHERE series = ? AND year = ? ORDER BY serial DESC LIMIT 1`,
  );
  const books: NumberBook[] = [];
  let place: readonly [string, number, number] = ['', 0, 0];
  for (;;) {
    const row = next.get([...place]);
    if (!row) return books;
    const [series, year, first] = [asText(row[0]), asNumber(row[1]), asNumber(row[2])];
    const end = asNumber(last.get([series, year])?.[0]);
    if (series !== REGISTRATION_SERIES) books.push({ series, year, first, last: end });
    place = [series, year, end];
  }
}

/** Up to `limit` numbers of a series and year in order, from `from` on, each with the event that took it. */
export function numbersFrom(
  context: Pick<LedgerContext, 'engine' | 'ring'>,
  name: string,
  year: number,
  from: number,
  limit: number,
): readonly TakenNumber[] {
  return context.engine
    .prepare(
      `SELECT ${integers('serial', 'sequence')} FROM numbers
       WHERE series = ? AND year = ? AND serial >= ? ORDER BY serial LIMIT ?`,
    )
    .all([storable(name), year, from, limit])
    .map((row) => ({ serial: asNumber(row[0]), event: readEvent(context, asNumber(row[1])) }));
}

/** Ids of the cases in which papers were served from `from` to `to`, in slices; cases hidden from the viewer are left out. */
export async function casesServedBetween(
  context: LedgerContext,
  from: LocalDate,
  to: LocalDate,
  viewer: Viewer,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after = 0;
  await context.slices.run(() => {
    const portion = servedBetween(context, [from, to], after, PORTION);
    for (const firstSequence of portion) {
      after = firstSequence;
      const checked = readRowAt(context, firstSequence);
      if (checked === null) throw new LedgerError('damaged', context.engine.path, 'a case with a service has no row');
      if (mayRead(checked.row.readers, viewer)) ids.push(checked.row.id);
    }
    return portion.length < PORTION;
  });
  return ids;
}
