import { z } from 'zod';
import { requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** 撤回 by the petitioner, of his own will. */
export const matterWithdrawn = defineEvent({
  name: 'matter-withdrawn',
  version: 1,
  title: '撤回',
  schema: z.object({
    by: requiredText('撤回人', 100),
    reason: shortText('撤回理由', 500),
    authorisation: shortText('全体信访人的授权', 300).optional(),
  }),
  describe: ({ by, reason }) => `${by}撤回信访事项${reason === '' ? '' : `：${reason}`}`,
  apply: (state, { by, reason }, header) => ({ ...state, withdrawal: { on: header.occurredOn, by, reason } }),
});
