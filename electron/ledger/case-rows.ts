import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import type { LedgerContext } from './context';
import { asBuffer, asNumber, asText, bytes, integers, type SqlRow } from './engine';
import { LedgerError } from './errors';
import { sameBytes } from './key-ring';
import { writeEntries } from './lookup-entries';
import { NO_DUE } from './schema';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

/** Where a row stands in the ledger. */
export interface RowPlace {
  readonly firstSequence: number;
  readonly lastSequence: number;
  /** When its last event was recorded; the working set shows closed cases that were touched today. */
  readonly touchedAt: Instant;
}

/** What `openRow` reads, in its order. */
export const ROW_COLUMNS = [
  integers('first_sequence'),
  bytes('id'),
  integers('version', 'last_sequence', 'closed'),
  bytes('day', 'assignee', 'row', 'mac'),
].join(', ');

/**
 * The column `closed`: 0 open; closed are 1 nothing left, 2 still to be followed up, 3 with papers that wait to be issued or
 * served, 4 both. What a closed matter still asks for is found by it, so that nothing reads through the archive.
 */
function closedOf({ closedOn, followUp, papersToIssue, papersToServe }: CaseRow): 0 | 1 | 2 | 3 | 4 {
  if (closedOn === null) return 0;
  const papers = papersToIssue + papersToServe > 0;
  if (followUp === '') return papers ? 3 : 1;
  return papers ? 4 : 2;
}

const dayOf = (row: CaseRow, touchedAt: Instant): string =>
  row.closedOn === null ? (row.due ?? NO_DUE) : dateOfInstant(touchedAt);

/** Writes the folded row and what is looked up by: in the transaction of its events (L2). `before` null: a new case. */
export function writeCaseRow(
  shared: Shared,
  row: CaseRow,
  state: CaseState,
  before: CaseState | null,
  { firstSequence, lastSequence, touchedAt }: RowPlace,
): void {
  const { engine, ring } = shared;
  const text = JSON.stringify(row);
  const indexed = [closedOf(row), dayOf(row, touchedAt), row.assigneeId ?? ''] as const;
  const mac = ring.mac('case', [firstSequence, row.id, row.version, lastSequence, ...indexed, text]);
  const statement =
    before === null
      ? 'INSERT INTO case_rows (id, version, last_sequence, closed, day, assignee, row, mac, first_sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'
      : `UPDATE case_rows SET id = ?, version = ?, last_sequence = ?, closed = ?, day = ?, assignee = ?, row = ?, mac = ?
         WHERE first_sequence = ?`;
  const values = [row.id, row.version, lastSequence, ...indexed, text, mac, firstSequence];
  if (engine.prepare(statement).run(values) !== 1) {
    throw new LedgerError('damaged', engine.path, `row of case at ${firstSequence} is missing`);
  }
  writeEntries(shared, firstSequence, state, before);
}

export interface CheckedRow {
  readonly row: CaseRow;
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly day: string;
}

/** The row of these columns (ROW_COLUMNS), checked against its MAC; throws `damaged`. */
export function openRow({ engine, ring }: Shared, columns: SqlRow): CheckedRow {
  const [first, id] = [asNumber(columns[0]), asText(columns[1])];
  const [version, last, closed] = columns.slice(2, 5).map(asNumber) as [number, number, number];
  const [day, assignee, text] = columns.slice(5, 8).map(asText) as [string, string, string];
  if (!sameBytes(ring.mac('case', [first, id, version, last, closed, day, assignee, text]), asBuffer(columns[8]))) {
    throw new LedgerError('damaged', engine.path, `row of case at ${first} does not fit its MAC`);
  }
  // Written by this program and proven unchanged by the MAC.
  return { row: JSON.parse(text) as CaseRow, firstSequence: first, lastSequence: last, day };
}

export function readRow(shared: Shared, caseId: string): CheckedRow | null {
  const columns = shared.engine
    .prepare(
      `SELECT ${ROW_COLUMNS} FROM case_rows
       WHERE first_sequence = (SELECT sequence FROM events WHERE case_id = ? AND case_version = 1)`,
    )
    .get([caseId]);
  return columns ? openRow(shared, columns) : null;
}

export function readRowAt(shared: Shared, firstSequence: number): CheckedRow | null {
  const columns = shared.engine
    .prepare(`SELECT ${ROW_COLUMNS} FROM case_rows WHERE first_sequence = ?`)
    .get([firstSequence]);
  return columns ? openRow(shared, columns) : null;
}
