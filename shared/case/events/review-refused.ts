import { z } from 'zod';
import { idSchema, requiredLongText, requiredText } from '../values';
import { changeRound } from './change-round';
import { defineEvent } from './define';

/** The organ does not take a request for review, and on which ground. */
export const reviewRefused = defineEvent({
  name: 'review-refused',
  version: 1,
  title: '不予受理复查复核',
  schema: z.object({
    reviewId: idSchema,
    ground: requiredText('理由', 300),
    article: requiredText('依据', 200),
    facts: requiredLongText('事实'),
  }),
  describe: ({ ground, article, facts }) => `对请求不予受理：${ground}（${article}）。${facts}`,
  apply: (state, { reviewId, ground, article }, { occurredOn }) =>
    changeRound(state, reviewId, (round) => ({ ...round, refused: { on: occurredOn, ground, article } })),
});
