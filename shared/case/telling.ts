import type { LocalDate } from '../law/dates';
import { earliest } from './clocks/run';
import type { NoticeKind } from './facets/route';
import type { CaseState } from './state';
import type { Person } from './values';

/** Notices that also say that the matter was received and what becomes of it: any of them meets art. 23(1)(2)(3). */
export const initialKinds: readonly NoticeKind[] = [
  'received',
  'whereabouts',
  'elsewhere',
  'accepted',
  'refused',
  'refused-further',
  'procedure',
  'suggestion',
];

/** Art. 23(2): no written notice is owed to petitioners who cannot be named or found. */
export function noticeExcuse(people: readonly Person[]): string | null {
  if (people.every((person) => person.name === '')) return '信访人未留姓名，依《条例》第二十三条免予书面告知';
  const reachable = people.some((person) => (person.address ?? '') !== '' || (person.phone ?? '') !== '');
  return reachable ? null : '信访人住址和联系方式不清，依《条例》第二十三条免予书面告知';
}

/** Day from which somebody could be told: the first visit that left a name and where to find him; null when none did. */
export const tellableFrom = (state: CaseState): LocalDate | null =>
  earliest(state.visits.map((visit) => (noticeExcuse(visit.petitioners) === null ? visit.receivedOn : null)));

/** First thing done with a new matter: sent on, taken, refused, guided, studied or answered. */
export const firstHandled = (state: CaseState): LocalDate | null =>
  earliest([
    state.onTheSpot?.on,
    state.acceptance?.acceptedOn,
    state.suggestion?.studiedOn,
    state.closed?.on,
    ...state.transfers.map((transfer) => transfer.transferredOn),
    ...state.guidances.map((guidance) => guidance.guidedOn),
    ...state.refusals.map((refusal) => refusal.on),
  ]);

/** First notice of receipt and route, or the answer that is one; of one organ when `organId` is given. */
export const firstToldOn = (state: CaseState, organId: string | null = null): LocalDate | null => {
  const by = (id: string | undefined): boolean => organId === null || id === organId;
  return earliest([
    state.onTheSpot?.written === true && by(state.onTheSpot.organ.id) ? state.onTheSpot.on : null,
    by(state.suggestion?.organ.id) ? state.suggestion?.reply?.on : null,
    ...state.notices
      .filter(({ kind, outcome, organ }) => outcome === 'given' && initialKinds.includes(kind) && by(organ.id))
      .map(({ on }) => on),
  ]);
};

/**
 * True when the matter reached this office by 转送 or 交办 from outside, so that art. 23(3) holds and not art. 23(2): it
 * was registered the day the papers came.
 */
export const cameByTransfer = (state: CaseState): boolean =>
  state.receipts.some(
    ({ transferId, organ, receivedOn }) =>
      transferId === null && organ.id === state.receivedBy?.id && receivedOn === state.openedOn,
  );
