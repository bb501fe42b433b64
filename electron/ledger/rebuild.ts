import type { CaseRow } from '#shared/case/row';
import type { Serial } from '#shared/case/values';
import { readRowAt, writeCaseRow } from './case-rows';
import { changeOf, type LedgerContext, publish } from './context';
import { asNumber, asText, bytes, integers } from './engine';
import { LedgerError } from './errors';
import { openEvent, readCase, readSlice, type StoredEvent } from './event-store';
import { foldCase } from './execute';
import { keepNumber } from './numbers';
import { markUnfolded, progressOf, setProgress } from './progress';
import { OFFICE_STREAM } from './schema';
import { storable } from './storable';

/**
 * Folds every case anew and replaces its row and look-up entries, a case a transaction, while work goes on (L7, L12).
 * The search index is emptied and follows behind its cursor again (L2). Rejects as `damaged` when an event is. What a
 * crash leaves undone is done at the next opening (`refold`).
 */
export async function rebuild(context: LedgerContext, progress: (done: number, total: number) => void): Promise<void> {
  const { engine, slices } = context;
  const total = context.tail.sequence;
  beginAnew(context);
  await slices.run(() => engine.prepare(LOOKUPS_AWAY).run() < PORTION);
  engine.transaction(() => {
    engine.exec("INSERT INTO search (search) VALUES ('delete-all')");
    setProgress(context, 'search', 0);
  });
  while (!(await foldAnew(context, (done) => progress(done, total)))) beginAnew(context);
  await removeOrphans(context);
  await rebuildNumbers(context);
  progress(total, total);
}

const PORTION = 200;
/** What the folding anew that follows writes again. */
const LOOKUPS_AWAY = `DELETE FROM lookups WHERE (kind, value, first_sequence) IN
  (SELECT kind, value, first_sequence FROM lookups LIMIT ${PORTION})`;

/** Rows of cases that have no events are nobody's: they can only come from damage. */
async function removeOrphans({ engine, slices }: LedgerContext): Promise<void> {
  let after = 0;
  await slices.run(() => {
    const rows = engine
      .prepare(
        `SELECT ${integers('r.first_sequence', 'e.case_version')} FROM case_rows r
         LEFT JOIN events e ON e.sequence = r.first_sequence
         WHERE r.first_sequence > ? ORDER BY r.first_sequence LIMIT ${PORTION}`,
      )
      .all([after]);
    for (const row of rows) {
      after = asNumber(row[0]);
      if (row[1] !== 1) engine.prepare('DELETE FROM case_rows WHERE first_sequence = ?').run([after]);
    }
    return rows.length < PORTION;
  });
}

/** True when these rows were folded by another version of the program or under another law, or a folding anew was broken off. */
export const isFoldedOtherwise = (context: LedgerContext): boolean =>
  progressOf(context, 'fold') !== context.reading.number;

const beginAnew = (context: LedgerContext): void =>
  context.engine.transaction(() => markUnfolded(context, context.reading.number));

/**
 * After a change of the program or of the office's law (L7): rows are folded anew in the background, and what changed is
 * published. What was broken off goes on where it was, unless it was for something else. A case that cannot be read
 * keeps its row; whoever reads or verifies it learns of the damage.
 */
export async function refold(context: LedgerContext, stopped: () => boolean): Promise<void> {
  const begun = progressOf(context, 'refold') !== null && progressOf(context, 'refold-for') === context.reading.number;
  if (!begun) beginAnew(context);
  await foldAnew(context, () => undefined, {
    stopped,
    unreadable: (error) => context.surroundings.log(`case not folded anew: ${error.detail}`),
  });
}

interface Manner {
  readonly stopped?: () => boolean;
  /** What to do about a case that is damaged; without it the work ends there. */
  readonly unreadable?: (error: LedgerError) => void;
}

/** False when it ended early: stopped, or another law holds meanwhile and all rows are to be read with that. */
async function foldAnew(
  context: LedgerContext,
  progress: (done: number) => void,
  { stopped, unreadable }: Manner = {},
): Promise<boolean> {
  const { engine, reading } = context;
  context.states.clear();
  let done = progressOf(context, 'refold') ?? 0;
  let finished = false;
  await context.slices.run(() => {
    if (stopped?.() || context.reading !== reading) return true;
    const first = engine
      .prepare(
        `SELECT ${integers('sequence')}, ${bytes('case_id')} FROM events
         WHERE sequence > ? AND case_version = 1 AND case_id <> '${OFFICE_STREAM}' ORDER BY sequence LIMIT 1`,
      )
      .get([done]);
    if (!first) {
      engine.transaction(() => {
        engine.prepare("DELETE FROM progress WHERE name IN ('refold', 'refold-for')").run();
        setProgress(context, 'fold', reading.number);
      });
      finished = true;
      return true;
    }
    done = asNumber(first[0]);
    try {
      foldCaseAnew(context, asText(first[1]), done);
    } catch (error) {
      if (!unreadable || !(error instanceof LedgerError) || error.code !== 'damaged') throw error;
      unreadable(error);
    }
    progress(done);
    return false;
  });
  return finished;
}

function foldCaseAnew(context: LedgerContext, caseId: string, firstSequence: number): void {
  const { engine } = context;
  const events = readCase(context, caseId);
  const state = foldCase(context, events);
  const last = events.at(-1);
  if (!state || !last) return;
  const row = context.domain.toRow(state, context.reading.law);
  const before = storedRow(context, firstSequence);
  engine.transaction(() => {
    engine.prepare('DELETE FROM case_rows WHERE first_sequence = ?').run([firstSequence]);
    const place = { firstSequence, lastSequence: last.sequence, touchedAt: last.recordedAt };
    writeCaseRow(context, row, state, null, place);
    setProgress(context, 'refold', firstSequence);
  });
  if (JSON.stringify(before) === JSON.stringify(row)) return;
  publish(context, changeOf(context.tail.sequence, row, before?.readers ?? null));
}

/** The row as it was, to see whether it changes; null when it is missing or damaged, which is what folding anew repairs. */
function storedRow(context: LedgerContext, firstSequence: number): CaseRow | null {
  try {
    return readRowAt(context, firstSequence)?.row ?? null;
  } catch (error) {
    if (error instanceof LedgerError) return null;
    throw error;
  }
}

/** Numbers are read from the events again: what is missing or wrong is put right, then what no event took goes. */
async function rebuildNumbers(context: LedgerContext): Promise<void> {
  const { engine, domain, slices } = context;
  const numberOf = (event: StoredEvent): Serial | null =>
    event.header.caseId === OFFICE_STREAM ? null : domain.serialOf(openEvent(context, event));
  const taken = new Map<number, string>();
  let cursor = 0;
  await slices.run(() => {
    const events = readSlice(context, cursor, PORTION / 4);
    engine.transaction(() => {
      for (const event of events) {
        cursor = event.header.sequence;
        const serial = numberOf(event);
        if (!serial) continue;
        taken.set(cursor, numberText(serial.series, serial.year, serial.serial));
        keepNumber(context, serial, cursor);
      }
    });
    return cursor >= context.tail.sequence || events.length === 0;
  });
  let after: readonly [string, number, number] = ['', 0, 0];
  await slices.run(() => {
    const found = engine
      .prepare(
        `SELECT ${bytes('series')}, ${integers('year', 'serial', 'sequence')} FROM numbers
         WHERE (series, year, serial) > (?, ?, ?) ORDER BY series, year, serial LIMIT ${PORTION}`,
      )
      .all([...after]);
    for (const row of found) {
      const [series, year, serial, sequence] = [asText(row[0]), asNumber(row[1]), asNumber(row[2]), asNumber(row[3])];
      after = [series, year, serial];
      // What a command took meanwhile lies behind the cursor.
      if (sequence > cursor || taken.get(sequence) === numberText(series, year, serial)) continue;
      engine.prepare('DELETE FROM numbers WHERE series = ? AND year = ? AND serial = ?').run([...after]);
    }
    return found.length < PORTION;
  });
  context.lastNumbers.clear();
}

const numberText = (series: string, year: number, serial: number): string => `${year} ${serial} ${storable(series)}`;
