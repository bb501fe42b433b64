import type { Actor } from '#shared/case/command';
import type { EventHeader } from '#shared/case/event';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import { locate } from './commands';
import type { LedgerContext } from './context';
import { asNumber } from './engine';
import { LedgerError } from './errors';
import { insertEvent, readOfficeStream } from './event-store';
import { type OfficeEvent, officeEventSchema } from './office-events';
import { OFFICE_STREAM } from './schema';
import { writeSetting } from './settings';
import { storable } from './storable';

/**
 * Records facts about the office, and settings that belong to them, in one transaction of the same chain. The same
 * command id again records nothing (L10).
 */
export function appendOffice(
  context: LedgerContext,
  commandId: string,
  actor: Actor,
  events: readonly OfficeEvent[],
  settings: Readonly<Record<string, string>> = {},
): void {
  if (locate(context, commandId, OFFICE_STREAM).command !== null) return;
  const [first] = events;
  if (!first) throw new Error('no office event to record');
  const now = context.surroundings.now();
  const versionRow = context.engine
    .prepare('SELECT CAST(max(case_version) AS INTEGER) FROM events WHERE case_id = ?')
    .get([OFFICE_STREAM]);
  const version = typeof versionRow?.[0] === 'number' ? asNumber(versionRow[0]) : 0;
  let tail = context.tail;
  const digest = context.ring.mac('office-command', [commandId]);
  context.engine.transaction(() => {
    events.forEach((event, index) => {
      const { name, payload } = officeEventSchema.parse(event);
      const header: EventHeader = {
        sequence: tail.sequence + 1,
        caseId: OFFICE_STREAM,
        caseVersion: version + index + 1,
        name,
        version: 1,
        commandId,
        officerId: actor.officerId,
        officerName: storable(actor.officerName),
        workstation: storable(actor.workstation),
        occurredOn: dateOfInstant(now),
        lateReason: null,
        recordedAt: now,
      };
      tail = insertEvent(context, tail, header, digest, payload);
    });
    for (const [name, value] of Object.entries(settings)) writeSetting(context, name, value);
  });
  context.tail = tail;
  context.head.schedule(tail);
}

export interface RecordedOfficeEvent {
  readonly event: OfficeEvent;
  readonly recordedAt: Instant;
  readonly officerId: string;
}

/** The office's facts in order. Those of a newer version are left out (L5); they stay in the ledger. */
export function readOffice(context: LedgerContext, withoutCopies: boolean): readonly RecordedOfficeEvent[] {
  return readOfficeStream(context, withoutCopies).flatMap(({ name, version, payload, recordedAt, officerId }) => {
    if (version !== 1) return [];
    const parsed = officeEventSchema.safeParse({ name, payload });
    if (parsed.success) return [{ event: parsed.data, recordedAt, officerId }];
    const known = officeEventSchema.options.some((option) => option.shape.name.value === name);
    if (known) throw new LedgerError('damaged', context.engine.path, `office event ${name} cannot be read`);
    return [];
  });
}
