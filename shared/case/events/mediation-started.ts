import { z } from 'zod';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 调解、和解: begun with the consent of both parties (条例 art. 33). */
export const mediationStarted = defineEvent({
  name: 'mediation-started',
  version: 1,
  title: '调解和解',
  schema: z.object({
    mediationId: idSchema,
    kind: z.enum(['调解', '和解']),
    parties: z.array(requiredText('当事人', 100)).min(2).max(20),
  }),
  describe: ({ kind, parties }) => `经双方同意，${kind === '调解' ? '组织' : '引导'}${parties.join('、')}${kind}`,
  apply: (state, payload, header) => ({
    ...state,
    mediations: [...state.mediations, { ...payload, startedOn: header.occurredOn, end: null }],
  }),
});
