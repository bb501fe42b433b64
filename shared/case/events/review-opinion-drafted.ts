import { z } from 'zod';
import { reviewResults } from '../facets/review';
import { idSchema, requiredLongText, requiredText } from '../values';
import { changeRound } from './change-round';
import { defineEvent } from './define';

export const reviewDraftShape = {
  reviewId: idSchema,
  result: z.enum(reviewResults),
  facts: requiredLongText('查明的事实'),
  opinion: requiredLongText('复查、复核意见'),
  basis: z.array(requiredText('依据', 500)).min(1, { message: '请写明复查、复核意见的依据' }).max(30),
};

/** 复查意见、复核意见 drafted for review and sign-off in the reviewing organ. */
export const reviewOpinionDrafted = defineEvent({
  name: 'review-opinion-drafted',
  version: 1,
  title: '提交复查复核意见',
  schema: z.object(reviewDraftShape),
  describe: ({ result }) => `拟定意见：${result}`,
  apply: (state, { reviewId, result, facts, opinion, basis }, header) =>
    changeRound(state, reviewId, (round) => ({
      ...round,
      draft: {
        result,
        facts,
        opinion,
        basis,
        draftedBy: { id: header.officerId, name: header.officerName },
        draftedOn: header.occurredOn,
        stage: 'submitted',
        comments: round.draft?.comments ?? [],
      },
    })),
});
