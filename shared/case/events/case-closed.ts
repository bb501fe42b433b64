import { z } from 'zod';
import { requiredText } from '../values';
import { defineEvent } from './define';

/** 办结: every duty of this path is done. */
export const caseClosed = defineEvent({
  name: 'case-closed',
  version: 1,
  title: '办结',
  schema: z.object({ reason: requiredText('办结说明', 500) }),
  describe: ({ reason }) => `办结：${reason}`,
  apply: (state, { reason }, header) => ({ ...state, closed: { on: header.occurredOn, reason } }),
});
