import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { accusedHit } from '../accused';
import { newEvent } from '../events/define';
import { matterTransferred } from '../events/matter-transferred';
import { article, officeRules, refusal, refused } from '../rules';
import { liveTransfers } from '../transfers';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/**
 * 转送 or 交办: by a 信访部门 (条例 art. 22) or by an organ to one below it in its own system (art. 23(1)); `organId` is
 * the sending organ, one this office acts for. Never to who is accused (art. 30(3)). A matter whose papers came back may
 * be sent again.
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
    if (state.classification === null) {
      return refusal(article('第二十二条'), '请先分类：转送、交办应当区分情况，送给有权处理的机关、单位');
    }
    return state.classification.purpose === '检举控告' && state.accusation === null
      ? refusal(article('第三十条第三款'), '检举控告类事项，请先登记被检举控告人，以免把材料转给被检举控告的人员、单位')
      : null;
  },
  decide: (state, { organId, ...payload }, { office, occurredOn }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十二条')) };
    if (payload.toOrgan === organ.name) return refused(officeRules.transfer, '不能转送、交办给本机关', 'toOrgan');
    const accused = accusedHit(payload.toOrgan, state?.accusation ?? null);
    if (accused !== null) {
      const message = `“${payload.toOrgan}”与被检举控告的“${accused}”是同一单位或者有隶属关系，不得把检举、揭发材料转给它；请按管理权限转送有权机关。单位名称登记不准确的，先更正被检举控告人`;
      return refused(article('第三十条第三款'), message, 'toOrgan');
    }
    if (organ.kind === 'competent-organ' && payload.toOrgan === organ.superior) {
      const message = '机关、单位只向本系统下级转送、交办；应由上级处理的，告知信访人向其提出';
      return refused(article('第二十三条第一款'), message, 'toOrgan');
    }
    if (state?.transfers.some((known) => known.transferId === payload.transferId)) {
      return refused(officeRules.existence, '这次转送已经登记过', 'transferId');
    }
    if (state !== null && liveTransfers(state).some(({ toOrgan }) => toOrgan === payload.toOrgan)) {
      return refused(officeRules.transfer, `事项已经转送、交办${payload.toOrgan}，还没有退回`, 'toOrgan');
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
    const from = { id: organ.id, name: organ.name };
    return { ok: true, events: [newEvent(matterTransferred, { ...payload, from, fromKind: organ.kind })] };
  },
});
