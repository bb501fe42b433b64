import { z } from 'zod';
import { newEvent } from '../events/define';
import { serviceFailed, serviceFailures } from '../events/service-failed';
import { issuedPapers } from '../papers';
import { article, officeRules, refused } from '../rules';
import { idSchema, serviceProofSchema, serviceWaySchema, shortText } from '../values';
import { defineCommand } from './define';
import { nothingToServe } from './serve-letter';

/** 送达未成: refused, sent back, nobody there, address unclear. The review period does not start; another way is tried. */
export const recordServiceFailure = defineCommand({
  name: 'record-service-failure',
  label: '登记送达未成',
  article: article('第三十五条'),
  dutyBearer: 'competent-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    paperId: idSchema,
    way: serviceWaySchema,
    outcome: z.enum(serviceFailures, { message: '请选择没有送达的情形' }),
    remark: shortText('说明', 500),
    proof: serviceProofSchema.optional(),
  }),
  cause: (state, { paperId }) => {
    const letter = issuedPapers(state).find((known) => known.paperId === paperId);
    return letter === undefined ? null : { on: letter.issuedOn, what: '印发' };
  },
  forbidden: nothingToServe,
  decide: (state, payload) => {
    const letter = state === null ? undefined : issuedPapers(state).find((known) => known.paperId === payload.paperId);
    if (letter === undefined) return refused(officeRules.service, '没有这份文书', 'paperId');
    if (letter.service !== null) return refused(officeRules.service, '这份文书已经送达', 'paperId');
    if (payload.way === '公告送达' || payload.way === '留置送达') {
      return refused(officeRules.service, `${payload.way}没有拒收、退回的情形，请选择原来的送达方式`, 'way');
    }
    if (payload.proof?.kind === 'signature') {
      return refused(officeRules.service, '没有送达的，没有收件人签名；请用扫描件或者照片作凭证', 'proof');
    }
    return { ok: true, events: [newEvent(serviceFailed, payload)] };
  },
});
