import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { idSchema, requiredText, serviceWaySchema, shortText } from '../values';
import { changeRound } from './change-round';
import { defineEvent } from './define';

/** The petitioner got the 复查意见 or 复核意见; thirty days for re-review run from a served 复查意见 (条例 art. 36(1)). */
export const reviewServed = defineEvent({
  name: 'review-served',
  version: 1,
  title: '送达复查复核意见',
  schema: z.object({
    reviewId: idSchema,
    way: serviceWaySchema,
    receiver: requiredText('收件人', 100),
    remark: shortText('送达说明', 500),
    receiverIs: shortText('签收人', 20).optional(),
    witness: shortText('见证情况', 200).optional(),
    noticeFrom: localDateSchema.nullable().optional(),
  }),
  describe: ({ way, receiver, remark }) => `${way}，收件人 ${receiver}${remark === '' ? '' : `（${remark}）`}`,
  apply: (state, { reviewId, way, receiver }, { occurredOn }) =>
    changeRound(state, reviewId, (round) => ({ ...round, service: { servedOn: occurredOn, way, receiver } })),
});
