import { z } from 'zod';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 撤销不予受理: the organ puts its wrong refusal right (条例 art. 44). */
export const refusalRevoked = defineEvent({
  name: 'refusal-revoked',
  version: 1,
  title: '撤销不予受理',
  schema: z.object({ refusalId: idSchema, reason: requiredText('撤销理由', 500) }),
  describe: ({ reason }) => `撤销不予受理的决定：${reason}`,
  apply: (state, { refusalId, reason }, header) => ({
    ...state,
    // Closed on what is taken back, the matter is to be dealt with again.
    closed: null,
    filed: null,
    refusals: state.refusals.map((refusal) =>
      refusal.refusalId === refusalId ? { ...refusal, revoked: { on: header.occurredOn, reason } } : refusal,
    ),
  }),
});
