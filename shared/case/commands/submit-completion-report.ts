import { z } from 'zod';
import { refuseAccused } from '../accused';
import { completionReported } from '../events/completion-reported';
import { newEvent } from '../events/define';
import { article, officeRules, refusal, refused } from '../rules';
import { liveReceipts } from '../transfers';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineCommand } from './define';

const rule = article('第二十二条第一款第三项');

/** 提交办结报告: the result of an assigned matter goes back to who assigned it. Also after closing: it is still owed then. */
export const submitCompletionReport = defineCommand({
  name: 'submit-completion-report',
  label: '提交办结报告',
  article: rule,
  dutyBearer: 'receiving-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    receiptId: idSchema,
    documentNumber: shortText('文号', 100),
    summary: requiredLongText('办理结果'),
  }),
  cause: (state, payload) => {
    const receipt = state.receipts.find(({ receiptId }) => receiptId === payload.receiptId);
    return receipt === undefined ? null : { on: receipt.receivedOn, what: `收到${receipt.kind}` };
  },
  forbidden: (state) =>
    liveReceipts(state).some(({ kind, report }) => kind === '交办' && report === null)
      ? null
      : refusal(rule, '没有等待提交办结报告的交办事项'),
  decide: (state, payload) => {
    const receipt = state?.receipts.find(({ receiptId }) => receiptId === payload.receiptId);
    if (receipt === undefined) return refused(officeRules.existence, '没有收到这次交办', 'receiptId');
    if (receipt.kind !== '交办') return refused(rule, '转送的事项不要求办结报告', 'receiptId');
    if (receipt.returnedOn !== null) return refused(rule, '这次交办的材料已经交还', 'receiptId');
    if (receipt.report !== null) return refused(rule, '这次交办的办结报告已经提交', 'receiptId');
    const accused = refuseAccused(state, receipt.fromOrgan, 'receiptId');
    if (accused !== null) return { ok: false, refusal: accused };
    return { ok: true, events: [newEvent(completionReported, payload)] };
  },
});
