import { isRunning, readLimits } from '#shared/case/limits-of';
import type { CaseState } from '#shared/case/state';
import { CONFIRM_SHARE, type LawPreview, type MovedLimit } from '#shared/law/changes';
import type { LocalDate } from '#shared/law/dates';
import type { Law } from '#shared/law/law';
import { openRow, ROW_COLUMNS } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber } from './engine';
import { LedgerError } from './errors';
import { readCase } from './event-store';
import { foldCase } from './execute';
import { mayRead, type Viewer } from './readers';

/** Moved due dates a screen can show; the rest is counted. */
const MOVED_SHOWN = 100;

/** What an owed step falls due on; null while it cannot be counted (待节假日表). */
interface Owed {
  readonly what: string;
  readonly due: LocalDate | null;
  /** Where it rolls over to; null while that year's list is not loaded. */
  readonly rolled: LocalDate | null;
}

/** Told and compared as one: the plain day, and the day it rolls over to. */
const words = (owed: Owed | undefined): string | null =>
  owed === undefined || owed.due === null
    ? null
    : owed.rolled === null || owed.rolled === owed.due
      ? owed.due
      : `${owed.due}/${owed.rolled}`;

/** A known day becomes another known day: of the plain days, or of those they roll over to. */
const movesKnown = (now: Owed | undefined, then: Owed | undefined): boolean =>
  (now !== undefined && now.due !== null && now.due !== (then?.due ?? null)) ||
  (now?.rolled != null && then?.rolled != null && now.rolled !== then.rolled);

/**
 * What another law would move among the due dates of open cases, in slices that yield (L12); nothing is changed. Null
 * when it was stopped. Cases hidden from the officer are neither named nor counted (L6), though a change moves them
 * too. Only a day that becomes another day, plain or rolled over, has to be confirmed: one that can be counted now, and
 * could not before, is what loading a list is for.
 */
export async function previewLaw(
  context: LedgerContext,
  after: Law,
  viewer: Viewer,
  progress: (done: number, total: number) => void,
  cancelled: () => boolean,
): Promise<LawPreview | null> {
  const { engine, slices } = context;
  const before = context.reading.law;
  const total = asNumber(engine.prepare('SELECT count(*) FROM case_rows WHERE closed = 0').get()?.[0]);
  const moved: MovedLimit[] = [];
  let [movedCount, toConfirm, openCount, last, done] = [0, 0, 0, 0, 0];
  let stopped = false;
  await slices.run(() => {
    stopped = cancelled();
    if (stopped) return true;
    const columns = engine
      .prepare(
        `SELECT ${ROW_COLUMNS} FROM case_rows WHERE closed = 0 AND first_sequence > ? ORDER BY first_sequence LIMIT 1`,
      )
      .get([last]);
    if (!columns) return true;
    last = asNumber(columns[0]);
    done += 1;
    progress(done, Math.max(done, total));
    const found = readOpen(context, columns, viewer);
    if (found === null) return false;
    const { row, state } = found;
    const [now, then] = [owedOf(state, before), owedOf(state, after)];
    for (const [key, owed] of new Map([...then, ...now])) {
      const [current, next] = [now.get(key), then.get(key)];
      if (current?.due != null) openCount += 1;
      if (words(current) === words(next)) continue;
      movedCount += 1;
      if (movesKnown(current, next)) toConfirm += 1;
      if (moved.length === MOVED_SHOWN) continue;
      const { id: caseId, registration, title } = row;
      moved.push({
        caseId,
        registration,
        title,
        what: owed.what,
        before: current?.due ?? null,
        after: next?.due ?? null,
        rolledBefore: current?.rolled ?? null,
        rolledAfter: next?.rolled ?? null,
      });
    }
    return false;
  });
  if (stopped) return null;
  return { moved, movedCount, openCount, needsConfirmation: toConfirm > openCount * CONFIRM_SHARE };
}

/** An open case the officer may read; null when he may not, or when it is damaged, which verifying tells. */
function readOpen(context: LedgerContext, columns: Parameters<typeof openRow>[1], viewer: Viewer) {
  try {
    const { row } = openRow(context, columns);
    if (!mayRead(row.readers, viewer)) return null;
    const state = foldCase(context, readCase(context, row.id));
    return state === null ? null : { row, state };
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code !== 'damaged') throw error;
    context.surroundings.log(`case not previewed: ${error.detail}`);
    return null;
  }
}

function owedOf(state: CaseState, law: Law): ReadonlyMap<string, Owed> {
  const { limits, uncounted } = readLimits(state, law);
  const owed = limits.filter(isRunning);
  return new Map<string, Owed>([
    ...uncounted.flatMap(({ key, what, owed: open }): [string, Owed][] =>
      open ? [[key, { what, due: null, rolled: null }]] : [],
    ),
    ...owed.map(({ key, what, due, rolled }): [string, Owed] => [key, { what, due, rolled }]),
  ]);
}
