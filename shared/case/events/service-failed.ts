import { z } from 'zod';
import { withPaper } from '../papers';
import { idSchema, serviceProofSchema, serviceWaySchema, shortText } from '../values';
import { defineEvent } from './define';

export const serviceFailures = ['拒收', '退回', '无人签收', '地址不详'] as const;

/** 送达未成: an attempt that did not reach the petitioner; it opens the way to 留置 and 公告. */
export const serviceFailed = defineEvent({
  name: 'service-failed',
  version: 1,
  title: '送达未成',
  schema: z.object({
    paperId: idSchema,
    way: serviceWaySchema,
    outcome: z.enum(serviceFailures),
    remark: shortText('说明', 500),
    proof: serviceProofSchema.optional(),
  }),
  describe: ({ way, outcome, remark, proof }) =>
    `${way}未成：${outcome}${proof === undefined ? '' : '，附凭证扫描件'}${remark === '' ? '' : `（${remark}）`}`,
  apply: (state, { paperId, proof, ...failed }, header) => {
    const attempt = { ...failed, on: header.occurredOn, ...(proof === undefined ? {} : { proof }) };
    const letters = state.letters.map((letter) =>
      letter.paperId === paperId ? { ...letter, attempts: [...letter.attempts, attempt] } : letter,
    );
    return withPaper({ ...state, letters }, paperId, (paper) => ({ ...paper, attempts: [...paper.attempts, attempt] }));
  },
});
