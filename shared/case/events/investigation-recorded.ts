import { z } from 'zod';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 调查核实: how, whom, what was found, and whether the petitioner was heard (条例 art. 31(6)). */
export const investigationRecorded = defineEvent({
  name: 'investigation-recorded',
  version: 1,
  title: '调查核实',
  schema: z.object({
    investigationId: idSchema,
    way: requiredText('调查方式', 100),
    persons: requiredText('调查对象', 300),
    findings: requiredLongText('查明的情况'),
    heardPetitioner: z.boolean(),
  }),
  describe: ({ way, persons, heardPetitioner }) =>
    `以${way}方式向${persons}调查核实${heardPetitioner ? '，听取了信访人陈述事实和理由' : ''}`,
  apply: (state, payload, header) => ({
    ...state,
    investigations: [...state.investigations, { ...payload, on: header.occurredOn }],
  }),
});
