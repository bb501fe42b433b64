import { z } from 'zod';
import { newEvent } from '../events/define';
import { transferObjectionAnswered } from '../events/transfer-objection-answered';
import { article, officeRules, refusal, refused } from '../rules';
import { sentTo } from '../transfers';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

const rule = article('第二十三条第三款');

/**
 * 答复异议: the sender verifies; with its consent the papers come back, and the matter may be sent again or taken; a
 * closed one is open again.
 */
export const answerObjection = defineCommand({
  name: 'answer-objection',
  label: '答复异议',
  article: rule,
  dutyBearer: 'petition-office',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ transferId: idSchema, agreed: z.boolean(), text: requiredLongText('核实情况和理由') }),
  cause: (state, payload) => {
    const objection = state.transfers.find(({ transferId }) => transferId === payload.transferId)?.objection;
    return objection == null ? null : { on: objection.objectedOn, what: '提出异议' };
  },
  forbidden: (state) => {
    const waiting = state.transfers.some(({ objection }) => objection !== null && objection.answer === null);
    return waiting ? null : (closedRefusal(state) ?? refusal(rule, '没有等待答复的异议'));
  },
  decide: (state, payload) => {
    const sent = state?.transfers.find(({ transferId }) => transferId === payload.transferId);
    if (sent === undefined) return refused(officeRules.existence, '没有这次转送、交办', 'transferId');
    if (sent.objection === null) return refused(rule, '去向机关没有提出异议', 'transferId');
    if (sent.objection.answer !== null) return refused(rule, '这个异议已经答复', 'transferId');
    if (payload.agreed && state?.acceptance != null && sentTo(state, sent, state.acceptance.organ)) {
      return refused(rule, `${sent.toOrgan}已经受理，不能再退回`, 'agreed');
    }
    return { ok: true, events: [newEvent(transferObjectionAnswered, payload)] };
  },
});
