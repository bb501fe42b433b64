import type { LocalDate } from '../law/dates';
import type { Objection, Transfer, TransferReceipt } from './facets/route';
import { isFor } from './heirs';
import type { CaseState } from './state';

/** Transfers that still hold: the papers of the others came back after an objection (条例 art. 23(3)). */
export const liveTransfers = (state: CaseState): readonly Transfer[] =>
  state.transfers.filter((transfer) => transfer.returnedOn === null);

/** What reached organs of this office and was not given back. */
export const liveReceipts = (state: CaseState): readonly TransferReceipt[] =>
  state.receipts.filter((receipt) => receipt.returnedOn === null);

/** True when the transfer went to this organ of the office: by its id, else by name or to the organ it succeeds (条例 art. 24(2)). */
export const sentTo = (
  state: CaseState,
  transfer: Pick<Transfer, 'toOrgan' | 'toOrganId'>,
  organ: { readonly id: string; readonly name: string },
): boolean => transfer.toOrganId === organ.id || isFor(state, transfer.toOrgan, organ.name);

/** The first day an organ of this office dealt with the matter as its own, null while it has not. */
export function actedAsOwn(state: CaseState, organId: string): LocalDate | null {
  const days = [
    state.acceptance?.organ.id === organId ? state.acceptance.acceptedOn : null,
    state.onTheSpot?.organ.id === organId ? state.onTheSpot.on : null,
    state.suggestion?.organ.id === organId ? state.suggestion.studiedOn : null,
    ...state.refusals.filter(({ organ, revoked }) => organ.id === organId && revoked === null).map(({ on }) => on),
    ...state.guidances.filter(({ organ }) => organ.id === organId).map(({ guidedOn }) => guidedOn),
    ...state.transfers.filter(({ from }) => from.id === organId).map(({ transferredOn }) => transferredOn),
  ];
  return days.reduce<LocalDate | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}

/** An objection answered; with the sender's consent the papers go back the same day. */
export const answeredObjection = <
  T extends { readonly objection: Objection | null; readonly returnedOn: LocalDate | null },
>(
  sent: T,
  answer: NonNullable<Objection['answer']>,
): T => ({
  ...sent,
  objection: sent.objection === null ? null : { ...sent.objection, answer },
  returnedOn: answer.agreed ? answer.on : sent.returnedOn,
});
