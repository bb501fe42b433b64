import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { newEvent } from '../events/define';
import { mediationEnded } from '../events/mediation-ended';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** 调解、和解结束 (条例 art. 33): what was agreed goes into an agreement; a failed one changes nothing in the handling. */
export const endMediation = defineCommand({
  name: 'end-mediation',
  label: '登记调解和解结果',
  article: article('第三十三条'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    mediationId: idSchema,
    agreed: z.boolean({ message: '请选择结果' }),
    text: requiredLongText('协议内容（没有达成的，写明原因）'),
    performBy: localDateSchema.nullable(),
    /** Number, or name and day, of the agreement drawn up; the paper of the catalogue may follow instead. */
    agreement: shortText('协议书', 100).optional(),
  }),
  cause: (state, { mediationId }) => {
    const known = state.mediations.find((mediation) => mediation.mediationId === mediationId);
    return known === undefined ? null : { on: known.startedOn, what: known.kind };
  },
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    return state.mediations.some(({ end }) => end === null)
      ? null
      : refusal(article('第三十三条'), '没有正在进行的调解、和解');
  },
  decide: (state, payload, { occurredOn }) => {
    const known = state?.mediations.find((mediation) => mediation.mediationId === payload.mediationId);
    if (known === undefined) return refused(officeRules.existence, '没有这次调解、和解', 'mediationId');
    if (known.end !== null) return refused(article('第三十三条'), '这次调解、和解已经结束', 'mediationId');
    if (!payload.agreed && payload.performBy !== null) {
      return refused(officeRules.input, '没有达成协议的，不填履行日期', 'performBy');
    }
    if (!payload.agreed && (payload.agreement ?? '') !== '') {
      return refused(officeRules.input, '没有达成协议的，没有协议书', 'agreement');
    }
    if (payload.performBy !== null && payload.performBy < occurredOn) {
      return refused(officeRules.order, '履行日期早于达成协议的日期', 'performBy');
    }
    return { ok: true, events: [newEvent(mediationEnded, { ...payload, agreement: payload.agreement ?? '' })] };
  },
});
