import { z } from 'zod';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 申请延期: the handler asks the head of the organ for more time (条例 art. 34). */
export const extensionProposed = defineEvent({
  name: 'extension-proposed',
  version: 1,
  title: '申请延期',
  schema: z.object({ extensionId: idSchema, days: z.number().int().min(1), reason: requiredText('延期理由', 1000) }),
  describe: ({ days, reason }) => `申请延长办理期限 ${days} 日：${reason}`,
  apply: (state, { extensionId, days, reason }, header) => ({
    ...state,
    extensions: [
      ...state.extensions,
      {
        extensionId,
        days,
        reason,
        proposedOn: header.occurredOn,
        proposedBy: { id: header.officerId, name: header.officerName },
        decision: null,
      },
    ],
  }),
});
