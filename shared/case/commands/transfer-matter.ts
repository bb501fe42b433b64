import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { accusedUnknown, refuseAccused } from '../accused';
import type { Refusal } from '../command';
import { newEvent } from '../events/define';
import { matterTransferred } from '../events/matter-transferred';
import { isFor, successorsOf } from '../heirs';
import type { OfficeProfile, Organ } from '../office';
import { organKey } from '../organ-key';
import { article, officeRules, refusal, refused } from '../rules';
import { standingSuggestion } from '../simple-fit';
import type { CaseState } from '../state';
import { liveTransfers } from '../transfers';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { againstSettlement, mayNotSend, openDispute } from './holding';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/** No organ of this office may send the matter on. */
const mayNobodySend = (state: CaseState, office: OfficeProfile): Refusal | null => {
  const refusals = office.organs.map((organ) => mayNotSend(state, organ, office));
  return refusals.some((wrong) => wrong === null) ? null : (refusals[0] ?? null);
};

/** An organ that no longer is gets nothing: its successor takes the matter (条例 art. 24(2)). */
function abolished(state: CaseState, toOrgan: string): Refusal | null {
  const heirs = successorsOf(state, toOrgan);
  return heirs.length === 0
    ? null
    : refusal(
        article('第二十四条第二款'),
        `${toOrgan}的职权已由${heirs.join('、')}继续行使，请转送、交办给${heirs.join('、')}`,
        'toOrgan',
      );
}

/** 纪委监委, 派驻纪检监察组: take accusations whatever system they came to (条例 art. 30(1)). */
const DISCIPLINE = /纪检|监察|纪委|监委/;

/** An organ with power sends down its own system only; everything else it tells the petitioner (条例 art. 23(1)). */
function notBelow(
  state: CaseState,
  organ: Organ,
  { toOrgan, ownSystem }: { readonly toOrgan: string; readonly ownSystem?: boolean | undefined },
  { organs }: OfficeProfile,
): Refusal | null {
  if (organ.kind !== 'competent-organ') return null;
  const rule = article('第二十三条第一款');
  if (organKey(toOrgan) === organKey(organ.superior)) {
    return refusal(rule, '机关、单位只向本系统下级转送、交办；应由上级处理的，告知信访人向其提出', 'toOrgan');
  }
  const known = organs.find(({ name }) => organKey(name) === organKey(toOrgan));
  const lawful =
    ownSystem === true ||
    (known !== undefined && organKey(known.superior) === organKey(organ.name)) ||
    // Who was named by the decision of a dispute gets the matter from whoever has it.
    state.disputes.some(({ settlement }) => settlement !== null && isFor(state, settlement.competentOrgan, toOrgan)) ||
    (state.classification?.purpose === '检举控告' && DISCIPLINE.test(toOrgan));
  return lawful
    ? null
    : refusal(
        rule,
        `机关、单位只向本系统下级转送、交办：${toOrgan}确是${organ.name}本系统下级的，请勾选“本系统下级”；不是的，告知信访人向有权机关提出`,
        'ownSystem',
      );
}

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
    /** An organ with power states that the target is one below it in its own system (条例 art. 23(1)). */
    ownSystem: z.boolean().optional(),
  }),
  forbidden: (state, office) => {
    const closed = closedRefusal(state) ?? openDispute(state);
    if (closed !== null) return closed;
    if (state.acceptance !== null)
      return refusal(officeRules.transfer, '事项已经受理，由受理机关办理，不能再转送、交办');
    if (state.classification === null) {
      return refusal(article('第二十二条'), '请先分类：转送、交办应当区分情况，送给有权处理的机关、单位');
    }
    return accusedUnknown(state) ?? mayNobodySend(state, office);
  },
  decide: (state, { organId, ...payload }, { office, occurredOn }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十二条')) };
    if (payload.toOrgan === organ.name) return refused(officeRules.transfer, '不能转送、交办给本机关', 'toOrgan');
    if (state === null) return refused(officeRules.existence, '没有这个信访事项');
    const wrong =
      mayNotSend(state, organ, office) ??
      refuseAccused(state, payload.toOrgan, 'toOrgan') ??
      againstSettlement(state, payload.toOrgan, 'toOrgan') ??
      abolished(state, payload.toOrgan) ??
      notBelow(state, organ, payload, office);
    if (wrong !== null) return { ok: false, refusal: wrong };
    if (state.transfers.some((known) => known.transferId === payload.transferId)) {
      return refused(officeRules.existence, '这次转送已经登记过', 'transferId');
    }
    if (liveTransfers(state).some(({ toOrgan }) => organKey(toOrgan) === organKey(payload.toOrgan))) {
      return refused(officeRules.transfer, `事项已经转送、交办${payload.toOrgan}，还没有退回`, 'toOrgan');
    }
    if (payload.kind === '交办' && payload.feedbackBy === null) {
      return refused(article('第二十二条第一款第三项'), '交办应当指定反馈结果的期限', 'feedbackBy');
    }
    if (payload.kind === '交办' && standingSuggestion(state) !== null) {
      const message = '已经建议简易办理，交办的事项不适用简易办理；请改为转送，或者先收回简易办理的建议';
      return refused(officeRules.simple, message, 'kind');
    }
    if (payload.kind === '转送' && payload.feedbackBy !== null) {
      return refused(article('第二十二条第一款第三项'), '需要在指定期限内反馈结果的，请选“交办”', 'kind');
    }
    if (payload.feedbackBy !== null && payload.feedbackBy <= occurredOn) {
      return refused(officeRules.order, '反馈期限应当晚于交办日期', 'feedbackBy');
    }
    const from = { id: organ.id, name: organ.name };
    const own = office.organs.find(({ name }) => organKey(name) === organKey(payload.toOrgan));
    const to = own === undefined ? {} : { toOrganId: own.id, toOrganKind: own.kind };
    return { ok: true, events: [newEvent(matterTransferred, { ...payload, ...to, from, fromKind: organ.kind })] };
  },
});
