import { z } from 'zod';
import { refuseAccused } from '../accused';
import { newEvent } from '../events/define';
import { receiptObjected } from '../events/receipt-objected';
import { article, officeRules, refusal, refused } from '../rules';
import { actedAsOwn, liveReceipts } from '../transfers';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

const rule = article('第二十三条第三款');

/**
 * 提出异议: the organ that got what is neither its own nor its system's objects within five working days and gives its
 * reasons in detail; the papers go back only with the sender's consent. A late objection is recorded as late.
 */
export const objectToTransfer = defineCommand({
  name: 'object-to-transfer',
  label: '提出异议',
  article: rule,
  dutyBearer: 'receiving-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({ receiptId: idSchema, reasons: requiredLongText('异议的详细理由') }),
  cause: (state, payload) => {
    const receipt = state.receipts.find(({ receiptId }) => receiptId === payload.receiptId);
    return receipt === undefined ? null : { on: receipt.receivedOn, what: `收到${receipt.kind}` };
  },
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    return liveReceipts(state).some(({ objection }) => objection === null)
      ? null
      : refusal(rule, '本单位没有收到可以提出异议的转送、交办；收到的请先登记');
  },
  decide: (state, payload) => {
    const receipt = state?.receipts.find(({ receiptId }) => receiptId === payload.receiptId);
    if (state === null || receipt === undefined) {
      return refused(officeRules.existence, '没有收到这次转送、交办', 'receiptId');
    }
    if (receipt.returnedOn !== null) return refused(rule, '材料已经交还', 'receiptId');
    if (receipt.objection !== null) return refused(rule, '对这次转送、交办已经提出过异议', 'receiptId');
    if (actedAsOwn(state, receipt.organ.id) !== null) {
      return refused(rule, `${receipt.organ.name}已经把事项作为自己职权范围内的事项办理，不能再提出异议`, 'receiptId');
    }
    const accused = refuseAccused(state, receipt.fromOrgan, 'receiptId');
    if (accused !== null) return { ok: false, refusal: accused };
    return { ok: true, events: [newEvent(receiptObjected, payload)] };
  },
});
