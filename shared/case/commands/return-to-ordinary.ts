import { z } from 'zod';
import { newEvent } from '../events/define';
import { returnedToOrdinary } from '../events/returned-to-ordinary';
import { article, officeRules, refusal } from '../rules';
import { requiredText } from '../values';
import { defineCommand } from './define';
import { endedRefusal } from './refusals';

/** 转为普通程序: the matter turned out unfit for the simple procedure; receipt and acceptance keep their dates. */
export const returnToOrdinary = defineCommand({
  name: 'return-to-ordinary',
  label: '转为普通程序',
  article: article('第三十一条第六项'),
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({ reason: requiredText('转换理由', 500) }),
  cause: (state) => (state.simple === null ? null : { on: state.simple.chosenOn, what: '适用简易办理' }),
  forbidden: (state) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    if (state.simple === null) return refusal(officeRules.simple, '事项没有适用简易办理');
    if (state.simple.backOn !== null) return refusal(officeRules.simple, '已经转为普通程序');
    return state.opinion?.stage === 'issued' ? refusal(officeRules.simple, '处理意见书已经印发，不再改变程序') : null;
  },
  decide: (_state, payload) => ({ ok: true, events: [newEvent(returnedToOrdinary, payload)] }),
});
