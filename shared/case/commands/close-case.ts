import { z } from 'zod';
import { lastBeforeClosing, notAtEnd, openQuestion, untold } from '../closing';
import { caseClosed } from '../events/case-closed';
import { newEvent } from '../events/define';
import { article } from '../rules';
import { requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/**
 * 办结: at the end of the way the matter took, with nothing open and nobody left untold. Under way 6 after the 处理意见书
 * is served (条例 arts. 31(6), 32) or an agreement (art. 33); after 转送 at once, after 交办 when the result came back (art.
 * 22(1)3); after a procedural notice, a refusal, an answered suggestion, a withdrawal.
 */
export const closeCase = defineCommand({
  name: 'close-case',
  label: '办结',
  article: article('第三十四条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ reason: requiredText('办结说明', 500) }),
  cause: lastBeforeClosing,
  forbidden: (state) => closedRefusal(state) ?? notAtEnd(state) ?? openQuestion(state) ?? untold(state),
  decide: (_state, payload) => ({ ok: true, events: [newEvent(caseClosed, payload)] }),
});
