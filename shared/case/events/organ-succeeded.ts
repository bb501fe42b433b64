import { z } from 'zod';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 职权承继: an organ was divided, merged or abolished; who carries on its powers (条例 art. 24(2)). */
export const organSucceeded = defineEvent({
  name: 'organ-succeeded',
  version: 1,
  title: '职权承继',
  schema: z.object({
    successionId: idSchema,
    formerOrgan: requiredText('原机关', 100),
    successor: requiredText('继续行使职权的机关', 100),
    basis: requiredText('依据', 500),
  }),
  describe: ({ formerOrgan, successor, basis }) => `${formerOrgan}的职权由${successor}继续行使（${basis}）`,
  apply: (state, succession, header) => ({
    ...state,
    successions: [...state.successions, { ...succession, on: header.occurredOn }],
  }),
});
