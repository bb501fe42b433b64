import { z } from 'zod';
import { newEvent } from '../events/define';
import { investigationRecorded } from '../events/investigation-recorded';
import { article } from '../rules';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineCommand } from './define';
import { notInHandling, repeated } from './refusals';

/** 调查核实 (条例 art. 31(6)): how, whom, what was found; and whether the petitioner was heard on facts and reasons. */
export const recordInvestigation = defineCommand({
  name: 'record-investigation',
  label: '登记调查核实',
  article: article('第三十一条第六项'),
  dutyBearer: 'competent-organ',
  roles: ['handler'],
  schema: z.object({
    investigationId: idSchema,
    way: requiredText('调查方式', 100),
    persons: requiredText('调查对象', 300),
    findings: requiredLongText('查明的情况'),
    heardPetitioner: z.boolean(),
  }),
  cause: (state) => (state.acceptance === null ? null : { on: state.acceptance.acceptedOn, what: '受理' }),
  forbidden: (state) => notInHandling(state, '登记调查核实'),
  decide: (state, payload) =>
    state?.investigations.some((known) => known.investigationId === payload.investigationId)
      ? repeated('investigationId')
      : { ok: true, events: [newEvent(investigationRecorded, payload)] },
});
