import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { newEvent } from '../events/define';
import { transferReceived } from '../events/transfer-received';
import { article, officeRules, refused } from '../rules';
import { sentTo } from '../transfers';
import { idSchema, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

const rule = article('第二十三条第三款');

/**
 * 收到转送、交办: the matter reached an organ of this office from a 信访部门 or a superior, or from another organ of this
 * office (`transferId`, which then says sender, kind and period). Fifteen days to tell the petitioner and five working
 * days to object run from this day.
 */
export const receiveTransfer = defineCommand({
  name: 'receive-transfer',
  label: '收到转送、交办',
  article: rule,
  dutyBearer: 'receiving-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    receiptId: idSchema,
    organId: idSchema,
    transferId: idSchema.nullable(),
    fromOrgan: shortText('转送、交办机关', 100),
    kind: z.enum(['转送', '交办']),
    documentNumber: shortText('文号', 100),
    feedbackBy: localDateSchema.nullable(),
  }),
  cause: (state, payload) => {
    const sent = state.transfers.find(({ transferId }) => transferId === payload.transferId);
    return sent === undefined ? null : { on: sent.transferredOn, what: sent.kind };
  },
  forbidden: closedRefusal,
  decide: (state, { organId, ...payload }, { office, occurredOn }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(rule) };
    if (state?.receipts.some(({ receiptId }) => receiptId === payload.receiptId)) {
      return refused(officeRules.existence, '这次收到已经登记过', 'receiptId');
    }
    const own = { organ: { id: organ.id, name: organ.name }, organKind: organ.kind };
    if (payload.transferId !== null) {
      const sent = state?.transfers.find(({ transferId }) => transferId === payload.transferId);
      if (sent === undefined) return refused(officeRules.existence, '没有这次转送、交办', 'transferId');
      if (state === null || !sentTo(state, sent, organ)) {
        return refused(rule, `这次${sent.kind}的去向是${sent.toOrgan}`, 'organId');
      }
      if (sent.returnedOn !== null) return refused(rule, `这次${sent.kind}已经退回`, 'transferId');
      if (state?.receipts.some(({ transferId }) => transferId === sent.transferId)) {
        return refused(officeRules.existence, `已经登记收到这次${sent.kind}`, 'transferId');
      }
      const taken = state?.acceptance?.organ.id === organ.id ? state.acceptance.acceptedOn : null;
      if (taken !== null && taken < occurredOn) {
        const message = `${organ.name}${formatDate(taken)}已经受理，收到日期不能晚于受理日期`;
        return refused(officeRules.order, message, 'occurredOn');
      }
      const asSent = { fromOrgan: sent.from.name, kind: sent.kind, feedbackBy: sent.feedbackBy };
      return { ok: true, events: [newEvent(transferReceived, { ...payload, ...asSent, ...own })] };
    }
    if (payload.fromOrgan === '') return refused(officeRules.input, '请填写转送、交办机关', 'fromOrgan');
    if (payload.fromOrgan === organ.name) {
      return refused(officeRules.transfer, '转送、交办机关与收到机关是同一个机关', 'fromOrgan');
    }
    if (payload.kind === '转送' && payload.feedbackBy !== null) {
      return refused(article('第二十二条第一款第三项'), '指定期限反馈结果的是交办，请选“交办”', 'kind');
    }
    return { ok: true, events: [newEvent(transferReceived, { ...payload, ...own })] };
  },
});
