import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { changeRound } from './change-round';
import { defineEvent } from './define';

/** 审核 of a drafted 复查意见 or 复核意见: passed on, or returned with a comment. */
export const reviewOpinionChecked = defineEvent({
  name: 'review-opinion-checked',
  version: 1,
  title: '审核复查复核意见',
  schema: z.object({
    reviewId: idSchema,
    agreed: z.boolean(),
    comment: shortText('审核意见', 2000),
    sameAsDrafter: z.boolean(),
  }),
  describe: ({ agreed, comment, sameAsDrafter }) =>
    `${agreed ? '审核同意' : '审核退回'}${sameAsDrafter ? '（审核人与拟办人为同一人）' : ''}${comment === '' ? '' : `：${comment}`}`,
  apply: (state, { reviewId, agreed, comment }, header) =>
    changeRound(state, reviewId, (round) =>
      round.draft === null
        ? round
        : {
            ...round,
            draft: {
              ...round.draft,
              stage: agreed ? 'reviewed' : 'returned',
              comments: [
                ...round.draft.comments,
                { by: header.officerName, on: header.occurredOn, step: '审核', agreed, text: comment },
              ],
            },
          },
    ),
});
