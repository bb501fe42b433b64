import { z } from 'zod';
import { requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 回访: the office asked the petitioner afterwards. */
export const calledBack = defineEvent({
  name: 'called-back',
  version: 1,
  title: '回访',
  schema: z.object({ way: requiredText('回访方式', 50), reached: z.boolean(), text: requiredLongText('回访情况') }),
  describe: ({ way, reached, text }) => `${way}回访，${reached ? '' : '未联系上，'}${text}`,
  apply: (state, payload, { occurredOn }) => ({
    ...state,
    callBacks: [...state.callBacks, { ...payload, on: occurredOn }],
  }),
});
