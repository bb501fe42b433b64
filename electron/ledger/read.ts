import type { CaseRow } from '#shared/case/row';
import type { Counts } from '#shared/ipc/views';
import type { LocalDate } from '#shared/law/dates';
import { type CheckedRow, openRow, ROW_COLUMNS } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber, asText, bytes, type SqlRow } from './engine';
import { RESTRICTED, restrictedVisitsOn, visitsOn } from './lookup-entries';
import { mayRead, type Viewer } from './readers';
import { NO_DUE } from './schema';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

export interface WorkingPage {
  readonly rows: readonly CaseRow[];
  readonly next: string | null;
}

/**
 * What an officer's desk is filled with: open cases by due date, then closed ones touched today. `after` is the `next`
 * of the page before: `o|due|first sequence` within the open ones, `t|first sequence` within today's.
 */
export function workingSet(
  shared: Shared,
  after: string | null,
  limit: number,
  today: LocalDate,
  viewer: Viewer = null,
): WorkingPage {
  const [part, ...place] = (after ?? 'o||0').split('|');
  if (part === 't') return closedToday(shared, Number(place[0]), limit, today, viewer);
  const statement = shared.engine.prepare(
    `SELECT ${ROW_COLUMNS} FROM case_rows WHERE closed = 0 AND (day, first_sequence) > (?, ?)
     ORDER BY day, first_sequence LIMIT ?`,
  );
  const found = visible(limit, viewer, (last) =>
    statement
      .all([last?.day ?? place[0] ?? '', last?.firstSequence ?? Number(place[1] ?? 0), limit])
      .map((columns) => openRow(shared, columns)),
  );
  const rows = found.map(({ row }) => row);
  const last = found.at(-1);
  if (last && found.length === limit) return { rows, next: `o|${last.day}|${last.firstSequence}` };
  const rest = closedToday(shared, 0, limit - found.length, today, viewer);
  return { rows: [...rows, ...rest.rows], next: rest.next };
}

function closedToday(shared: Shared, after: number, limit: number, today: LocalDate, viewer: Viewer): WorkingPage {
  if (limit <= 0) return { rows: [], next: 't|0' };
  const statement = shared.engine.prepare(
    `SELECT ${ROW_COLUMNS} FROM case_rows WHERE closed IN (1, 2, 3, 4) AND day = ? AND first_sequence > ?
     ORDER BY first_sequence LIMIT ?`,
  );
  const found = visible(limit, viewer, (last) =>
    statement.all([today, last?.firstSequence ?? after, limit]).map((columns) => openRow(shared, columns)),
  );
  const last = found.at(-1);
  return { rows: found.map(({ row }) => row), next: last && found.length === limit ? `t|${last.firstSequence}` : null };
}

/** More than an officer reads at once; what comes after is shown as these are done. */
const FOLLOW_UPS_SHOWN = 200;

/** Closed matters that are still to be followed up (督促执行, 疏导教育), the one untouched longest first; no other closed row is read. */
export function followUps(shared: Shared, viewer: Viewer = null): readonly CaseRow[] {
  // Each kind of row in the order of the index, then both together: no portion sorts more than two of them.
  const statements = [2, 4].map((closed) =>
    shared.engine.prepare(
      `SELECT ${ROW_COLUMNS} FROM case_rows WHERE closed = ${closed} AND (day, first_sequence) > (?, ?)
       ORDER BY day, first_sequence LIMIT ${FOLLOW_UPS_SHOWN}`,
    ),
  );
  return visible(FOLLOW_UPS_SHOWN, viewer, (last) =>
    statements
      .flatMap((statement) => statement.all([last?.day ?? '', last?.firstSequence ?? 0]))
      .map((columns) => openRow(shared, columns))
      .sort((a, b) => (a.day === b.day ? a.firstSequence - b.firstSequence : a.day < b.day ? -1 : 1))
      .slice(0, FOLLOW_UPS_SHOWN),
  ).map(({ row }) => row);
}

/**
 * A full page of what the viewer may read, in portions of `limit` after the last row seen: a page short of rows, or a
 * cursor that stands on a hidden one, would tell that something is hidden.
 */
function visible(
  limit: number,
  viewer: Viewer,
  portion: (last: CheckedRow | null) => readonly CheckedRow[],
): readonly CheckedRow[] {
  const found: CheckedRow[] = [];
  let last: CheckedRow | null = null;
  for (;;) {
    const next = portion(last);
    found.push(...next.filter(({ row }) => mayRead(row.readers, viewer)));
    last = next.at(-1) ?? null;
    if (next.length < limit || found.length >= limit) return found.slice(0, limit);
  }
}

/** Case ids in order of registration, after `after`. */
export function caseIds({ engine }: Pick<Shared, 'engine'>, after: string | null, limit: number): readonly string[] {
  return engine
    .prepare(
      `SELECT ${bytes('id')} FROM case_rows
       WHERE first_sequence > coalesce((SELECT sequence FROM events WHERE case_id = ? AND case_version = 1), 0)
       ORDER BY first_sequence LIMIT ?`,
    )
    .all([after, limit])
    .map((row) => asText(row[0]));
}

/** Figures of the worklist; a case without an open limit is never due. Reads the open cases only, less the hidden ones. */
export function counts(shared: Shared, today: LocalDate, soonUntil: LocalDate, officerId: string): Counts {
  const { engine } = shared;
  const open: SqlRow =
    engine
      .prepare(
        `SELECT count(*), total(day < ?), total(day = ?), total(day > ? AND day <= ? AND day < '${NO_DUE}'),
         total(assignee = ?) FROM case_rows WHERE closed = 0`,
      )
      .get([today, today, today, soonUntil, officerId]) ?? [];
  const hidden = restrictedRows(shared, today).filter(({ row }) => !mayRead(row.readers, officerId));
  const hiddenOpen = hidden.filter(({ row }) => row.closedOn === null);
  const visits = restrictedVisitsOn({ engine }, today);
  const hiddenVisits = hidden.reduce((sum, { firstSequence }) => sum + (visits.get(firstSequence) ?? 0), 0);
  const less = (of: (row: CheckedRow) => boolean): number => hiddenOpen.filter(of).length;
  return {
    open: asNumber(open[0]) - hiddenOpen.length,
    overdue: asNumber(open[1]) - less(({ day }) => day < today),
    dueToday: asNumber(open[2]) - less(({ day }) => day === today),
    dueSoon: asNumber(open[3]) - less(({ day }) => day > today && day <= soonUntil && day < NO_DUE),
    mine: asNumber(open[4]) - less(({ row }) => row.assigneeId === officerId),
    visitsToday: visitsOn({ engine }, today) - hiddenVisits,
  };
}

/**
 * Rows of cases that were ever restricted and can count today: open ones, and closed ones touched today. They are few,
 * so they are looked at one by one.
 */
function restrictedRows(shared: Shared, today: LocalDate): readonly CheckedRow[] {
  return shared.engine
    .prepare(
      `SELECT ${ROW_COLUMNS} FROM case_rows
       WHERE first_sequence IN (SELECT first_sequence FROM lookups WHERE kind = '${RESTRICTED}' AND value = '')
       AND (closed = 0 OR day = ?)`,
    )
    .all([today])
    .map((columns) => openRow(shared, columns));
}
