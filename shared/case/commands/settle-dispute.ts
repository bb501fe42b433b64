import { z } from 'zod';
import { refuseAccused } from '../accused';
import { newEvent } from '../events/define';
import { disputeSettled, settlers } from '../events/dispute-settled';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

const rule = article('第二十四条第一款');

/** 受理争议的结果: by agreement, by the common superior; by the 联席会议 only where there is none (条例 art. 24(1)). */
export const settleDispute = defineCommand({
  name: 'settle-dispute',
  label: '登记争议结果',
  article: rule,
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    disputeId: idSchema,
    by: z.enum(settlers),
    competentOrgan: requiredText('受理机关', 100),
  }),
  cause: (state, payload) => {
    const dispute = state.disputes.find(({ disputeId }) => disputeId === payload.disputeId);
    return dispute === undefined ? null : { on: dispute.openedOn, what: '登记受理争议' };
  },
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    return state.disputes.some(({ settlement }) => settlement === null)
      ? null
      : refusal(rule, '没有等待结果的受理争议');
  },
  decide: (state, payload) => {
    const dispute = state?.disputes.find(({ disputeId }) => disputeId === payload.disputeId);
    if (dispute === undefined) return refused(officeRules.existence, '没有这次受理争议', 'disputeId');
    if (dispute.settlement !== null) return refused(rule, '这次受理争议已有结果', 'disputeId');
    if (payload.by === '信访工作联席会议' && dispute.commonSuperior) {
      return refused(rule, '有共同的上一级机关的，由该机关决定受理机关', 'by');
    }
    if (payload.by === '共同的上一级机关' && !dispute.commonSuperior) {
      return refused(rule, '没有共同的上一级机关的，由共同的信访工作联席会议协调处理', 'by');
    }
    const accused = refuseAccused(state, payload.competentOrgan, 'competentOrgan');
    if (accused !== null) return { ok: false, refusal: accused };
    return { ok: true, events: [newEvent(disputeSettled, payload)] };
  },
});
