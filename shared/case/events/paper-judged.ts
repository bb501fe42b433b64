import { z } from 'zod';
import type { ApprovalComment } from '../facets/handling';
import { withPaper } from '../papers';
import { idSchema, shortText } from '../values';
import { defineEvent } from './define';

/** 审核、签批 of a paper: agreed and passed on, or returned with comments. */
export const paperJudged = defineEvent({
  name: 'paper-judged',
  version: 1,
  title: '文书审签',
  schema: z.object({
    paperId: idSchema,
    step: z.enum(['审核', '签批']),
    agreed: z.boolean(),
    comment: shortText('意见', 2000),
    /** Drafted by the same officer: allowed in a small office, and on record. */
    sameAsDrafter: z.boolean(),
  }),
  describe: ({ step, agreed, comment, sameAsDrafter }) =>
    `${step}${agreed ? '同意' : '退回'}${sameAsDrafter ? `（${step}人与拟稿人为同一人）` : ''}${comment === '' ? '' : `：${comment}`}`,
  apply: (state, { paperId, step, agreed, comment }, header) =>
    withPaper(state, paperId, (paper) => {
      const said: ApprovalComment = { by: header.officerName, on: header.occurredOn, step, agreed, text: comment };
      return {
        ...paper,
        stage: !agreed ? 'returned' : step === '审核' ? 'reviewed' : 'signed-off',
        signedOffOn: agreed && step === '签批' ? header.occurredOn : paper.signedOffOn,
        comments: [...paper.comments, said],
      };
    }),
});
