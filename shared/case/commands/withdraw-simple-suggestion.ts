import { z } from 'zod';
import { newEvent } from '../events/define';
import { simpleSuggestionWithdrawn } from '../events/simple-suggestion-withdrawn';
import { article, officeRules, refusal } from '../rules';
import { requiredText } from '../values';
import { defineCommand } from './define';
import { endedRefusal } from './refusals';

/** 收回简易办理建议: it was wrong. Once the organ with power has decided, the way back is its own (转为普通程序). */
export const withdrawSimpleSuggestion = defineCommand({
  name: 'withdraw-simple-suggestion',
  label: '收回简易办理建议',
  article: article('第二十二条'),
  dutyBearer: 'petition-office',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ reason: requiredText('收回理由', 500) }),
  cause: ({ simpleSuggestion }) =>
    simpleSuggestion === null ? null : { on: simpleSuggestion.on, what: '建议简易办理' },
  forbidden: (state) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    if (state.simpleSuggestion === null) return refusal(officeRules.simple, '没有建议简易办理');
    if (state.simpleSuggestion.withdrawn !== null) return refusal(officeRules.simple, '简易办理的建议已经收回');
    return state.simple === null
      ? null
      : refusal(officeRules.simple, '有权处理的机关已经决定适用简易办理；不适用的，由它转为普通程序');
  },
  decide: (_state, payload) => ({ ok: true, events: [newEvent(simpleSuggestionWithdrawn, payload)] }),
});
