import { z } from 'zod';
import { idSchema, requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** One of several petitioners took the matter back for himself alone; it goes on for the others. */
export const petitionerLeft = defineEvent({
  name: 'petitioner-left',
  version: 1,
  title: '一名信访人撤回',
  schema: z.object({
    personId: idSchema,
    name: requiredText('撤回人', 100),
    /** His proxy, when he did it for him. */
    by: requiredText('由谁提出', 100),
    reason: shortText('撤回理由', 500),
  }),
  describe: ({ name, by, reason }) =>
    `${name}撤回自己的请求${by === name ? '' : `（由代理人${by}提出）`}，其他信访人的继续办理${reason === '' ? '' : `：${reason}`}`,
  apply: (state, { personId, name, reason }, header) => ({
    ...state,
    left: [...state.left, { personId, name, reason, on: header.occurredOn }],
  }),
});
