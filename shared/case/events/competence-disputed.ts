import { z } from 'zod';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 受理争议 among organs (条例 art. 24(1)). */
export const competenceDisputed = defineEvent({
  name: 'competence-disputed',
  version: 1,
  title: '受理争议',
  schema: z.object({
    disputeId: idSchema,
    organs: z.array(requiredText('涉及的机关', 100)).min(2).max(20),
    reason: requiredLongText('争议情况'),
    commonSuperior: z.boolean(),
    submittedTo: requiredText('报请机关', 100),
  }),
  describe: ({ organs, submittedTo }) => `${organs.join('、')}对受理有争议，报请${submittedTo}`,
  apply: (state, dispute, header) => ({
    ...state,
    disputes: [...state.disputes, { ...dispute, openedOn: header.occurredOn, settlement: null }],
  }),
});
