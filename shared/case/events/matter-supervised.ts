import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { supervisionTriggers } from '../facets/oversight';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 督办 by a 信访部门 (条例 art. 40(1)). */
export const matterSupervised = defineEvent({
  name: 'matter-supervised',
  version: 1,
  title: '督办',
  schema: z.object({
    supervisionId: idSchema,
    by: requiredText('督办机关', 100),
    organ: requiredText('被督办单位', 100),
    trigger: z.enum(supervisionTriggers),
    demand: requiredLongText('督办要求'),
    answerBy: localDateSchema.nullable(),
  }),
  describe: ({ by, organ, trigger, answerBy }) =>
    `${by}督办${organ}：${trigger}${answerBy === null ? '' : `，要求最迟于${formatDate(answerBy)}反馈`}`,
  apply: (state, payload, { occurredOn }) => ({
    ...state,
    supervisions: [...state.supervisions, { ...payload, on: occurredOn, answer: null }],
  }),
});
