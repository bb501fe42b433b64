import type { CaseEvent } from './event';
import { amended, isCorrection } from './events/entry-corrected';
import { findEvent } from './events/index';
import { type CaseState, emptyCase } from './state';

/** One event onto what is known before it. An unreadable one is counted, an erased one advances the version only. */
function applyOne(state: CaseState | null, event: CaseEvent): CaseState {
  const before = state ?? emptyCase(event.caseId, event.occurredOn);
  const version = before.version + 1;
  if (event.payload === null) return { ...before, version };
  const reading = findEvent(event.name, event.version)?.read(event.payload) ?? null;
  if (reading === null) return { ...before, version, unknownEvents: before.unknownEvents + 1 };
  return { ...reading.apply(before, event), version };
}

/**
 * One event onto the case (ledger rules L2, L3, L5, L7). Total and deterministic: an event of a newer version, or one
 * whose payload is not what its schema says, counts as unknown; an erased payload advances the version only. A
 * correction folds the whole record again with what was wrong put right.
 */
export function fold(state: CaseState | null, event: CaseEvent): CaseState {
  const history = [...(state?.history ?? []), event];
  const after = isCorrection(event)
    ? amended(history).reduce<CaseState | null>(applyOne, null)
    : applyOne(state, event);
  return { ...(after ?? emptyCase(event.caseId, event.occurredOn)), history };
}

/** The case its events leave, null when there are none. Equal to folding them one by one (L7). */
export const foldAll = (events: readonly CaseEvent[]): CaseState | null =>
  events.reduce<CaseState | null>((state, event) => fold(state, event), null);
