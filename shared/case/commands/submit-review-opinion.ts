import { z } from 'zod';
import { newEvent } from '../events/define';
import { reviewDraftShape, reviewOpinionDrafted } from '../events/review-opinion-drafted';
import { article, refused } from '../rules';
import { defineCommand } from './define';
import { openHearings } from './hold-hearing';
import { decidedBefore, findRound, lastOf, noneAt, notAt } from './review-round';

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
  decide: (state, payload, { office, actor }) => {
    const round = findRound(state, payload.reviewId);
    const wrong = notAt(round, 'draft', office);
    if (wrong !== null) return wrong;
    const own = state === null || round === null ? null : decidedBefore(state, round, actor.officerId);
    if (own !== null) return { ok: false, refusal: own };
    // Ordered and not yet held: it is to be heard before anything is proposed (arts. 31(6), 36(2)).
    if (state !== null && openHearings(state).some(({ stage }) => stage === round?.level)) {
      return refused(article('第三十六条第二款'), '已经决定听证：举行或者取消后再提出复查、复核意见', 'reviewId');
    }
    return { ok: true, events: [newEvent(reviewOpinionDrafted, payload)] };
  },
});
