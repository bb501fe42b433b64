import type { LocalDate } from '../law/dates';
import { isFor } from './heirs';
import type { CaseState } from './state';
import { cameByTransfer } from './telling';
import { liveReceipts, liveTransfers, sentTo } from './transfers';

/** An organ that has the matter in hand: one of this office's by id, any other by name. */
export interface Holder {
  readonly id: string | null;
  readonly name: string;
  /** Day it got the matter, and how. */
  readonly on: LocalDate;
  readonly what: string;
}

/** How the first holder came by the matter: the petitioner brought it. */
const BROUGHT = '登记';

type Named = { readonly id: string; readonly name: string };

const samePlace = (state: CaseState, holder: Holder, organ: Named): boolean =>
  holder.id === null
    ? isFor(state, holder.name, organ.name)
    : holder.id === organ.id || isFor(state, holder.name, organ.name);

type Move = {
  readonly on: LocalDate;
  readonly entry: number;
  readonly apply: (held: readonly Holder[]) => readonly Holder[];
};

/**
 * Who has the matter now (条例 arts. 22-24): the organ it was brought to; sent on, the receiving organ instead of the
 * sender; given back, the sender again. A receipt brings it to its organ, also from outside, and takes it from the sender of
 * this office. Who a dispute was settled on has it by that decision. Only a holder takes, refuses, studies, guides, answers
 * or sends on. Empty when everything was given back.
 */
export function holders(state: CaseState): readonly Holder[] {
  const { receivedBy, openedOn } = state;
  const start: readonly Holder[] =
    receivedBy === null || cameByTransfer(state)
      ? []
      : [{ id: receivedBy.id, name: receivedBy.name, on: openedOn, what: BROUGHT }];
  const add = (held: readonly Holder[], holder: Holder): readonly Holder[] => [
    ...held.filter(({ id, name }) => id !== holder.id || name !== holder.name),
    holder,
  ];
  const moves: readonly Move[] = [
    ...liveTransfers(state).map((sent) => ({
      on: sent.transferredOn,
      entry: sent.entry,
      apply: (held: readonly Holder[]) =>
        add(
          held.filter(
            held.some(({ id }) => id === sent.from.id)
              ? ({ id }) => id !== sent.from.id
              : // The 信访部门 of a joint office dispatches what was registered for another organ of it.
                ({ what }) => what !== BROUGHT,
          ),
          { id: sent.toOrganId, name: sent.toOrgan, on: sent.transferredOn, what: sent.kind },
        ),
    })),
    ...liveReceipts(state).map((receipt) => ({
      on: receipt.receivedOn,
      entry: receipt.entry,
      apply: (held: readonly Holder[]) =>
        add(
          held.filter((holder) => holder.name !== receipt.fromOrgan && !samePlace(state, holder, receipt.organ)),
          { id: receipt.organ.id, name: receipt.organ.name, on: receipt.receivedOn, what: `收到${receipt.kind}` },
        ),
    })),
    ...state.disputes.flatMap(({ settlement }) =>
      settlement === null
        ? []
        : [
            {
              on: settlement.on,
              entry: settlement.entry,
              apply: (held: readonly Holder[]) =>
                held.some(({ name }) => isFor(state, settlement.competentOrgan, name))
                  ? held
                  : add(held, { id: null, name: settlement.competentOrgan, on: settlement.on, what: '确定受理机关' }),
            },
          ],
    ),
  ];
  return [...moves]
    .sort((a, b) => (a.on === b.on ? a.entry - b.entry : a.on < b.on ? -1 : 1))
    .reduce((held, { apply }) => apply(held), start);
}

/** What an older record does not say, nobody can be held to. */
const isUnknown = (state: CaseState): boolean =>
  state.receivedBy === null && state.transfers.length === 0 && state.receipts.length === 0;

/** How the organ came to have the matter; null when it has it not. */
export const holding = (state: CaseState, organ: Named): Holder | null =>
  holders(state).find((holder) => samePlace(state, holder, organ)) ??
  (isUnknown(state) ? { id: organ.id, name: organ.name, on: state.openedOn, what: '登记' } : null);

/** True when the organ has the matter, was sent it, or succeeds the organ that was (条例 art. 24(2)). */
export const holds = (state: CaseState, organ: Named): boolean => holding(state, organ) !== null;

/** What reached the organ: transfers of this office to it and its receipts, those given back left out. */
export function arrivalsOf(
  state: CaseState,
  organ: Named,
): readonly { readonly on: LocalDate; readonly what: string }[] {
  return [
    ...liveTransfers(state)
      .filter((sent) => sentTo(state, sent, organ))
      .map(({ transferredOn, kind }) => ({ on: transferredOn, what: kind })),
    ...liveReceipts(state)
      .filter((receipt) => receipt.organ.id === organ.id)
      .map(({ receivedOn, kind }) => ({ on: receivedOn, what: `收到${kind}` })),
  ];
}
