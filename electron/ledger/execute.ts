import type { Actor, CommandEnvelope, DecisionContext } from '#shared/case/command';
import type { CaseEvent, EventHeader, NewEvent } from '#shared/case/event';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseState } from '#shared/case/state';
import { dateOfInstant } from '#shared/law/dates';
import { readRow, writeCaseRow } from './case-rows';
import { commandDigest, findCommand, locate } from './commands';
import { changeOf, type LedgerContext, publish } from './context';
import { LedgerError } from './errors';
import { insertEvent, readCase } from './event-store';
import type { ExecuteOutcome } from './ledger';
import { lastNumber, numberTaken, SerialNotNext, takeNumber } from './numbers';
import { storable } from './storable';

/** The case folded from its checked events, and held against the row (version) so that a lost event shows. */
export function stateOf(context: LedgerContext, caseId: string): CaseState | null {
  const known = context.states.get(caseId);
  if (known) return known;
  const state = foldCase(context, readCase(context, caseId));
  const row = readRow(context, caseId);
  if ((state?.version ?? 0) !== (row?.row.version ?? 0)) {
    throw new LedgerError('damaged', context.engine.path, 'events and row of a case differ');
  }
  if (state) context.states.set(state);
  return state;
}

export function foldCase({ domain }: Pick<LedgerContext, 'domain'>, events: readonly CaseEvent[]): CaseState | null {
  return events.reduce<CaseState | null>((state, event) => domain.fold(state, event), null);
}

/**
 * Decides one command and records it: check for a repeat (L10), for the version (L4), decide, then one transaction with
 * events, row, numbers and the command's answer (L2). Synchronous from reading to commit, so nothing comes between.
 */
export function execute(
  context: LedgerContext,
  envelope: CommandEnvelope,
  actor: Actor,
  office: OfficeProfile,
): ExecuteOutcome {
  const digest = commandDigest(context, envelope);
  const place = locate(context, envelope.commandId, envelope.caseId);
  if (place.command !== null) return repeated(context, envelope.commandId, digest);

  const state = place.case === null ? null : stateOf(context, envelope.caseId);
  if (state === null) {
    if (envelope.caseVersion > 0 || !context.domain.opens(envelope.name)) return { result: 'not-found' };
  } else if (envelope.caseVersion !== state.version) {
    const since = readCase(context, envelope.caseId, Math.min(envelope.caseVersion, state.version));
    return { result: 'stale', currentVersion: state.version, since };
  }

  const now = context.surroundings.now();
  const decisionContext: DecisionContext = {
    actor,
    office,
    law: context.reading.law,
    today: dateOfInstant(now),
    occurredOn: envelope.occurredOn,
    lateReason: envelope.lateReason,
    nextSerial: (series, year) => lastNumber(context, series, year) + 1,
  };
  const decision = context.domain.decide(state, envelope, decisionContext);
  if (!decision.ok) return { result: 'refused', refusal: decision.refusal };

  const headerOf = (event: NewEvent, index: number): EventHeader => ({
    sequence: context.tail.sequence + index + 1,
    caseId: envelope.caseId,
    caseVersion: (state?.version ?? 0) + index + 1,
    name: event.name,
    version: event.version,
    commandId: envelope.commandId,
    officerId: actor.officerId,
    officerName: storable(actor.officerName),
    workstation: storable(actor.workstation),
    occurredOn: envelope.occurredOn,
    lateReason: envelope.lateReason === null ? null : storable(envelope.lateReason),
    recordedAt: now,
  });
  const events = decision.events.map((event, index): CaseEvent => {
    context.domain.check(event);
    return { ...headerOf(event, index), payload: event.payload };
  });
  return record(context, state, events, digest, place.case);
}

function record(
  context: LedgerContext,
  before: CaseState | null,
  events: readonly CaseEvent[],
  digest: Buffer,
  firstOfCase: number | null,
): ExecuteOutcome {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) throw new Error('a command was allowed but says nothing happened');
  const state = events.reduce<CaseState | null>((folded, event) => context.domain.fold(folded, event), before);
  if (state === null) throw new Error('folding an event gave no case');
  const row = context.domain.toRow(state, context.reading.law);

  let tail = context.tail;
  try {
    context.engine.transaction(() => {
      for (const event of events) {
        const { payload, ...header } = event;
        const serial = context.domain.serialOf(event);
        if (serial) takeNumber(context, serial, event.sequence);
        tail = insertEvent(context, tail, header, digest, payload);
      }
      const firstSequence = firstOfCase ?? first.sequence;
      const place = { firstSequence, lastSequence: last.sequence, touchedAt: last.recordedAt };
      writeCaseRow(context, row, state, before, place);
    });
  } catch (error) {
    if (error instanceof SerialNotNext) return refused('编号规则', error.message);
    throw error;
  }

  context.tail = tail;
  context.states.set(state);
  for (const event of events) {
    const serial = context.domain.serialOf(event);
    if (serial) numberTaken(context, serial);
  }
  context.head.schedule(tail);
  const readers = before?.readers?.map(({ id }) => id) ?? null;
  publish(context, changeOf(tail.sequence, row, readers));
  return { result: 'done', repeated: false, row, state, events };
}

/** L10: what the command answered the first time, folded up to where it ended; another command must not carry its id. */
function repeated(context: LedgerContext, commandId: string, digest: Buffer): ExecuteOutcome {
  const earlier = findCommand(context, commandId);
  if (!earlier?.digest.equals(digest)) {
    return refused('填写要求', '这一步的编号已用于另一步，没有重复保存。请刷新后再试。');
  }
  const { caseId, lastSequence } = earlier;
  const all = readCase(context, caseId, 0, lastSequence);
  const state = foldCase(context, all);
  const events = all.filter((event) => event.commandId === commandId);
  if (state === null || events.length === 0) {
    throw new LedgerError('damaged', context.engine.path, 'the events of a recorded command are missing');
  }
  return { result: 'done', repeated: true, row: context.domain.toRow(state, context.reading.law), state, events };
}

const refused = (rule: string, message: string): ExecuteOutcome => ({ result: 'refused', refusal: { rule, message } });
