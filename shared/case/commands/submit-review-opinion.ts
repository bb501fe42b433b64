import { z } from 'zod';
import { newEvent } from '../events/define';
import { reviewDraftShape, reviewOpinionDrafted } from '../events/review-opinion-drafted';
import { article } from '../rules';
import { defineCommand } from './define';
import { findRound, lastOf, noneAt, notAt } from './review-round';

/** 拟定复查意见、复核意见 for review and sign-off (条例 arts. 35, 36): result, facts, opinion, basis. */
export const submitReviewOpinion = defineCommand({
  name: 'submit-review-opinion',
  label: '提交复查、复核意见',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'reviewing-organ',
  roles: ['handler'],
  schema: z.object(reviewDraftShape),
  cause: (state, { reviewId }) => lastOf(findRound(state, reviewId)),
  forbidden: (state) => noneAt(state, 'draft'),
  decide: (state, payload, { office }) =>
    notAt(findRound(state, payload.reviewId), 'draft', office) ?? {
      ok: true,
      events: [newEvent(reviewOpinionDrafted, payload)],
    },
});
