import { z } from 'zod';
import { requiredText } from '../values';
import { defineEvent } from './define';

/** 归档: the papers of a closed case lie in the archive. */
export const caseFiled = defineEvent({
  name: 'case-filed',
  version: 1,
  title: '归档',
  schema: z.object({
    volume: requiredText('案卷号', 100),
    pages: z.number().int().min(1, { message: '页数至少 1 页' }).max(99_999, { message: '页数最多 99999 页' }),
    retention: requiredText('保管期限', 50),
  }),
  describe: ({ volume, pages, retention }) => `归入案卷 ${volume}，共 ${pages} 页，保管期限${retention}`,
  apply: (state, payload, { occurredOn }) => ({ ...state, filed: { ...payload, on: occurredOn } }),
});
