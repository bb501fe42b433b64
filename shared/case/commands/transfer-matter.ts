import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { newEvent } from '../events/define';
import { matterTransferred } from '../events/matter-transferred';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/**
 * 转送 or 交办: by a 信访部门 (条例 art. 22) or by an organ to one below it in its own system (art. 23(1)); `organId` is
 * the sending organ, one this office acts for.
 */
export const transferMatter = defineCommand({
  name: 'transfer-matter',
  label: '转送、交办',
  article: article('第二十二条'),
  dutyBearer: 'petition-office',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    transferId: idSchema,
    organId: idSchema,
    kind: z.enum(['转送', '交办']),
    toOrgan: requiredText('去向机关', 100),
    reason: requiredText('转送理由', 500),
    feedbackBy: localDateSchema.nullable(),
  }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.acceptance !== null)
      return refusal(officeRules.transfer, '事项已经受理，由受理机关办理，不能再转送、交办');
    return state.classification === null
      ? refusal(article('第二十二条'), '请先分类：转送、交办应当区分情况，送给有权处理的机关、单位')
      : null;
  },
  decide: (state, { organId, ...payload }, { office, occurredOn }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十二条')) };
    if (payload.toOrgan === organ.name) return refused(officeRules.transfer, '不能转送、交办给本机关', 'toOrgan');
    if (state?.transfers.some((known) => known.transferId === payload.transferId)) {
      return refused(officeRules.existence, '这次转送已经登记过', 'transferId');
    }
    if (payload.kind === '交办' && payload.feedbackBy === null) {
      return refused(article('第二十二条第一款第三项'), '交办应当指定反馈结果的期限', 'feedbackBy');
    }
    if (payload.kind === '转送' && payload.feedbackBy !== null) {
      return refused(article('第二十二条第一款第三项'), '需要在指定期限内反馈结果的，请选“交办”', 'kind');
    }
    if (payload.feedbackBy !== null && payload.feedbackBy <= occurredOn) {
      return refused(officeRules.order, '反馈期限应当晚于交办日期', 'feedbackBy');
    }
    return {
      ok: true,
      events: [newEvent(matterTransferred, { ...payload, from: { id: organ.id, name: organ.name } })],
    };
  },
});
