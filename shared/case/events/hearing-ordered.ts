import { z } from 'zod';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

export const hearingStages = { handling: '办理', review: '复查', 're-review': '复核' } as const;
export const hearingStageSchema = z.enum(['handling', 'review', 're-review']);

/** 决定听证 of a major, complicated or difficult matter (条例 arts. 31(6), 36(2)). */
export const hearingOrdered = defineEvent({
  name: 'hearing-ordered',
  version: 1,
  title: '决定听证',
  schema: z.object({ hearingId: idSchema, stage: hearingStageSchema, reason: requiredText('听证理由', 500) }),
  describe: ({ stage, reason }) => `决定在${hearingStages[stage]}阶段举行听证：${reason}`,
  apply: (state, payload, header) => ({
    ...state,
    hearings: [...state.hearings, { ...payload, orderedOn: header.occurredOn, held: null, cancelled: null }],
  }),
});
