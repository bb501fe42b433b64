import { z } from 'zod';
import { accusedUnknown, refuseAccused } from '../accused';
import { competenceDisputed } from '../events/competence-disputed';
import { newEvent } from '../events/define';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

const rule = article('第二十四条第一款');

/** 受理争议: several organs are concerned and do not agree who takes the matter (条例 art. 24(1)). */
export const disputeCompetence = defineCommand({
  name: 'dispute-competence',
  label: '登记受理争议',
  article: rule,
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    disputeId: idSchema,
    organs: z
      .array(requiredText('涉及的机关', 100))
      .min(2, { message: '受理争议至少涉及两个机关，一行写一个' })
      .max(20, { message: '涉及的机关最多 20 个' }),
    reason: requiredLongText('争议情况'),
    commonSuperior: z.boolean(),
    submittedTo: requiredText('报请机关', 100),
  }),
  forbidden: (state) => {
    const closed = closedRefusal(state) ?? accusedUnknown(state);
    if (closed !== null) return closed;
    if (state.acceptance !== null) return refusal(rule, `事项已由${state.acceptance.organ.name}受理，没有受理争议`);
    return state.disputes.some(({ settlement }) => settlement === null)
      ? refusal(rule, '受理争议已经登记，还没有结果')
      : null;
  },
  decide: (state, payload) => {
    if (state?.disputes.some(({ disputeId }) => disputeId === payload.disputeId)) {
      return refused(officeRules.existence, '这次受理争议已经登记过', 'disputeId');
    }
    if (new Set(payload.organs).size < payload.organs.length) {
      return refused(officeRules.input, '同一个机关写了两次', 'organs');
    }
    if (payload.organs.includes(payload.submittedTo)) {
      return refused(rule, '争议应当报请共同的上一级机关决定；没有的，由共同的信访工作联席会议协调', 'submittedTo');
    }
    if (!payload.commonSuperior && !payload.submittedTo.includes('联席会议')) {
      return refused(rule, '没有共同的上一级机关的，由共同的信访工作联席会议协调处理', 'submittedTo');
    }
    // The mirror of it: a common superior decides itself, and only where there is none the 联席会议 coordinates.
    if (payload.commonSuperior && payload.submittedTo.includes('联席会议')) {
      return refused(rule, '有共同的上一级机关的，由该机关决定受理机关，报请该机关', 'submittedTo');
    }
    const accused =
      refuseAccused(state, payload.submittedTo, 'submittedTo') ??
      payload.organs.map((organ) => refuseAccused(state, organ, 'organs')).find((hit) => hit !== null) ??
      null;
    if (accused !== null) return { ok: false, refusal: accused };
    return { ok: true, events: [newEvent(competenceDisputed, payload)] };
  },
});
