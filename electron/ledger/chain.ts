import type { EventHeader } from '#shared/case/event';
import type { KeyRing } from './key-ring';

/** The link before the first event. */
export const FIRST_LINK = Buffer.alloc(32);

/** Where the ledger ends: what the next event continues, and what the head file says (L11). */
export interface Tail {
  readonly sequence: number;
  readonly chain: Buffer;
}

/**
 * The header as the chain covers it (L3): a fixed order of fields, so that the same header always gives the same
 * bytes. The first item names this form.
 */
export function canonicalHeader(header: EventHeader, commandDigest: Buffer, payloadDigest: Buffer): string {
  return JSON.stringify([
    'header/1',
    header.sequence,
    header.caseId,
    header.caseVersion,
    header.name,
    header.version,
    header.commandId,
    commandDigest.toString('hex'),
    header.officerId,
    header.officerName,
    header.workstation,
    header.occurredOn,
    header.lateReason,
    header.recordedAt,
    payloadDigest.toString('hex'),
  ]);
}

export function linkOf(
  ring: KeyRing,
  before: Buffer,
  header: EventHeader,
  commandDigest: Buffer,
  payloadDigest: Buffer,
): Buffer {
  return ring.link(before, canonicalHeader(header, commandDigest, payloadDigest));
}
