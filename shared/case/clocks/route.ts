import type { TransferReceipt } from '../facets/route';
import type { CaseState } from '../state';
import { firstToldOn, initialKinds, noticeExcuse, tellableFrom } from '../telling';
import { actedAsOwn, liveTransfers } from '../transfers';
import { type Clock, earliest, run } from './run';

const RETURNED = '转送、交办机关核实同意异议，材料已经交还';

/** Receipts by organs with power: a 信访部门 that gets a matter owes art. 22, not art. 23(3). */
const ofCompetentOrgans = (state: CaseState): readonly TransferReceipt[] =>
  state.receipts.filter(({ organKind }) => organKind === 'competent-organ');

/** Sent to an organ with power of this office that has not put the receipt on record: within one house it got it that day. */
const withoutReceipt = (state: CaseState) =>
  liveTransfers(state).flatMap((sent) =>
    sent.toOrganKind === 'competent-organ' &&
    sent.toOrganId !== null &&
    !state.receipts.some(({ transferId }) => transferId === sent.transferId)
      ? [{ ...sent, organId: sent.toOrganId }]
      : [],
  );

function noticeAfterTransferExcuse(state: CaseState, receipt: TransferReceipt): string | null {
  if (receipt.returnedOn !== null) return RETURNED;
  if (tellableFrom(state) === null) return noticeExcuse(state.visits[0]?.petitioners ?? []);
  const excuse = state.notices.find(
    ({ kind, outcome, organ }) => outcome === 'excused' && organ.id === receipt.organ.id && initialKinds.includes(kind),
  );
  return excuse === undefined ? null : `依法免予告知：${excuse.way}`;
}

/**
 * T3: written notice by the organ that got a transferred or assigned matter (条例 art. 23(3)). Told before the papers
 * came, of the same matter, it need not be told again. An objection not yet answered does not stop it.
 */
export const notifyAfterTransfer: Clock = (state) => [
  ...withoutReceipt(state).map(({ transferId, transferredOn, organId }) => {
    const told = firstToldOn(state, organId);
    const metOn = told !== null && told < transferredOn ? transferredOn : told;
    const excused = metOn === null && tellableFrom(state) === null;
    return run(transferredOn, metOn, {
      subject: transferId,
      excused: excused ? noticeExcuse(state.visits[0]?.petitioners ?? []) : null,
    });
  }),
  ...ofCompetentOrgans(state).map((receipt) => {
    const told = firstToldOn(state, receipt.organ.id);
    const metOn = told !== null && told < receipt.receivedOn ? receipt.receivedOn : told;
    const excused = metOn === null ? noticeAfterTransferExcuse(state, receipt) : null;
    return run(receipt.receivedOn, metOn, { subject: receipt.receiptId, excused });
  }),
];

/**
 * T4: objection by the organ that got what is not its own (条例 art. 23(3)). Who treats the matter as its own does not
 * object, and the duty falls away; an objection after that day is late, not refused.
 */
export const objectToTransfer: Clock = (state) => [
  ...withoutReceipt(state).map(({ transferId, transferredOn, objection, organId }) => {
    const own = earliest([actedAsOwn(state, organId), firstToldOn(state, organId)]);
    const objectedOn = objection?.objectedOn ?? null;
    return run(transferredOn, objectedOn, {
      subject: transferId,
      excused: objectedOn === null && own !== null ? '未提出异议，视为接收' : null,
    });
  }),
  ...ofCompetentOrgans(state).map((receipt) => {
    const objectedOn = receipt.objection?.objectedOn ?? null;
    const own = earliest([
      actedAsOwn(state, receipt.organ.id),
      firstToldOn(state, receipt.organ.id),
      receipt.report?.on,
    ]);
    const excused = objectedOn === null && own !== null ? '未提出异议，视为接收' : null;
    return run(receipt.receivedOn, objectedOn, { subject: receipt.receiptId, excused });
  }),
];

/**
 * T5: the result of what was assigned, by the day the assignment names (条例 art. 22(1)3): what this office waits for, and
 * what its own organs owe. A transfer that another organ of this office received is counted once, with the receipt.
 */
export const feedbackOnAssignment: Clock = (state) => [
  ...state.transfers
    .filter(({ transferId }) => !state.receipts.some((receipt) => receipt.transferId === transferId))
    .flatMap((transfer) =>
      transfer.feedbackBy === null
        ? []
        : [
            run(transfer.transferredOn, transfer.opinion?.recordedOn ?? null, {
              subject: transfer.transferId,
              namedDue: transfer.feedbackBy,
              bearer: 'other-organ',
              excused: transfer.returnedOn === null ? null : '核实同意异议，事项已经退回',
            }),
          ],
    ),
  ...state.receipts.flatMap((receipt) =>
    receipt.feedbackBy === null
      ? []
      : [
          run(receipt.receivedOn, receipt.report?.on ?? null, {
            subject: receipt.receiptId,
            namedDue: receipt.feedbackBy,
            bearer: 'receiving-organ',
            excused: receipt.returnedOn === null ? null : RETURNED,
          }),
        ],
  ),
];

/**
 * Limit of the other procedure under one of ways 1-5 of art. 31: the day its own law names, or the days the office has
 * set for that way. Under way 5 the organ itself acts or answers.
 */
export const otherProcedure =
  (way: 1 | 2 | 3 | 4 | 5): Clock =>
  (state) =>
    state.guidances
      .filter((guidance) => guidance.way === way)
      .map((guidance) =>
        run(guidance.guidedOn, guidance.result?.on ?? null, {
          subject: guidance.guidanceId,
          namedDue: guidance.namedDue,
        }),
      );
