import { z } from 'zod';
import { idSchema, officerRefSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 申请回避 of an officer with an interest; his own declaration takes the matter from him at once (条例 art. 28(3)). */
export const recusalAsked = defineEvent({
  name: 'recusal-asked',
  version: 1,
  title: '申请回避',
  schema: z.object({
    recusalId: idSchema,
    officer: officerRefSchema,
    askedBy: z.enum(['本人', '信访人', '负责人']),
    reason: requiredText('回避理由', 1000),
  }),
  describe: ({ officer, askedBy, reason }) =>
    askedBy === '本人' ? `${officer.name}自行回避：${reason}` : `${askedBy}提出 ${officer.name}回避：${reason}`,
  apply: (state, { recusalId, officer, askedBy, reason }, header) => ({
    ...state,
    assignee: askedBy === '本人' && state.assignee?.id === officer.id ? null : state.assignee,
    recusals: [...state.recusals, { recusalId, officer, askedBy, reason, askedOn: header.occurredOn, decision: null }],
  }),
});
