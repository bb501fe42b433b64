import { z } from 'zod';
import { newEvent } from '../events/define';
import { linkEnded } from '../events/link-ended';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';

/** 解除关联: a decision about another matter was wrong; it stays on record as ended (条例 arts. 19(3), 22). */
export const endLink = defineCommand({
  name: 'end-link',
  label: '解除关联',
  article: article('第十九条、第二十二条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ linkId: idSchema, reason: requiredText('解除原因', 500) }),
  cause: (state, { linkId }) => {
    const link = state.links.find((known) => known.linkId === linkId);
    return link === undefined ? null : { on: link.on, what: '关联' };
  },
  forbidden: (state) =>
    state.links.some(({ endedOn }) => endedOn === null) ? null : refusal(officeRules.linking, '没有与其他事项的关联'),
  decide: (state, { linkId, reason }) => {
    const link = state?.links.find((known) => known.linkId === linkId);
    if (link === undefined) return refused(officeRules.linking, '没有这条关联', 'linkId');
    if (link.endedOn !== null) return refused(officeRules.linking, '这条关联已经解除', 'linkId');
    return { ok: true, events: [newEvent(linkEnded, { linkId, registration: link.registration, reason })] };
  },
});
