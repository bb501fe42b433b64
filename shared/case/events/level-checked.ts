import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { defineEvent } from './define';

/** 逐级/越级 of a visit, as found at the window (条例 art. 20(1)). The visit is registered either way. */
export const levelChecked = defineEvent({
  name: 'level-checked',
  version: 1,
  title: '越级核对',
  schema: z.object({
    visitId: idSchema,
    finding: z.enum(['逐级', '越级'], '请选择核对结果'),
    competentOrgan: shortText('有权处理的机关', 100),
    guidance: shortText('引导情况', 1000),
  }),
  describe: ({ finding, competentOrgan, guidance }) =>
    finding === '逐级' ? '经核对属于逐级走访' : `经核对属于越级走访，有权处理的机关是${competentOrgan}；${guidance}`,
  apply: (state, check, header) => ({
    ...state,
    levelChecks: [...state.levelChecks, { ...check, on: header.occurredOn }],
  }),
});
