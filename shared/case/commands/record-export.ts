import { z } from 'zod';
import { newEvent } from '../events/define';
import { paperExported } from '../events/paper-exported';
import { roles } from '../roles';
import { article } from '../rules';
import { idSchema, shortText } from '../values';
import { defineCommand } from './define';

/** A paper left the ledger on an officer's purpose; sent by main for every save, print and opening outside. */
export const recordExport = defineCommand({
  name: 'record-export',
  label: '带出文书',
  article: article('第四十六条'),
  dutyBearer: 'any-organ',
  roles,
  schema: z.object({ paperId: idSchema, paper: shortText('文书', 100), way: z.enum(['另存', '打印', '外部打开']) }),
  internal: true,
  recordsOnly: true,
  evenRecused: true,
  forbidden: () => null,
  decide: (_state, payload) => ({ ok: true, events: [newEvent(paperExported, payload)] }),
});
