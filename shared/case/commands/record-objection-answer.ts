import { z } from 'zod';
import { newEvent } from '../events/define';
import { receiptObjectionAnswered } from '../events/receipt-objection-answered';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

const rule = article('第二十三条第三款');

/** 登记异议答复: what the sender decided on our objection; with its consent the papers are given back. */
export const recordObjectionAnswer = defineCommand({
  name: 'record-objection-answer',
  label: '登记异议答复',
  article: rule,
  dutyBearer: 'receiving-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ receiptId: idSchema, agreed: z.boolean(), text: requiredLongText('答复内容') }),
  cause: (state, payload) => {
    const objection = state.receipts.find(({ receiptId }) => receiptId === payload.receiptId)?.objection;
    return objection == null ? null : { on: objection.objectedOn, what: '提出异议' };
  },
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    const waiting = state.receipts.some(
      ({ objection, transferId }) => objection !== null && objection.answer === null && transferId === null,
    );
    return waiting ? null : refusal(rule, '没有等待转送、交办机关答复的异议；本单位内部的异议由转送机关“答复异议”');
  },
  decide: (state, payload) => {
    const receipt = state?.receipts.find(({ receiptId }) => receiptId === payload.receiptId);
    if (receipt === undefined) return refused(officeRules.existence, '没有收到这次转送、交办', 'receiptId');
    if (receipt.transferId !== null) {
      return refused(rule, `这次${receipt.kind}由本单位的${receipt.fromOrgan}发出，请由它“答复异议”`, 'receiptId');
    }
    if (receipt.objection === null) return refused(rule, '没有提出过异议', 'receiptId');
    if (receipt.objection.answer !== null) return refused(rule, '这个异议的答复已经登记', 'receiptId');
    if (payload.agreed && state?.acceptance?.organ.id === receipt.organ.id) {
      return refused(rule, `${receipt.organ.name}已经受理，不能再交还`, 'agreed');
    }
    return { ok: true, events: [newEvent(receiptObjectionAnswered, payload)] };
  },
});
