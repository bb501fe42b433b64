import { z } from 'zod';
import { newEvent } from '../events/define';
import { letterServed } from '../events/letter-served';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredText, serviceWaySchema, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** Ways that count only with what proves them, and what the officer is asked for; borrowed from the courts (Civil Procedure Law arts. 89, 95). */
export const needsRemark: Readonly<Partial<Record<z.infer<typeof serviceWaySchema>, string>>> = {
  留置送达: '留置送达的，请写明见证人，或者拍照、录像的情况',
  公告送达: '公告送达的，请写明原因和公告的地方',
};

/** 送达: the thirty days for a review request start with it (条例 art. 35). */
export const serveLetter = defineCommand({
  name: 'serve-letter',
  label: '登记送达',
  article: article('第三十五条'),
  dutyBearer: 'competent-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    paperId: idSchema,
    way: serviceWaySchema,
    servedBy: requiredText('送达人', 100),
    receiver: requiredText('收件人', 100),
    remark: shortText('送达说明', 500),
  }),
  cause: (state, { paperId }) => {
    const letter = state.letters.find((known) => known.paperId === paperId);
    return letter === undefined ? null : { on: letter.issuedOn, what: '印发' };
  },
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.letters.length === 0) return refusal(officeRules.service, '还没有印发的文书，没有可以送达的');
    return state.letters.every((letter) => letter.service !== null)
      ? refusal(officeRules.service, '文书都已送达')
      : null;
  },
  decide: (state, payload) => {
    const letter = state?.letters.find((known) => known.paperId === payload.paperId);
    if (letter === undefined) return refused(officeRules.service, '没有这份文书', 'paperId');
    if (letter.service !== null) return refused(officeRules.service, '这份文书已经送达', 'paperId');
    const proof = needsRemark[payload.way];
    if (proof !== undefined && payload.remark === '') return refused(officeRules.service, proof, 'remark');
    return { ok: true, events: [newEvent(letterServed, payload)] };
  },
});
