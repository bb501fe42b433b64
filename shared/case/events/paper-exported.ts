import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { defineEvent } from './define';

/** 文书带出: a paper left the ledger on an officer's purpose; kept for audit, changes nothing in the case. */
export const paperExported = defineEvent({
  name: 'paper-exported',
  version: 1,
  title: '文书带出',
  schema: z.object({ paperId: idSchema, paper: shortText('文书', 100), way: z.enum(['另存', '打印', '外部打开']) }),
  describe: ({ paper, way }) => `${paper}：${way}`,
  apply: (state) => state,
});
