import { readRowAt, writeCaseRow } from './case-rows';
import { type LedgerContext, publish } from './context';
import { asNumber, asText, bytes, integers } from './engine';
import { LedgerError } from './errors';
import { openEvent, readCase, readSlice } from './event-store';
import { foldCase } from './execute';
import { keepNumber } from './numbers';
import { progressOf, setProgress } from './progress';
import { OFFICE_STREAM } from './schema';

/**
 * Folds every case anew and replaces its row and look-up entries, a case a transaction, while work goes on (L7, L12).
 * The search index is emptied and follows behind its cursor again (L2). Rejects as `damaged` when an event is. What a
 * crash leaves undone is done at the next opening (`refold`).
 */
export async function rebuild(context: LedgerContext, progress: (done: number, total: number) => void): Promise<void> {
  const { engine } = context;
  const total = context.tail.sequence;
  engine.transaction(() => {
    setProgress(context, 'fold', UNFINISHED);
    setProgress(context, 'refold', 0);
    engine.prepare('DELETE FROM lookups').run();
    engine.exec("INSERT INTO search (search) VALUES ('delete-all')");
    setProgress(context, 'search', 0);
  });
  await foldAnew(context, (done) => progress(done, total));
  // Rows of cases that have no events are nobody's: they can only come from damage.
  engine
    .prepare(
      'DELETE FROM case_rows WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.sequence = case_rows.first_sequence AND e.case_version = 1)',
    )
    .run();
  await rebuildNumbers(context);
  progress(total, total);
}

/** Version of folding that no program has: some rows were folded anew and some were not. */
const UNFINISHED = -1;

/** True when another version of the program folded these rows, or a folding anew was broken off. */
export const isFoldedOtherwise = (context: LedgerContext): boolean =>
  progressOf(context, 'fold') !== context.domain.foldVersion;

/**
 * After a change of the program or of the law's data (L7): rows are folded anew in the background, and what changed is
 * published. A case that cannot be read keeps its row; whoever reads or verifies it learns of the damage.
 */
export async function refold(context: LedgerContext, stopped: () => boolean): Promise<void> {
  if (progressOf(context, 'refold') === null) {
    context.engine.transaction(() => {
      setProgress(context, 'fold', UNFINISHED);
      setProgress(context, 'refold', 0);
    });
  }
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

async function foldAnew(
  context: LedgerContext,
  progress: (done: number) => void,
  { stopped, unreadable }: Manner = {},
): Promise<void> {
  const { engine, domain } = context;
  context.states.clear();
  let done = progressOf(context, 'refold') ?? 0;
  await context.slices.run(() => {
    if (stopped?.()) return true;
    const first = engine
      .prepare(
        `SELECT ${integers('sequence')}, ${bytes('case_id')} FROM events
         WHERE sequence > ? AND case_version = 1 AND case_id <> '${OFFICE_STREAM}' ORDER BY sequence LIMIT 1`,
      )
      .get([done]);
    if (!first) {
      engine.transaction(() => {
        engine.prepare("DELETE FROM progress WHERE name = 'refold'").run();
        setProgress(context, 'fold', domain.foldVersion);
      });
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
}

function foldCaseAnew(context: LedgerContext, caseId: string, firstSequence: number): void {
  const { engine } = context;
  const events = readCase(context, caseId);
  const state = foldCase(context, events);
  const last = events.at(-1);
  if (!state || !last) return;
  const row = context.domain.toRow(state);
  const before = storedText(context, firstSequence);
  engine.transaction(() => {
    engine.prepare('DELETE FROM case_rows WHERE first_sequence = ?').run([firstSequence]);
    const place = { firstSequence, lastSequence: last.sequence, touchedAt: last.recordedAt };
    writeCaseRow(context, row, state, null, place);
    setProgress(context, 'refold', firstSequence);
  });
  if (before !== JSON.stringify(row)) publish(context, { sequence: context.tail.sequence, rows: [row] });
}

/** The row as it was, to see whether it changes; empty when it is missing or damaged, which is what folding anew repairs. */
function storedText(context: LedgerContext, firstSequence: number): string {
  try {
    return JSON.stringify(readRowAt(context, firstSequence)?.row ?? '');
  } catch (error) {
    if (error instanceof LedgerError) return '';
    throw error;
  }
}

/** Numbers are read from the events again; those recorded while the slices ran are read in the last one. */
async function rebuildNumbers(context: LedgerContext): Promise<void> {
  const taken: (readonly [Parameters<typeof keepNumber>[1], number])[] = [];
  let cursor = 0;
  await context.slices.run(() => {
    const events = readSlice(context, cursor, 50);
    for (const event of events) {
      cursor = event.header.sequence;
      if (event.header.caseId === OFFICE_STREAM) continue;
      const serial = context.domain.serialOf(openEvent(context, event));
      if (serial) taken.push([serial, cursor]);
    }
    if (cursor < context.tail.sequence && events.length > 0) return false;
    context.engine.transaction(() => {
      context.engine.prepare('DELETE FROM numbers').run();
      for (const [serial, sequence] of taken) keepNumber(context, serial, sequence);
    });
    context.lastNumbers.clear();
    return true;
  });
}
