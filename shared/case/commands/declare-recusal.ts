import { z } from 'zod';
import { newEvent } from '../events/define';
import { recusalAsked } from '../events/recusal-asked';
import { isRecused } from '../recusal';
import { article, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { secretReasonRefusal } from './secret-reason';

/** 自行回避: an officer with a direct interest stands aside, at once and without being asked (条例 art. 28(3)). */
export const declareRecusal = defineCommand({
  name: 'declare-recusal',
  label: '自行回避',
  article: article('第二十八条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'reviewer', 'approver', 'head'],
  schema: z.object({ recusalId: idSchema, reason: requiredText('回避理由', 1000) }),
  secretSafe: true,
  forbidden: () => null,
  decide: (state, { recusalId, reason }, { actor }) => {
    if (state?.recusals.some((known) => known.recusalId === recusalId)) {
      return refused(article('第二十八条第三款'), '这次回避已经登记', 'recusalId');
    }
    // The only reader left names who takes over first: nobody else could read, assign or close the matter.
    if (state?.readers?.every(({ id }) => id === actor.officerId || isRecused(state, id))) {
      const message =
        '知情人员里没有其他可以办理的人，您回避后谁也看不到这个事项：请先用“限定知情范围”列入接手的人员，再回避';
      return refused(article('第二十八条第三款'), message);
    }
    const worded = secretReasonRefusal(state, reason);
    if (worded !== null) return { ok: false, refusal: worded };
    const officer = { id: actor.officerId, name: actor.officerName };
    return { ok: true, events: [newEvent(recusalAsked, { recusalId, officer, askedBy: '本人', reason })] };
  },
});
