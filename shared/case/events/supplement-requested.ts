import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 要求补充材料: what is missing, and by when it is asked for. No limit stops for it. */
export const supplementRequested = defineEvent({
  name: 'supplement-requested',
  version: 1,
  title: '要求补充材料',
  schema: z.object({
    supplementId: idSchema,
    items: z.array(requiredText('材料', 200)).min(1).max(50),
    askedBy: localDateSchema.nullable(),
  }),
  describe: ({ items, askedBy }) =>
    `请信访人${askedBy === null ? '' : `最迟于${formatDate(askedBy)}`}补充：${items.join('、')}`,
  apply: (state, payload, header) => ({
    ...state,
    supplements: [...state.supplements, { ...payload, askedOn: header.occurredOn, received: null }],
  }),
});
