import { z } from 'zod';
import { newEvent } from '../events/define';
import { noticeKindSchema, noticeRecorded } from '../events/notice-recorded';
import { closedAndNothingOwed, findSubject, noticeCause } from '../notice-checks';
import { article, officeRules, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/**
 * 记录未告知: a notice that was owed and missed goes on record with the reason (条例 art. 44). It is not excused by that,
 * and may still be given.
 */
export const recordBreach = defineCommand({
  name: 'record-breach',
  label: '记录未依法告知',
  article: article('第四十四条'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'head'],
  schema: z.object({
    noticeId: idSchema,
    kind: noticeKindSchema,
    about: idSchema.nullable(),
    organId: idSchema,
    reason: requiredText('没有告知的原因', 500),
  }),
  cause: noticeCause,
  forbidden: (state) => (closedAndNothingOwed(state) ? closedRefusal(state) : null),
  decide: (state, { organId, reason, ...payload }, { office }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined || state === null) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    if (state.notices.some(({ noticeId }) => noticeId === payload.noticeId)) {
      return refused(officeRules.existence, '这条记录已经登记过', 'noticeId');
    }
    const found = findSubject(state, payload, organ, true);
    if (!found.ok) return found;
    const notice = {
      ...payload,
      about: found.subject.about,
      outcome: 'breached' as const,
      organ: { id: organ.id, name: organ.name },
      way: reason,
      documentNumber: '',
      remark: '',
    };
    return { ok: true, events: [newEvent(noticeRecorded, notice)] };
  },
});
