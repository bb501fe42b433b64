import { z } from 'zod';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 取消听证. */
export const hearingCancelled = defineEvent({
  name: 'hearing-cancelled',
  version: 1,
  title: '取消听证',
  schema: z.object({ hearingId: idSchema, reason: requiredText('取消理由', 500) }),
  describe: ({ reason }) => `取消听证：${reason}`,
  apply: (state, { hearingId, reason }, header) => ({
    ...state,
    hearings: state.hearings.map((hearing) =>
      hearing.hearingId === hearingId ? { ...hearing, cancelled: { on: header.occurredOn, reason } } : hearing,
    ),
  }),
});
