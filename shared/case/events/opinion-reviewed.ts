import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { defineEvent } from './define';

/** 审核: agreed and passed on for sign-off, or returned with comments. */
export const opinionReviewed = defineEvent({
  name: 'opinion-reviewed',
  version: 1,
  title: '审核',
  schema: z.object({
    opinionId: idSchema,
    agreed: z.boolean(),
    comment: shortText('审核意见', 2000),
    /** The reviewer drafted it too: allowed in a small office, and on record. */
    sameAsDrafter: z.boolean(),
  }),
  describe: ({ agreed, comment, sameAsDrafter }) =>
    `${agreed ? '审核同意' : '审核退回'}${sameAsDrafter ? '（审核人与拟办人为同一人）' : ''}${comment === '' ? '' : `：${comment}`}`,
  apply: (state, { opinionId, agreed, comment }, header) => {
    const work = state.opinion;
    if (work === null || work.opinion.opinionId !== opinionId) return state;
    const by = { id: header.officerId, name: header.officerName };
    return {
      ...state,
      opinion: {
        ...work,
        stage: agreed ? 'reviewed' : 'returned',
        reviewedBy: agreed ? by : null,
        comments: [...work.comments, { by: by.name, on: header.occurredOn, step: '审核', agreed, text: comment }],
      },
    };
  },
});
