import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { changeRound } from './change-round';
import { defineEvent } from './define';

/** 签批 of a checked 复查意见 or 复核意见: signed, or returned with a comment. */
export const reviewOpinionSignedOff = defineEvent({
  name: 'review-opinion-signed-off',
  version: 1,
  title: '签批复查复核意见',
  schema: z.object({
    reviewId: idSchema,
    agreed: z.boolean(),
    comment: shortText('签批意见', 2000),
    sameAsDrafter: z.boolean(),
  }),
  describe: ({ agreed, comment, sameAsDrafter }) =>
    `${agreed ? '签批同意' : '签批退回'}${sameAsDrafter ? '（签批人与拟办人为同一人）' : ''}${comment === '' ? '' : `：${comment}`}`,
  apply: (state, { reviewId, agreed, comment }, header) =>
    changeRound(state, reviewId, (round) =>
      round.draft === null
        ? round
        : {
            ...round,
            draft: {
              ...round.draft,
              stage: agreed ? 'signed-off' : 'returned',
              comments: [
                ...round.draft.comments,
                { by: header.officerName, on: header.occurredOn, step: '签批', agreed, text: comment },
              ],
            },
          },
    ),
});
