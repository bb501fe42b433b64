import { z } from 'zod';
import { newEvent } from '../events/define';
import { simpleReplied } from '../events/simple-replied';
import { simpleInForce } from '../handling';
import { noticeWays } from '../notice-ways';
import { article, officeRules, refusal } from '../rules';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';
import { notInHandling } from './refusals';

/**
 * 简易办理答复: the simple procedure drops the paper, not the answer: what was done on each demand is told, by message or
 * telephone too (《信访事项简易办理办法》). Who wants the 处理意见书 gets it along the ordinary chain.
 */
export const replySimple = defineCommand({
  name: 'reply-simple',
  label: '简易办理答复',
  article: article('第三十一条第六项'),
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    replyId: idSchema,
    text: requiredLongText('逐项答复内容'),
    way: z.enum(noticeWays, { message: '请选择答复方式' }),
  }),
  cause: ({ acceptance, simple }) => {
    const chosen = simple === null ? null : { on: simple.chosenOn, what: '适用简易办理' };
    const accepted = acceptance === null ? null : { on: acceptance.acceptedOn, what: '受理' };
    return chosen !== null && (accepted === null || chosen.on > accepted.on) ? chosen : accepted;
  },
  forbidden: (state) => {
    const before = notInHandling(state, '答复');
    if (before !== null) return before;
    if (!simpleInForce(state)) {
      return refusal(officeRules.simple, '事项按普通程序办理，应当出具处理意见书；简易办理的才能直接答复');
    }
    return state.simple?.reply == null ? null : refusal(officeRules.simple, '已经答复信访人');
  },
  decide: (_state, payload) => ({ ok: true, events: [newEvent(simpleReplied, payload)] }),
});
