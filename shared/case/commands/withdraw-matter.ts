import { z } from 'zod';
import { newEvent } from '../events/define';
import { matterWithdrawn } from '../events/matter-withdrawn';
import { personName } from '../petitioners';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { requiredText, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** Who may take the matter back: petitioners, and those who speak for them while their authorisation stands. */
export const mayWithdraw = (state: CaseState): readonly string[] => [
  ...state.petitioners.map(personName),
  ...state.proxies.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ name }) => name),
];

/** 撤回 by the petitioner of his own will: the matter may then be closed without an opinion. */
export const withdrawMatter = defineCommand({
  name: 'withdraw-matter',
  label: '信访人撤回',
  article: article('第十九条'),
  dutyBearer: 'petitioner',
  roles: ['reception', 'handler'],
  schema: z.object({ by: requiredText('撤回人', 100), reason: shortText('撤回理由', 500) }),
  cause: (state) => (state.acceptance === null ? null : { on: state.acceptance.acceptedOn, what: '受理' }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.withdrawal !== null) return refusal(officeRules.closing, '信访人已经撤回这个事项');
    return state.opinion?.stage === 'issued'
      ? refusal(article('第三十二条'), '处理意见书已经印发，应当送达，不能再撤回')
      : null;
  },
  decide: (state, payload) =>
    state !== null && mayWithdraw(state).includes(payload.by)
      ? { ok: true, events: [newEvent(matterWithdrawn, payload)] }
      : refused(article('第十九条'), '信访事项由信访人本人或者他委托的代理人撤回', 'by'),
});
