import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { defineEvent } from './define';

/** 回避决定 of the person in charge: agreed, the officer has the matter no longer (条例 art. 28(3)). */
export const recusalDecided = defineEvent({
  name: 'recusal-decided',
  version: 1,
  title: '回避决定',
  schema: z.object({ recusalId: idSchema, agreed: z.boolean('请选择是否同意回避'), text: shortText('决定理由', 1000) }),
  describe: ({ agreed, text }) => `${agreed ? '同意回避' : '不同意回避'}${text === '' ? '' : `：${text}`}`,
  apply: (state, { recusalId, agreed, text }, header) => {
    const asked = state.recusals.find((recusal) => recusal.recusalId === recusalId);
    if (asked === undefined) return state;
    const decision = { on: header.occurredOn, agreed, by: header.officerName, text };
    return {
      ...state,
      assignee: agreed && state.assignee?.id === asked.officer.id ? null : state.assignee,
      recusals: state.recusals.map((recusal) => (recusal === asked ? { ...recusal, decision } : recusal)),
    };
  },
});
