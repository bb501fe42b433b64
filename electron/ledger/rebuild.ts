import { writeCaseRow } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber, asText, bytes, integers } from './engine';
import { openEvent, readCase, readSlice } from './event-store';
import { foldCase } from './execute';
import { OFFICE_STREAM } from './schema';
import { setSerial } from './serials';
import { yielding } from './slices';

/**
 * Folds every case anew and replaces its row and look-up entries, a case a transaction, while work goes on (L7, L12).
 * The search index is emptied and follows behind its cursor again (L2). Rejects as `damaged` when an event is.
 */
export async function rebuild(context: LedgerContext, progress: (done: number, total: number) => void): Promise<void> {
  const { engine } = context;
  context.states.clear();
  const total = context.tail.sequence;
  let done = 0;
  await yielding(() => {
    const first = engine
      .prepare(
        `SELECT ${integers('sequence')}, ${bytes('case_id')} FROM events WHERE sequence > ? AND case_version = 1 ORDER BY sequence LIMIT 1`,
      )
      .get([done]);
    if (!first) return true;
    done = asNumber(first[0]);
    rebuildCase(context, asText(first[1]));
    progress(done, total);
    return false;
  });
  // Rows of cases that have no events are nobody's: they can only come from damage.
  engine
    .prepare('DELETE FROM case_rows WHERE NOT EXISTS (SELECT 1 FROM events e WHERE e.case_id = case_rows.id)')
    .run();
  await rebuildSerials(context);
  engine.transaction(() => {
    engine.exec("INSERT INTO search (search) VALUES ('delete-all')");
    engine.prepare('UPDATE search_cursor SET sequence = 0 WHERE id = 1').run();
  });
  progress(total, total);
}

function rebuildCase(context: LedgerContext, caseId: string): void {
  if (caseId === OFFICE_STREAM) return;
  const { engine } = context;
  const events = readCase(context, caseId);
  const state = foldCase(context, events);
  const [first, last] = [events[0], events.at(-1)];
  if (!state || !first || !last) return;
  engine.transaction(() => {
    for (const table of ['people', 'visits']) engine.prepare(`DELETE FROM ${table} WHERE case_id = ?`).run([caseId]);
    engine.prepare('DELETE FROM case_rows WHERE id = ?').run([caseId]);
    const place = { firstSequence: first.sequence, lastSequence: last.sequence, touchedAt: last.recordedAt };
    writeCaseRow(context, context.domain.toRow(state), state, null, place);
  });
}

/** Numbers are counted from the events; those recorded while the slices ran are read in the last one. */
async function rebuildSerials(context: LedgerContext): Promise<void> {
  const last = new Map<string, number>();
  let cursor = 0;
  await yielding(() => {
    const events = readSlice(context, cursor, 50);
    for (const event of events) {
      cursor = event.header.sequence;
      if (event.header.caseId === OFFICE_STREAM) continue;
      const serial = context.domain.serialOf(openEvent(context, event));
      if (serial) last.set(JSON.stringify([serial.series, serial.year]), serial.serial);
    }
    if (cursor < context.tail.sequence && events.length > 0) return false;
    context.engine.transaction(() => {
      context.engine.prepare('DELETE FROM serials').run();
      for (const [key, serial] of last) {
        const [series, year]: unknown[] = JSON.parse(key);
        setSerial(context, String(series), Number(year), serial);
      }
    });
    return true;
  });
}
