import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { newEvent } from '../events/define';
import { supplementRequested } from '../events/supplement-requested';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { endedRefusal, repeated } from './refusals';

/**
 * 要求补充材料: the petition lacks what art. 19(1) asks for. The office waits for the petitioner, but no limit stops: the
 * 条例 knows no pause for it.
 */
export const requestSupplement = defineCommand({
  name: 'request-supplement',
  label: '要求补充材料',
  article: article('第十九条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.object({
    supplementId: idSchema,
    items: z
      .array(requiredText('材料', 200))
      .min(1, { message: '请写明要补充哪些材料' })
      .max(50, { message: '一次最多写 50 项材料' }),
    askedBy: localDateSchema.nullable(),
  }),
  forbidden: (state) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    return state.letters.length > 0 && state.opinion?.stage === 'issued'
      ? refusal(article('第三十二条'), '处理意见书已经印发，不再要求补充材料')
      : null;
  },
  decide: (state, payload, { occurredOn }) => {
    if (state?.supplements.some((known) => known.supplementId === payload.supplementId)) {
      return repeated('supplementId');
    }
    if (payload.askedBy !== null && payload.askedBy <= occurredOn) {
      return refused(officeRules.order, '补充材料的最后一天应当晚于要求补充的日期', 'askedBy');
    }
    return { ok: true, events: [newEvent(supplementRequested, payload)] };
  },
});
