import { z } from 'zod';
import { idSchema, organRefSchema, requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 报请决定: put to the party committee and government of the same level with a proposal (条例 art. 22(1)1). */
export const decisionRequested = defineEvent({
  name: 'decision-requested',
  version: 1,
  title: '报请决定',
  schema: z.object({
    requestId: idSchema,
    organ: organRefSchema,
    to: requiredText('报请机关', 100),
    proposal: requiredLongText('建议'),
  }),
  describe: ({ organ, to }) => `${organ.name}提出建议，报请${to}决定`,
  apply: (state, request, header) => ({
    ...state,
    decisionRequests: [...state.decisionRequests, { ...request, on: header.occurredOn }],
  }),
});
