import type { Actor } from '#shared/case/command';
import type { CaseEvent, EventHeader } from '#shared/case/event';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import { locate } from './commands';
import type { LedgerContext } from './context';
import { asNumber } from './engine';
import { LedgerError } from './errors';
import { insertEvent, readOfficeFacts, readOfficeStream } from './event-store';
import { continuedFrom } from './numbers';
import { type OfficeEvent, officeEventSchema } from './office-events';
import { concernsLaw, LAW_FACTS, readingOf } from './office-law';
import { markUnfolded } from './progress';
import { OFFICE_STREAM } from './schema';
import { writeSetting } from './settings';
import { storable } from './storable';

type Shared = Pick<LedgerContext, 'engine' | 'ring'>;

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
  let { tail, reading, continued } = context;
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
    if (events.some(({ name }) => name === 'series-continued')) continued = readContinued(context);
    if (!events.some(concernsLaw)) return;
    reading = readingOf(context.domain, readOfficeLaw(context));
    // With the fact itself: no crash in between leaves rows read with the law before.
    if (reading.number !== context.reading.number) markUnfolded(context, reading.number);
  });
  context.tail = tail;
  context.reading = reading;
  if (continued !== context.continued) {
    context.continued = continued;
    // Read again with the new start; the numbers themselves have not changed.
    context.lastNumbers.clear();
  }
  context.head.schedule(tail);
}

export interface RecordedOfficeEvent {
  readonly event: OfficeEvent;
  readonly recordedAt: Instant;
  readonly officerId: string;
}

/** The office's facts in order. Those of a newer version are left out (L5); they stay in the ledger. */
export function readOffice(context: LedgerContext, withoutCopies: boolean): readonly RecordedOfficeEvent[] {
  return readOfficeStream(context, withoutCopies).flatMap((fact) => {
    const event = officeEventOf(context, fact);
    return event === null ? [] : [{ event, recordedAt: fact.recordedAt, officerId: fact.officerId }];
  });
}

/** The facts that the office's law comes from, in order. */
export const readOfficeLaw = (shared: Shared): readonly OfficeEvent[] =>
  readOfficeFacts(shared, LAW_FACTS).flatMap((fact) => officeEventOf(shared, fact) ?? []);

/** Where paper books were continued from. */
export const readContinued = (shared: Shared): ReadonlyMap<string, number> =>
  continuedFrom(
    readOfficeFacts(shared, ['series-continued']).flatMap((fact) => {
      const event = officeEventOf(shared, fact);
      return event?.name === 'series-continued' ? [event.payload] : [];
    }),
  );

/** Null for a fact of a newer version (L5); rejects as `damaged` what this version should be able to read. */
function officeEventOf({ engine }: Shared, { name, version, payload }: CaseEvent): OfficeEvent | null {
  if (version !== 1) return null;
  const parsed = officeEventSchema.safeParse({ name, payload });
  if (parsed.success) return parsed.data;
  const known = officeEventSchema.options.some((option) => option.shape.name.value === name);
  if (known) throw new LedgerError('damaged', engine.path, `office event ${name} cannot be read`);
  return null;
}
