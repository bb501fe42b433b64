import type { LocalDate } from '../../law/dates';
import type { CaseState } from '../state';
import type { Person } from '../values';
import { type Clock, earliest, run } from './run';

/** First thing done with a new matter: sent on, taken, refused, guided or answered. */
export const firstHandled = (state: CaseState): LocalDate | null =>
  earliest([
    state.onTheSpot?.on,
    state.acceptance?.acceptedOn,
    state.closed?.on,
    ...state.transfers.map((transfer) => transfer.transferredOn),
  ]);

/** Art. 23(2): no written notice is owed to petitioners who cannot be named or found. */
export function noticeExcuse(people: readonly Person[]): string | null {
  if (people.every((person) => person.name === '')) return '信访人未留姓名，依《条例》第二十三条免予书面告知';
  const reachable = people.some((person) => (person.address ?? '') !== '' || (person.phone ?? '') !== '');
  return reachable ? null : '信访人住址和联系方式不清，依《条例》第二十三条免予书面告知';
}

/** T1: a 信访部门 registers and sends on within the limit of art. 22. */
export const registerAndDispatch: Clock = (state) =>
  state.receivedBy?.kind === 'petition-office' ? [run(state.openedOn, firstHandled(state))] : [];

/**
 * T2: the notice owed from the first visit that left somebody to be told. Where nobody could be told before the matter was
 * dealt with, the duty fell away, whatever a later visit says.
 */
export const notifyPetitioner: Clock = (state) => {
  if (state.receivedBy?.kind !== 'competent-organ') return [];
  const metOn = firstHandled(state);
  const from = earliest(
    state.visits.map((visit) => (noticeExcuse(visit.petitioners) === null ? visit.receivedOn : null)),
  );
  return from === null || (metOn !== null && from > metOn)
    ? [run(state.openedOn, metOn, { excused: noticeExcuse(state.visits[0]?.petitioners ?? []) })]
    : [run(from, metOn)];
};
