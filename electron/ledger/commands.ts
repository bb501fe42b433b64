import type { CommandEnvelope } from '#shared/case/command';
import type { LedgerContext } from './context';
import { asBuffer, asNumber, asNumberOrNull, asText, bytes, integers } from './engine';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

/** A command that was recorded, so that a repeat gets the first answer (L10). Refusals leave no trace and are decided anew. */
export interface RecordedCommand {
  readonly commandId: string;
  readonly caseId: string;
  readonly digest: Buffer;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

/** Tells a repeat from another command that carries the same id by mistake; kept with each of its events. */
export function commandDigest({ ring }: Pick<Shared, 'ring'>, envelope: CommandEnvelope): Buffer {
  const { commandId, caseId, caseVersion, occurredOn, lateReason, name, payload } = envelope;
  return ring.mac('command', [commandId, caseId, caseVersion, occurredOn, lateReason, name, sortedJson(payload)]);
}

/** What the ledger knows of a command and its case, in one look: sequences of their first events, null when there is none. */
export function locate(
  { engine }: Pick<Shared, 'engine'>,
  commandId: string,
  caseId: string,
): { readonly command: number | null; readonly case: number | null } {
  const row = engine
    .prepare(
      `SELECT (SELECT min(sequence) FROM events WHERE command_id = ?),
       (SELECT sequence FROM events WHERE case_id = ? AND case_version = 1)`,
    )
    .get([commandId, caseId]);
  return { command: asNumberOrNull(row?.[0]), case: asNumberOrNull(row?.[1]) };
}

export function findCommand({ engine }: Pick<Shared, 'engine'>, commandId: string): RecordedCommand | null {
  const row = engine
    .prepare(
      `SELECT ${bytes('case_id', 'command_digest')}, ${integers('min(sequence)', 'max(sequence)')} FROM events
       WHERE command_id = ? GROUP BY command_id`,
    )
    .get([commandId]);
  if (!row) return null;
  return {
    commandId,
    caseId: asText(row[0]),
    digest: asBuffer(row[1]),
    firstSequence: asNumber(row[2]),
    lastSequence: asNumber(row[3]),
  };
}

/** JSON with the keys of every object in order, so that equal contents give equal text. */
export function sortedJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(sortedJson).join()}]`;
  const entries: string[] = [];
  for (const [key, inner] of Object.entries(value).sort(byKey)) {
    if (inner !== undefined) entries.push(`${JSON.stringify(key)}:${sortedJson(inner)}`);
  }
  return `{${entries.join()}}`;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
