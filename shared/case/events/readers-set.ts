import { z } from 'zod';
import { officerRefSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 知情范围: the officers who may read the matter from now on, or everybody again (null). */
export const readersSet = defineEvent({
  name: 'readers-set',
  version: 1,
  title: '知情范围',
  schema: z.object({
    readers: z.array(officerRefSchema).min(1).max(100).nullable(),
    reason: requiredText('原因', 500),
  }),
  describe: ({ readers, reason }) =>
    readers === null
      ? `不再限定知情范围：${reason}`
      : `知情范围限于 ${readers.map(({ name }) => name).join('、')}：${reason}`,
  apply: (state, { readers }) => ({ ...state, readers }),
});
