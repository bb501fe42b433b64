import { z } from 'zod';
import { newEvent } from '../events/define';
import { transferObjected } from '../events/transfer-objected';
import { article, officeRules, refusal, refused } from '../rules';
import { liveTransfers } from '../transfers';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

const rule = article('第二十三条第三款');

/**
 * 登记对方异议: the organ a matter was sent to says within five working days, with reasons, that it is not its own. A
 * matter closed when it was sent on takes it too.
 */
export const recordObjection = defineCommand({
  name: 'record-objection',
  label: '登记对方异议',
  article: rule,
  dutyBearer: 'receiving-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ transferId: idSchema, reasons: requiredLongText('异议理由') }),
  cause: (state, payload) => {
    const sent = state.transfers.find(({ transferId }) => transferId === payload.transferId);
    return sent === undefined ? null : { on: sent.transferredOn, what: sent.kind };
  },
  forbidden: (state) => {
    const open = liveTransfers(state).some(({ objection, opinion }) => objection === null && opinion === null);
    if (open) return null;
    return closedRefusal(state) ?? refusal(officeRules.transfer, '没有可以提出异议的转送、交办');
  },
  decide: (state, payload) => {
    const sent = state?.transfers.find(({ transferId }) => transferId === payload.transferId);
    if (sent === undefined) return refused(officeRules.existence, '没有这次转送、交办', 'transferId');
    if (sent.returnedOn !== null) return refused(rule, '这次转送、交办已经退回', 'transferId');
    if (sent.opinion !== null) return refused(rule, '去向机关已经反馈办理结果，不再提出异议', 'transferId');
    if (sent.objection !== null) {
      const message = sent.objection.answer === null ? '去向机关的异议已经登记，请先答复' : '异议已经核实，不同意退回';
      return refused(rule, message, 'transferId');
    }
    return { ok: true, events: [newEvent(transferObjected, payload)] };
  },
});
