import { z } from 'zod';
import { withPaper } from '../papers';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 撤稿、作废: a draft withdrawn, or an issued paper voided; a number once given stays visible with the reason (L8). */
export const paperEnded = defineEvent({
  name: 'paper-ended',
  version: 1,
  title: '文书作废',
  schema: z.object({ paperId: idSchema, name: requiredText('文书名称', 60), reason: requiredText('理由', 500) }),
  describe: ({ name, reason }) => `${name}作废：${reason}`,
  apply: (state, { paperId, reason }, header) =>
    withPaper(state, paperId, (paper) => ({
      ...paper,
      stage: paper.issued === null ? 'withdrawn' : 'voided',
      ended: { on: header.occurredOn, reason },
    })),
});
