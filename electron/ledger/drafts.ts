import type { Draft, DraftSummary } from '#shared/ipc/views';
import type { Instant } from '#shared/law/dates';
import type { LedgerContext } from './context';
import { asBuffer, asText, asTextOrNull, bytes, type SqlRow } from './engine';
import { LedgerError } from './errors';
import { sameBytes } from './key-ring';

type Shared = Pick<LedgerContext, 'engine' | 'ring' | 'surroundings' | 'refused'>;

const COLUMNS = bytes('key', 'kind', 'case_id', 'title', 'saved_at', 'body_digest', 'mac');

/**
 * Text being typed: replaced in place, not part of the chain. What the disk refuses is kept in memory until there is
 * room (`RefusedDrafts`), and rejected all the same: it is not saved.
 */
export function saveDraft(shared: Shared, officerId: string, draft: Omit<Draft, 'savedAt'>): Instant {
  const savedAt = shared.surroundings.now();
  try {
    write(shared, officerId, { ...draft, savedAt });
  } catch (error) {
    if (error instanceof LedgerError) shared.refused.keep(shared.ring, officerId, { ...draft, savedAt });
    throw error;
  }
  shared.refused.forget(officerId, draft.key);
  // There is room again.
  writeRefused(shared);
  return savedAt;
}

/** Tries again what was refused; what still finds no room goes on waiting. */
export function writeRefused(shared: Shared): void {
  const { ring, refused } = shared;
  if (refused.count === 0) return;
  for (const { officerId, draft } of refused.all(ring)) {
    try {
      write(shared, officerId, draft);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      return;
    }
    refused.forget(officerId, draft.key);
  }
}

/** The body's digest lets the list be checked without the bodies. */
function write({ engine, ring }: Pick<Shared, 'engine' | 'ring'>, officerId: string, draft: Draft): void {
  const title = JSON.stringify(draft.title);
  const body = JSON.stringify(draft.body);
  const digest = ring.payload(body);
  const fields = [draft.key, draft.kind, draft.caseId, title, draft.savedAt];
  const mac = ring.mac('draft', [officerId, ...fields, digest.toString('hex')]);
  engine
    .prepare(
      `INSERT INTO drafts (officer_id, key, kind, case_id, title, saved_at, body_digest, mac, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (officer_id, key) DO UPDATE SET kind = excluded.kind, case_id = excluded.case_id, title = excluded.title,
       saved_at = excluded.saved_at, body_digest = excluded.body_digest, mac = excluded.mac, body = excluded.body`,
    )
    .run([officerId, ...fields, digest, mac, body]);
}

/** The newest text: what is in the file, or what the file had no room for. */
export function loadDraft(shared: Shared, officerId: string, key: string): Draft | null {
  const refused = shared.refused.find(shared.ring, officerId, key);
  if (refused) return refused;
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
  const waiting = shared.refused
    .all(shared.ring)
    .filter((kept) => kept.officerId === officerId)
    .map(({ draft: { body: _, ...summary } }): DraftSummary => summary);
  const stored = shared.engine
    .prepare(`SELECT ${COLUMNS} FROM drafts WHERE officer_id = ? ORDER BY saved_at DESC, key LIMIT 500`)
    .all([officerId])
    .map((row) => openSummary(shared, officerId, row))
    .filter(({ key }) => waiting.every((one) => one.key !== key));
  return waiting.length === 0
    ? stored
    : [...waiting, ...stored].sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

export function discardDraft({ engine, refused }: Shared, officerId: string, key: string): void {
  refused.forget(officerId, key);
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
  kind === 'reception' || kind === 'interview' || kind === 'reply' || kind === 'paper';
