import { z } from 'zod';
import { newEvent } from '../events/define';
import { noticeKindSchema, noticeRecorded } from '../events/notice-recorded';
import { alreadyGiven, closedAndNothingOwed, findSubject, noticeCause } from '../notice-checks';
import { noticeWays } from '../notice-ways';
import { article, officeRules, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

const inSimpleProcedure = (state: CaseState): boolean => state.simple !== null && state.simple.backOn === null;

/**
 * 告知信访人: in writing, on the spot where that is possible (条例 arts. 23, 29, 31, 34); by phone or message only under the
 * simple procedure (简易办理办法). Each act of the matter has its own notice; late ones are given all the same.
 */
export const giveNotice = defineCommand({
  name: 'give-notice',
  label: '告知信访人',
  article: article('第二十三条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    noticeId: idSchema,
    kind: noticeKindSchema,
    about: idSchema.nullable(),
    organId: idSchema,
    way: z.enum(noticeWays),
    documentNumber: shortText('文号', 100),
    remark: shortText('备注', 500),
  }),
  cause: noticeCause,
  forbidden: (state) => (closedAndNothingOwed(state) ? closedRefusal(state) : null),
  decide: (state, { organId, ...payload }, { office }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined || state === null) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    if (state.notices.some(({ noticeId }) => noticeId === payload.noticeId)) {
      return refused(officeRules.existence, '这次告知已经登记过', 'noticeId');
    }
    const found = findSubject(state, payload, organ, false);
    if (!found.ok) return found;
    if (alreadyGiven(state, found.subject)) return refused(officeRules.notice, '这一项已经告知过信访人', 'kind');
    if (payload.way === '短信或者电话' && !inSimpleProcedure(state)) {
      const message = '应当书面告知；只有按简易程序办理的，可以用短信或者电话告知';
      return refused(article('第二十三条第二款'), message, 'way');
    }
    const notice = {
      ...payload,
      about: found.subject.about,
      outcome: 'given' as const,
      organ: { id: organ.id, name: organ.name },
    };
    return { ok: true, events: [newEvent(noticeRecorded, notice)] };
  },
});
