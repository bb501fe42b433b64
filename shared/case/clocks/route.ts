import { type Clock, run } from './run';

/** T3: written notice by the organ that got a transferred or assigned matter (条例 art. 23(3)). */
export const notifyAfterTransfer: Clock = () => [];

/** T4: objection by the organ that got what is not its own (条例 art. 23(3)). */
export const objectToTransfer: Clock = () => [];

/** T5: the result of what was assigned, by the day the assignment names (条例 art. 22(1)3). */
export const feedbackOnAssignment: Clock = (state) =>
  state.transfers.flatMap((transfer) =>
    transfer.feedbackBy === null
      ? []
      : [
          run(transfer.transferredOn, transfer.opinion?.recordedOn ?? null, {
            subject: transfer.transferId,
            namedDue: transfer.feedbackBy,
          }),
        ],
  );

/** Limit of the other procedure under ways 1-5 of art. 31. */
export const otherProcedure: Clock = () => [];
