import { z } from 'zod';
import { newEvent } from '../events/define';
import { supplementReceived } from '../events/supplement-received';
import { openSupplements } from '../handling';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** 收到补充材料 (条例 art. 19(1)): in several goes until all is there. */
export const recordSupplement = defineCommand({
  name: 'record-supplement',
  label: '收到补充材料',
  article: article('第十九条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.object({ supplementId: idSchema, text: requiredLongText('收到的材料'), complete: z.boolean() }),
  cause: (state, { supplementId }) => {
    const asked = state.supplements.find((known) => known.supplementId === supplementId);
    return asked === undefined ? null : { on: asked.received?.on ?? asked.askedOn, what: '要求补充材料' };
  },
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    return openSupplements(state).length === 0
      ? refusal(article('第十九条'), '没有要求补充还没有补齐的材料；信访人另外递交的，登记“再次来访”')
      : null;
  },
  decide: (state, payload) => {
    const asked = state?.supplements.find((known) => known.supplementId === payload.supplementId);
    if (asked === undefined) return refused(officeRules.existence, '没有这次补充材料的要求', 'supplementId');
    if (asked.received?.complete === true) {
      return refused(officeRules.existence, '这次要求的材料已经补齐', 'supplementId');
    }
    return { ok: true, events: [newEvent(supplementReceived, payload)] };
  },
});
