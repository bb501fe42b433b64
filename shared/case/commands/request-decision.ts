import { z } from 'zod';
import { accusedUnknown, refuseAccused } from '../accused';
import { decisionRequested } from '../events/decision-requested';
import { newEvent } from '../events/define';
import { article, officeRules, refused } from '../rules';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

const rule = article('第二十二条第一款第一项');

/** Party committees and governments, by what their names say. */
const leads = /党委|政府|工委|[省市区县州盟旗镇乡]委|管委会|管理委员会/;

/**
 * 报请决定: a 信访部门 puts a major or urgent matter to the party committee and government with its proposal in time (条例
 * art. 22(1)1), which meets the fifteen days as sending it on does. The report of art. 25 is another act.
 */
export const requestDecision = defineCommand({
  name: 'request-decision',
  label: '报请党委和政府决定',
  article: rule,
  dutyBearer: 'petition-office',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    requestId: idSchema,
    organId: idSchema,
    to: requiredText('报请机关', 100),
    proposal: requiredLongText('建议'),
  }),
  forbidden: (state) => closedRefusal(state) ?? accusedUnknown(state),
  decide: (state, { organId, ...payload }, { office }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(rule) };
    if (organ.kind !== 'petition-office') {
      return refused(rule, `${organ.name}不是信访部门；情况重大、紧急的由信访部门提出建议，报请决定`, 'organId');
    }
    if (state?.decisionRequests.some(({ requestId }) => requestId === payload.requestId)) {
      return refused(officeRules.existence, '这次报请已经登记', 'requestId');
    }
    if (!leads.test(payload.to)) return refused(rule, '应当报请本级党委和政府决定，请写明党委或者政府名称', 'to');
    const accused = refuseAccused(state, payload.to, 'to');
    if (accused !== null) return { ok: false, refusal: accused };
    const by = { id: organ.id, name: organ.name };
    return { ok: true, events: [newEvent(decisionRequested, { ...payload, organ: by })] };
  },
});
