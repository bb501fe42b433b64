import { z } from 'zod';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** 收到补充材料: what came, and whether that is all. */
export const supplementReceived = defineEvent({
  name: 'supplement-received',
  version: 1,
  title: '收到补充材料',
  schema: z.object({ supplementId: idSchema, text: requiredLongText('收到的材料'), complete: z.boolean() }),
  describe: ({ text, complete }) => `收到信访人补充的材料（${complete ? '已补齐' : '还没有补齐'}）：${text}`,
  apply: (state, { supplementId, text, complete }, header) => ({
    ...state,
    supplements: state.supplements.map((supplement) =>
      supplement.supplementId === supplementId
        ? { ...supplement, received: { on: header.occurredOn, text, complete } }
        : supplement,
    ),
  }),
});
