import type { CaseRow } from '#shared/case/row';
import type { LocalDate } from '#shared/law/dates';
import { openRow, ROW_COLUMNS } from './case-rows';
import type { LedgerContext } from './context';
import { asNumber, asText, bytes, type SqlRow } from './engine';
import { NO_DUE } from './schema';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

export interface WorkingPage {
  readonly rows: readonly CaseRow[];
  readonly next: string | null;
}

/**
 * What an officer's desk is filled with: open cases by due date, then closed ones touched today. `after` is the `next`
 * of the page before: `o|due|id` within the open ones, `t|id` within today's.
 */
export function workingSet(shared: Shared, after: string | null, limit: number, today: LocalDate): WorkingPage {
  const [part, ...place] = (after ?? 'o||').split('|');
  if (part === 't') return closedToday(shared, place[0] ?? '', limit, today);
  const [due = '', id = ''] = place;
  const found = shared.engine
    .prepare(`SELECT ${ROW_COLUMNS} FROM case_rows WHERE closed = 0 AND (due, id) > (?, ?) ORDER BY due, id LIMIT ?`)
    .all([due, id, limit]);
  const rows = found.map((columns) => openRow(shared, columns).row);
  const last = found.at(-1);
  if (last && found.length === limit) return { rows, next: `o|${asText(last[5])}|${asText(last[0])}` };
  const rest = closedToday(shared, '', limit - found.length, today);
  return { rows: [...rows, ...rest.rows], next: rest.next };
}

function closedToday(shared: Shared, afterId: string, limit: number, today: LocalDate): WorkingPage {
  if (limit <= 0) return { rows: [], next: 't|' };
  const found = shared.engine
    .prepare(`SELECT ${ROW_COLUMNS} FROM case_rows WHERE touched_on = ? AND id > ? AND closed = 1 ORDER BY id LIMIT ?`)
    .all([today, afterId, limit]);
  const rows = found.map((columns) => openRow(shared, columns).row);
  return { rows, next: rows.length === limit ? `t|${rows.at(-1)?.id ?? ''}` : null };
}

/** Case ids in order of registration, after `after`. */
export function caseIds({ engine }: Pick<Shared, 'engine'>, after: string | null, limit: number): readonly string[] {
  return engine
    .prepare(
      `SELECT ${bytes('id')} FROM case_rows
       WHERE first_sequence > coalesce((SELECT first_sequence FROM case_rows WHERE id = ?), 0)
       ORDER BY first_sequence LIMIT ?`,
    )
    .all([after, limit])
    .map((row) => asText(row[0]));
}

/** Figures of the worklist; a case without an open limit is never due. All but `cases` read the open cases only. */
export function counts(
  { engine }: Pick<Shared, 'engine'>,
  today: LocalDate,
  soonUntil: LocalDate,
  officerId: string,
): {
  readonly dueToday: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly open: number;
  readonly mine: number;
  readonly visitsToday: number;
  readonly cases: number;
} {
  const open: SqlRow =
    engine
      .prepare(
        `SELECT count(*), total(due < ?), total(due = ?), total(due > ? AND due <= ? AND due < '${NO_DUE}'),
         total(assignee = ?) FROM case_rows WHERE closed = 0`,
      )
      .get([today, today, today, soonUntil, officerId]) ?? [];
  const visits = engine.prepare('SELECT count(*) FROM visits WHERE received_on = ?').get([today]);
  const cases = engine.prepare('SELECT count(*) FROM case_rows').get();
  return {
    open: asNumber(open[0]),
    overdue: asNumber(open[1]),
    dueToday: asNumber(open[2]),
    dueSoon: asNumber(open[3]),
    mine: asNumber(open[4]),
    visitsToday: asNumber(visits?.[0]),
    cases: asNumber(cases?.[0]),
  };
}
