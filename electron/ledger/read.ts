import type { CaseRow } from '#shared/case/row';
import type { Counts } from '#shared/ipc/views';
import type { LocalDate } from '#shared/law/dates';
import { openRow, ROW_COLUMNS } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber, asText, bytes, type SqlRow } from './engine';
import { visitsOn } from './lookup-entries';
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
export function workingSet(shared: Shared, after: string | null, limit: number, today: LocalDate): WorkingPage {
  const [part, ...place] = (after ?? 'o||0').split('|');
  if (part === 't') return closedToday(shared, Number(place[0]), limit, today);
  const [due = '', first = '0'] = place;
  const found = shared.engine
    .prepare(
      `SELECT ${ROW_COLUMNS} FROM case_rows WHERE closed = 0 AND (day, first_sequence) > (?, ?)
       ORDER BY day, first_sequence LIMIT ?`,
    )
    .all([due, Number(first), limit])
    .map((columns) => openRow(shared, columns));
  const rows = found.map(({ row }) => row);
  const last = found.at(-1);
  if (last && found.length === limit) return { rows, next: `o|${last.day}|${last.firstSequence}` };
  const rest = closedToday(shared, 0, limit - found.length, today);
  return { rows: [...rows, ...rest.rows], next: rest.next };
}

function closedToday(shared: Shared, after: number, limit: number, today: LocalDate): WorkingPage {
  if (limit <= 0) return { rows: [], next: 't|0' };
  const found = shared.engine
    .prepare(
      `SELECT ${ROW_COLUMNS} FROM case_rows WHERE closed = 1 AND day = ? AND first_sequence > ?
       ORDER BY first_sequence LIMIT ?`,
    )
    .all([today, after, limit])
    .map((columns) => openRow(shared, columns));
  const last = found.at(-1);
  return { rows: found.map(({ row }) => row), next: last && found.length === limit ? `t|${last.firstSequence}` : null };
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

/** Figures of the worklist; a case without an open limit is never due. Reads the open cases only. */
export function counts(
  { engine }: Pick<Shared, 'engine'>,
  today: LocalDate,
  soonUntil: LocalDate,
  officerId: string,
): Counts {
  const open: SqlRow =
    engine
      .prepare(
        `SELECT count(*), total(day < ?), total(day = ?), total(day > ? AND day <= ? AND day < '${NO_DUE}'),
         total(assignee = ?) FROM case_rows WHERE closed = 0`,
      )
      .get([today, today, today, soonUntil, officerId]) ?? [];
  return {
    open: asNumber(open[0]),
    overdue: asNumber(open[1]),
    dueToday: asNumber(open[2]),
    dueSoon: asNumber(open[3]),
    mine: asNumber(open[4]),
    visitsToday: asNumber(visitsOn({ engine }, today)),
  };
}
