import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import type { LedgerContext } from './context';
import { asBuffer, asNumber, asText, bytes, integers, type SqlRow } from './engine';
import { LedgerError } from './errors';
import { sameBytes } from './key-ring';
import { writePeople } from './people';
import { NO_DUE } from './schema';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

/** Where a row stands in the ledger. */
export interface RowPlace {
  readonly firstSequence: number;
  readonly lastSequence: number;
  /** When its last event was recorded; the working set shows what was touched today. */
  readonly touchedAt: Instant;
}

const NAMES = 'id, version, first_sequence, last_sequence, closed, due, assignee, touched_on, registration, row, mac';

/** What `openRow` reads, in its order. */
export const ROW_COLUMNS = [
  bytes('id'),
  integers('version', 'first_sequence', 'last_sequence', 'closed'),
  bytes('due', 'assignee', 'touched_on', 'registration', 'row', 'mac'),
].join(', ');

type Indexed = readonly [closed: number, due: string, assignee: string, touchedOn: string, registration: string];

const indexedOf = (row: CaseRow, touchedAt: Instant): Indexed => [
  row.closedOn === null ? 0 : 1,
  row.due ?? NO_DUE,
  row.assigneeId ?? '',
  dateOfInstant(touchedAt),
  row.registration,
];

/** Writes the folded row and what is looked up by: in the transaction of its events (L2). */
export function writeCaseRow(
  shared: Shared,
  row: CaseRow,
  state: CaseState,
  before: CaseState | null,
  place: RowPlace,
): void {
  const { engine, ring } = shared;
  const indexed = indexedOf(row, place.touchedAt);
  const text = JSON.stringify(row);
  const mac = ring.mac('case', [row.id, row.version, place.firstSequence, place.lastSequence, ...indexed, text]);
  if (before === null) {
    engine
      .prepare(`INSERT INTO case_rows (${NAMES}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .run([row.id, row.version, place.firstSequence, place.lastSequence, ...indexed, text, mac]);
  } else {
    engine
      .prepare(
        `UPDATE case_rows SET version = ?, last_sequence = ?, closed = ?, due = ?, assignee = ?, touched_on = ?,
         registration = ?, row = ?, mac = ? WHERE id = ?`,
      )
      .run([row.version, place.lastSequence, ...indexed, text, mac, row.id]);
  }
  writePeople(shared, state, before);
}

export interface CheckedRow {
  readonly row: CaseRow;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

/** The row of these columns (ROW_COLUMNS), checked against its MAC; throws `damaged`. */
export function openRow({ engine, ring }: Shared, columns: SqlRow): CheckedRow {
  const [id, version, first, last] = [
    asText(columns[0]),
    asNumber(columns[1]),
    asNumber(columns[2]),
    asNumber(columns[3]),
  ];
  const closed = asNumber(columns[4]);
  const rest = columns.slice(5, 10).map(asText);
  if (!sameBytes(ring.mac('case', [id, version, first, last, closed, ...rest]), asBuffer(columns[10]))) {
    throw new LedgerError('damaged', engine.path, `row of case at ${first} does not fit its MAC`);
  }
  // Written by this program and proven unchanged by the MAC.
  return { row: JSON.parse(rest[4] ?? '') as CaseRow, firstSequence: first, lastSequence: last };
}

export function readRow(shared: Shared, caseId: string): CheckedRow | null {
  const columns = shared.engine.prepare(`SELECT ${ROW_COLUMNS} FROM case_rows WHERE id = ?`).get([caseId]);
  return columns ? openRow(shared, columns) : null;
}
