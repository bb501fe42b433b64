import type { Draft, DraftSummary } from '#shared/ipc/views';
import type { Instant } from '#shared/law/dates';
import type { LedgerContext } from './context';
import { asBuffer, asText, asTextOrNull, bytes, type SqlRow } from './engine';
import { LedgerError } from './errors';
import { sameBytes } from './key-ring';

type Shared = Pick<LedgerContext, 'engine' | 'ring' | 'surroundings'>;

const COLUMNS = bytes('key', 'kind', 'case_id', 'title', 'saved_at', 'body_digest', 'mac');

/** Text being typed: replaced in place, not part of the chain. The body's digest lets the list be checked without the bodies. */
export function saveDraft(
  { engine, ring, surroundings }: Shared,
  officerId: string,
  draft: Omit<Draft, 'savedAt'>,
): Instant {
  const savedAt = surroundings.now();
  const title = JSON.stringify(draft.title);
  const body = JSON.stringify(draft.body);
  const digest = ring.payload(body);
  const fields = [draft.key, draft.kind, draft.caseId, title, savedAt];
  const mac = ring.mac('draft', [officerId, ...fields, digest.toString('hex')]);
  engine
    .prepare(
      `INSERT INTO drafts (officer_id, key, kind, case_id, title, saved_at, body_digest, mac, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (officer_id, key) DO UPDATE SET kind = excluded.kind, case_id = excluded.case_id, title = excluded.title,
       saved_at = excluded.saved_at, body_digest = excluded.body_digest, mac = excluded.mac, body = excluded.body`,
    )
    .run([officerId, ...fields, digest, mac, body]);
  return savedAt;
}

export function loadDraft(shared: Shared, officerId: string, key: string): Draft | null {
  const row = shared.engine
    .prepare(`SELECT ${COLUMNS}, ${bytes('body')} FROM drafts WHERE officer_id = ? AND key = ?`)
    .get([officerId, key]);
  if (!row) return null;
  const summary = openSummary(shared, officerId, row);
  const body = asText(row[7]);
  if (!sameBytes(shared.ring.payload(body), asBuffer(row[5]))) {
    throw new LedgerError('damaged', shared.engine.path, 'a draft was changed');
  }
  return { ...summary, body: String(JSON.parse(body)) };
}

/** Newest first. */
export function listDrafts(shared: Shared, officerId: string): readonly DraftSummary[] {
  return shared.engine
    .prepare(`SELECT ${COLUMNS} FROM drafts WHERE officer_id = ? ORDER BY saved_at DESC, key LIMIT 500`)
    .all([officerId])
    .map((row) => openSummary(shared, officerId, row));
}

export function discardDraft({ engine }: Pick<Shared, 'engine'>, officerId: string, key: string): void {
  engine.prepare('DELETE FROM drafts WHERE officer_id = ? AND key = ?').run([officerId, key]);
}

function openSummary({ engine, ring }: Shared, officerId: string, row: SqlRow): DraftSummary {
  const [key, kind, caseId] = [asText(row[0]), asText(row[1]), asTextOrNull(row[2])];
  const [title, savedAt] = [asText(row[3]), asText(row[4])];
  const mac = ring.mac('draft', [officerId, key, kind, caseId, title, savedAt, asBuffer(row[5]).toString('hex')]);
  if (!sameBytes(mac, asBuffer(row[6])) || !isKind(kind)) {
    throw new LedgerError('damaged', engine.path, 'a draft does not fit its MAC');
  }
  return { key, kind, caseId, title: String(JSON.parse(title)), savedAt };
}

const isKind = (kind: string): kind is DraftSummary['kind'] =>
  kind === 'reception' || kind === 'interview' || kind === 'reply';
