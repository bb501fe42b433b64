import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { changeRound } from './change-round';
import { defineEvent } from './define';

/** The petitioner took back the request for review. */
export const reviewWithdrawn = defineEvent({
  name: 'review-withdrawn',
  version: 1,
  title: '撤回复查复核请求',
  schema: z.object({ reviewId: idSchema, reason: shortText('撤回理由', 500) }),
  describe: ({ reason }) => `信访人撤回请求${reason === '' ? '' : `：${reason}`}`,
  apply: (state, { reviewId, reason }, { occurredOn }) =>
    changeRound(state, reviewId, (round) => ({ ...round, withdrawn: { on: occurredOn, reason } })),
});
