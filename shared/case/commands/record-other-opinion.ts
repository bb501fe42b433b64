import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { newEvent } from '../events/define';
import { otherOpinionRecorded } from '../events/other-opinion-recorded';
import { article, officeRules, refusal, refused } from '../rules';
import { liveTransfers } from '../transfers';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/**
 * The other organ's opinion and the day it was served, as far as known (条例 art. 22(1)3); also of a matter closed
 * when it was sent on, since the result comes later.
 */
export const recordOtherOpinion = defineCommand({
  name: 'record-other-opinion',
  label: '登记办理结果',
  article: article('第二十二条第一款第三项'),
  dutyBearer: 'other-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    transferId: idSchema,
    documentNumber: shortText('文号', 100),
    summary: requiredLongText('办理结果'),
    servedOn: localDateSchema.nullable(),
  }),
  cause: (state, { transferId }) => {
    const transfer = state.transfers.find((known) => known.transferId === transferId);
    return transfer === undefined ? null : { on: transfer.transferredOn, what: transfer.kind };
  },
  forbidden: (state) => {
    if (liveTransfers(state).some(({ opinion }) => opinion === null)) return null;
    const message =
      state.transfers.length === 0
        ? '事项没有转送、交办过，没有去向机关的办理结果'
        : '去向机关的办理结果已经登记，或者事项已经退回';
    return closedRefusal(state) ?? refusal(officeRules.transfer, message);
  },
  decide: (state, payload, { today }) => {
    const transfer = state?.transfers.find((known) => known.transferId === payload.transferId);
    if (transfer === undefined) return refused(officeRules.transfer, '没有这次转送、交办', 'transferId');
    if (transfer.returnedOn !== null) {
      return refused(officeRules.transfer, '这次转送、交办已经退回，没有办理结果', 'transferId');
    }
    if (transfer.opinion !== null)
      return refused(officeRules.transfer, '这次转送、交办的办理结果已经登记', 'transferId');
    if (payload.servedOn !== null && payload.servedOn > today) {
      return refused(officeRules.future, '送达日期不得晚于今天', 'servedOn');
    }
    if (payload.servedOn !== null && payload.servedOn < transfer.transferredOn) {
      return refused(officeRules.order, '送达日期早于转送、交办日期', 'servedOn');
    }
    return { ok: true, events: [newEvent(otherOpinionRecorded, payload)] };
  },
});
