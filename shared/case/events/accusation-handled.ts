import { z } from 'zod';
import { longText, organRefSchema, requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** How the accuser was told; who left nothing to reach him by cannot be. */
export const feedbackWays = ['当面', '书面', '电话', '未留联系方式，无法反馈'] as const;

/** 检举控告办理和反馈 (条例 art. 30(1)). */
export const accusationHandled = defineEvent({
  name: 'accusation-handled',
  version: 1,
  title: '办理检举控告',
  schema: z.object({
    organ: organRefSchema,
    basis: requiredText('办理依据', 500),
    result: requiredLongText('办理结果'),
    feedback: z.object({ way: z.enum(feedbackWays), text: longText('反馈内容') }),
  }),
  // A sentence travels: it says neither whom nor what.
  describe: ({ organ, feedback }) => `${organ.name}依规依纪依法办理检举控告，反馈方式：${feedback.way}`,
  apply: (state, handled, header) => ({ ...state, accusationHandled: { ...handled, on: header.occurredOn } }),
});
