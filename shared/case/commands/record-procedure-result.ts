import { z } from 'zod';
import { newEvent } from '../events/define';
import { procedureResultRecorded } from '../events/procedure-result-recorded';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** 程序结果: what the other procedure came to; under way 5 what the organ did or answered (条例 art. 31(5)). */
export const recordProcedureResult = defineCommand({
  name: 'record-procedure-result',
  label: '登记程序结果',
  article: article('第三十一条第一项至第五项'),
  dutyBearer: 'competent-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ guidanceId: idSchema, text: requiredLongText('办理结果') }),
  cause: (state, payload) => {
    const guidance = state.guidances.find(({ guidanceId }) => guidanceId === payload.guidanceId);
    return guidance === undefined ? null : { on: guidance.guidedOn, what: '导入程序' };
  },
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    return state.guidances.some(({ result }) => result === null)
      ? null
      : refusal(article('第三十一条'), '事项没有导入其他程序，或者结果都已登记');
  },
  decide: (state, payload) => {
    const guidance = state?.guidances.find(({ guidanceId }) => guidanceId === payload.guidanceId);
    if (guidance === undefined) return refused(officeRules.existence, '没有这次程序引导', 'guidanceId');
    if (guidance.result !== null) return refused(officeRules.existence, '这个程序的结果已经登记', 'guidanceId');
    return { ok: true, events: [newEvent(procedureResultRecorded, payload)] };
  },
});
