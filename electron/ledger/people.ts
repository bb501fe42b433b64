import type { CaseState } from '#shared/case/state';
import type { Person } from '#shared/case/values';
import { identityKey } from '#shared/people/identity-number';
import { nameKey } from '#shared/people/names';
import { phoneKey } from '#shared/people/phone';
import type { Agreement } from '#shared/people/same-person';
import type { LedgerContext } from './context';

type Shared = Pick<LedgerContext, 'engine'>;

/** What a person is found by again; the same keys on both sides. Empty keys are left out. */
export function personKeys(
  person: Pick<Person, 'name' | 'identityNumber' | 'phone'>,
): readonly (readonly [Agreement, string])[] {
  const keys: (readonly [Agreement, string])[] = [
    ['姓名', nameKey(person.name)],
    ['证件号码', identityKey(person.identityNumber ?? '')],
    ['电话', phoneKey(person.phone ?? '')],
  ];
  return keys.map(([kind, value]) => [kind, value.replaceAll('\0', '')] as const).filter(([, value]) => value !== '');
}

/** Everybody who ever came in this matter. */
export function peopleOf(state: CaseState): readonly Person[] {
  return [...state.petitioners, ...state.visits.flatMap((visit) => visit.petitioners)];
}

/** Adds newcomers and new visits to the look-up tables; what is there stays. */
export function writePeople({ engine }: Shared, state: CaseState, before: CaseState | null): void {
  if (before !== null && before.petitioners === state.petitioners && before.visits === state.visits) return;
  const person = engine.prepare('INSERT OR IGNORE INTO people VALUES (?, ?, ?)');
  for (const [kind, value] of keysOfState(state)) person.run([kind, value, state.id]);
  const visit = engine.prepare('INSERT OR IGNORE INTO visits VALUES (?, ?, ?)');
  for (const { visitId, receivedOn } of state.visits) visit.run([state.id, visitId, receivedOn]);
}

/** Distinct keys of all people of a case, in a fixed order. */
export function keysOfState(state: CaseState): readonly (readonly [Agreement, string])[] {
  const distinct = new Map(
    peopleOf(state).flatMap((person) => personKeys(person).map((key) => [key.join('\n'), key] as const)),
  );
  return [...distinct.values()];
}
