import { limitsOf } from '../law/deadlines';
import type { CaseEvent } from './event';
import { findEvent } from './events/index';
import type { CaseState, LateStep } from './state';

/** A case of which nothing is known yet but that it exists; also what is left when its first event was erased by law. */
const emptyCase = (id: string, openedOn: string): CaseState => ({
  id,
  version: 0,
  unknownEvents: 0,
  registration: null,
  openedOn,
  receivedBy: null,
  matter: { title: '', demands: '', facts: '', history: '', papersHandedOver: '' },
  petitioners: [],
  visits: [],
  notes: [],
  classification: null,
  transfers: [],
  acceptance: null,
  assignee: null,
  opinion: null,
  letters: [],
  onTheSpot: null,
  closed: null,
  notSameAs: [],
  lateSteps: [],
});

/**
 * Steps done after their last day: 超期 is recorded, never refused. Read anew after each event, because a late entry may
 * show that a step was done earlier than thought.
 */
const lateStepsOf = (state: CaseState): readonly LateStep[] =>
  limitsOf(state).flatMap((limit) =>
    limit.late && limit.metOn !== null
      ? [{ limit: limit.what, due: limit.due, doneOn: limit.metOn, article: limit.article }]
      : [],
  );

/**
 * One event onto the case (ledger rules L2, L3, L5, L7). Total and deterministic: an event of a newer version, or one
 * whose payload is not what its schema says, counts as unknown; an erased payload advances the version only.
 */
export function fold(state: CaseState | null, event: CaseEvent): CaseState {
  const before = state ?? emptyCase(event.caseId, event.occurredOn);
  const version = before.version + 1;
  if (event.payload === null) return { ...before, version };
  const reading = findEvent(event.name, event.version)?.read(event.payload) ?? null;
  if (reading === null) return { ...before, version, unknownEvents: before.unknownEvents + 1 };
  const after = reading.apply(before, event);
  return { ...after, version, lateSteps: lateStepsOf(after) };
}

/** The case its events leave, null when there are none. Equal to folding them one by one (L7). */
export const foldAll = (events: readonly CaseEvent[]): CaseState | null =>
  events.reduce<CaseState | null>((state, event) => fold(state, event), null);
