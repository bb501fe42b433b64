import type { CommandEnvelope } from '#shared/case/command';
import type { LedgerContext } from './context';
import { asBuffer, asNumber, asText, bytes, integers } from './engine';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

/** A command that was recorded, so that a repeat gets the first answer (L10). Refusals leave no trace and are decided anew. */
export interface RecordedCommand {
  readonly commandId: string;
  readonly caseId: string;
  readonly digest: Buffer;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

/** Tells a repeat from another command that carries the same id by mistake. */
export function commandDigest({ ring }: Pick<Shared, 'ring'>, envelope: CommandEnvelope): Buffer {
  const { commandId, caseId, caseVersion, occurredOn, lateReason, name, payload } = envelope;
  return ring.mac('command', [commandId, caseId, caseVersion, occurredOn, lateReason, name, sortedJson(payload)]);
}

export function findCommand({ engine }: Pick<Shared, 'engine'>, commandId: string): RecordedCommand | null {
  const row = engine
    .prepare(
      `SELECT ${bytes('case_id', 'digest')}, ${integers('first_sequence', 'last_sequence')} FROM commands WHERE command_id = ?`,
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

/** Call inside the transaction of the command's events. */
export function recordCommand({ engine }: Pick<Shared, 'engine'>, command: RecordedCommand): void {
  engine
    .prepare('INSERT INTO commands VALUES (?, ?, ?, ?, ?)')
    .run([command.commandId, command.caseId, command.digest, command.firstSequence, command.lastSequence]);
}

/** JSON with the keys of every object in order, so that equal contents give equal text. */
function sortedJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
        : inner,
    ) ?? ''
  );
}
