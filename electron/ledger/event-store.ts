import type { CaseEvent, EventHeader } from '#shared/case/event';
import { FIRST_LINK, linkOf, type Tail } from './chain';
import type { LedgerContext } from './context';
import { asBuffer, asNumber, asNumberOrNull, asText, asTextOrNull, bytes, integers, type SqlRow } from './engine';
import { LedgerError } from './errors';
import { sameBytes } from './key-ring';
import { OFFICE_STREAM } from './schema';

/** An event as stored: header, links, and the payload's text (null when erased). */
export interface StoredEvent {
  readonly header: EventHeader;
  readonly commandDigest: Buffer;
  readonly digest: Buffer;
  readonly chain: Buffer;
  readonly before: Buffer | null;
  readonly keyId: number;
  readonly body: string | null;
  readonly erasedBy: number | null;
}

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

const COLUMNS = [
  integers('e.sequence'),
  bytes('e.case_id'),
  integers('e.case_version'),
  bytes('e.name'),
  integers('e.version'),
  bytes('e.command_id', 'e.officer_id', 'e.officer_name', 'e.workstation', 'e.occurred_on', 'e.late_reason'),
  bytes('e.recorded_at', 'e.digest', 'e.chain'),
  integers('p.key_id'),
  bytes('p.body'),
  integers('p.erased_by'),
  bytes('b.chain', 'e.command_digest'),
].join(', ');
const SOURCE = `events e LEFT JOIN payloads p ON p.sequence = e.sequence
  LEFT JOIN events b ON b.sequence = e.sequence - 1`;

/** Writes one event after `tail` and answers the new tail. Call inside a transaction. */
export function insertEvent(
  { engine, ring }: Shared,
  tail: Tail,
  header: EventHeader,
  commandDigest: Buffer,
  payload: unknown,
): Tail {
  const body = JSON.stringify(payload);
  if (body === undefined) throw new TypeError(`event ${header.name} has no payload`);
  const digest = ring.payload(body);
  const chain = linkOf(ring, tail.chain, header, commandDigest, digest);
  engine
    .prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run([
      header.sequence,
      header.caseId,
      header.caseVersion,
      header.name,
      header.version,
      header.commandId,
      commandDigest,
      header.officerId,
      header.officerName,
      header.workstation,
      header.occurredOn,
      header.lateReason,
      header.recordedAt,
      digest,
      chain,
    ]);
  engine.prepare('INSERT INTO payloads VALUES (?, 0, ?, NULL)').run([header.sequence, body]);
  return { sequence: header.sequence, chain };
}

/** The last event, found in constant time. */
export function readTail({ engine }: Pick<Shared, 'engine'>): Tail & { readonly recordedAt: string | null } {
  const row = engine
    .prepare(
      `SELECT ${integers('sequence')}, ${bytes('chain', 'recorded_at')} FROM events ORDER BY sequence DESC LIMIT 1`,
    )
    .get();
  if (!row) return { sequence: 0, chain: FIRST_LINK, recordedAt: null };
  return { sequence: asNumber(row[0]), chain: asBuffer(row[1]), recordedAt: asText(row[2]) };
}

export function readChainAt({ engine }: Pick<Shared, 'engine'>, sequence: number): Buffer | null {
  if (sequence === 0) return FIRST_LINK;
  const row = engine.prepare(`SELECT ${bytes('chain')} FROM events WHERE sequence = ?`).get([sequence]);
  return row ? asBuffer(row[0]) : null;
}

/** Events of a case in order, from `after` (exclusive case version) to `through` (inclusive sequence). */
export function readCase(shared: Shared, caseId: string, after = 0, through = Number.MAX_SAFE_INTEGER): CaseEvent[] {
  return shared.engine
    .prepare(
      `SELECT ${COLUMNS} FROM ${SOURCE} WHERE e.case_id = ? AND e.case_version > ? AND e.sequence <= ? ORDER BY e.case_version`,
    )
    .all([caseId, after, through])
    .map((row) => openEvent(shared, stored(row)));
}

/** The office's own stream; without the many `copy-made`, when only the office itself is wanted. */
export function readOfficeStream(shared: Shared, withoutCopies: boolean): CaseEvent[] {
  const condition = withoutCopies ? "AND e.name <> 'copy-made'" : '';
  return shared.engine
    .prepare(`SELECT ${COLUMNS} FROM ${SOURCE} WHERE e.case_id = ? ${condition} ORDER BY e.case_version`)
    .all([OFFICE_STREAM])
    .map((row) => openEvent(shared, stored(row)));
}

/** The office's facts of some names only; there are few, whatever the history. */
export function readOfficeFacts(shared: Shared, names: readonly string[]): CaseEvent[] {
  return shared.engine
    .prepare(
      `SELECT ${COLUMNS} FROM ${SOURCE} WHERE e.case_id = ? AND e.name IN (${names.map(() => '?').join()})
       ORDER BY e.case_version`,
    )
    .all([OFFICE_STREAM, ...names])
    .map((row) => openEvent(shared, stored(row)));
}

/** A piece of the ledger in order of recording, unchecked: callers check each link themselves. */
export function readSlice({ engine }: Pick<Shared, 'engine'>, after: number, limit: number): StoredEvent[] {
  return engine
    .prepare(`SELECT ${COLUMNS} FROM ${SOURCE} WHERE e.sequence > ? ORDER BY e.sequence LIMIT ?`)
    .all([after, limit])
    .map(stored);
}

export function readEvent(shared: Shared, sequence: number): CaseEvent | null {
  const row = shared.engine.prepare(`SELECT ${COLUMNS} FROM ${SOURCE} WHERE e.sequence = ?`).get([sequence]);
  return row ? openEvent(shared, stored(row)) : null;
}

export type EventFault = 'before-missing' | 'chain-broken' | 'payload-missing' | 'payload-changed';

/** What is wrong with an event as stored, or null (L3). */
export function faultOf({ ring }: Pick<Shared, 'ring'>, event: StoredEvent): EventFault | null {
  const before = event.header.sequence === 1 ? FIRST_LINK : event.before;
  if (!before) return 'before-missing';
  if (!sameBytes(linkOf(ring, before, event.header, event.commandDigest, event.digest), event.chain))
    return 'chain-broken';
  if (event.body === null) return event.erasedBy === null ? 'payload-missing' : null;
  return sameBytes(ring.payload(event.body), event.digest) ? null : 'payload-changed';
}

/** The checked event; rejects as `damaged`. Erased and sealed payloads are null (L3). */
export function openEvent(shared: Shared, event: StoredEvent): CaseEvent {
  const fault = faultOf(shared, event);
  if (fault) throw new LedgerError('damaged', shared.engine.path, `event ${event.header.sequence}: ${fault}`);
  return { ...event.header, payload: payloadOf(event) };
}

/** The payload as recorded; what a newer version wrote stays as it is (L5). Check with `faultOf` first. */
export function payloadOf({ keyId, body }: StoredEvent): unknown {
  return body !== null && keyId === 0 ? (JSON.parse(body) as unknown) : null;
}

function stored(row: SqlRow): StoredEvent {
  return {
    header: {
      sequence: asNumber(row[0]),
      caseId: asText(row[1]),
      caseVersion: asNumber(row[2]),
      name: asText(row[3]),
      version: asNumber(row[4]),
      commandId: asText(row[5]),
      officerId: asText(row[6]),
      officerName: asText(row[7]),
      workstation: asText(row[8]),
      occurredOn: asText(row[9]),
      lateReason: asTextOrNull(row[10]),
      recordedAt: asText(row[11]),
    },
    digest: asBuffer(row[12]),
    chain: asBuffer(row[13]),
    keyId: asNumberOrNull(row[14]) ?? 0,
    body: asTextOrNull(row[15]),
    erasedBy: asNumberOrNull(row[16]),
    before: row[17] === null ? null : asBuffer(row[17]),
    commandDigest: asBuffer(row[18]),
  };
}
