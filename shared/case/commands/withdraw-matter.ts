import { z } from 'zod';
import { newEvent } from '../events/define';
import { matterWithdrawn } from '../events/matter-withdrawn';
import { petitionerLeft } from '../events/petitioner-left';
import type { ProxyRecord } from '../facets/intake';
import { personName } from '../petitioners';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { type Person, requiredText, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** Petitioners on record who have not left the matter. */
const remaining = (state: CaseState): readonly Person[] =>
  state.petitioners.filter(({ id }) => !state.left.some(({ personId }) => personId === id));

const standingProxies = (state: CaseState): readonly ProxyRecord[] =>
  state.proxies.filter(({ withdrawnOn }) => withdrawnOn === null);

/** Who may take the matter back: petitioners, and those who speak for them while their authorisation stands. */
export const mayWithdraw = (state: CaseState): readonly string[] => [
  ...remaining(state).map(personName),
  ...standingProxies(state).map(({ name }) => name),
];

/** True when persons stand behind the matter who are not on record one by one. */
const hasUnnamed = (state: CaseState): boolean =>
  Math.max(0, ...state.visits.map(({ headcount }) => headcount)) > state.petitioners.length;

/** Several stand behind the matter: one of them takes back only what is his. */
export const isJoint = (state: CaseState): boolean => remaining(state).length > 1 || hasUnnamed(state);

/** Taking back is a step of its own in an authorisation: to speak for somebody is not to give up for him. */
const MAY_WITHDRAW = /撤回|撤销/;

/**
 * 撤回 by the petitioner of his own will: the matter may then be closed without an opinion. Of several, one takes back
 * what is his and the matter goes on for the others, until all have left, or one shows that all authorised him.
 */
export const withdrawMatter = defineCommand({
  name: 'withdraw-matter',
  label: '信访人撤回',
  article: article('第十九条'),
  dutyBearer: 'petitioner',
  roles: ['reception', 'handler'],
  schema: z.object({
    by: requiredText('撤回人', 100),
    reason: shortText('撤回理由', 500),
    /** Paper by which all petitioners authorise him to take the matter back for them. */
    authorisation: shortText('全体信访人的授权', 300).optional(),
  }),
  cause: (state) => (state.acceptance === null ? null : { on: state.acceptance.acceptedOn, what: '受理' }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.withdrawal !== null) return refusal(officeRules.closing, '信访人已经撤回这个事项');
    return state.opinion?.stage === 'issued'
      ? refusal(article('第三十二条'), '处理意见书已经印发，应当送达，不能再撤回')
      : null;
  },
  decide: (state, { by, reason, authorisation = '' }) => {
    if (state === null) return refused(officeRules.existence, '没有这个信访事项');
    const proxy = standingProxies(state).find(({ name }) => name === by);
    const person =
      remaining(state).find((each) => personName(each) === by) ??
      remaining(state).find(({ id }) => id === proxy?.principalId);
    if (person === undefined) {
      return refused(article('第十九条'), '信访事项由信访人本人或者他委托的代理人撤回', 'by');
    }
    if (proxy !== undefined && personName(person) !== by && !MAY_WITHDRAW.test(proxy.scope)) {
      return refused(
        officeRules.proxy,
        `${by}的授权（${proxy.scope}）没有写明代为撤回，请由${personName(person)}本人撤回，或者补充授权`,
        'by',
      );
    }
    const whole = newEvent(matterWithdrawn, { by, reason, ...(authorisation === '' ? {} : { authorisation }) });
    if (!isJoint(state) || authorisation !== '') return { ok: true, events: [whole] };
    const left = newEvent(petitionerLeft, { personId: person.id, name: personName(person), by, reason });
    return { ok: true, events: [left] };
  },
});
