import { z } from 'zod';
import { requiredLongText } from '../values';
import { defineEvent } from './define';

export const followUpKinds = ['督促执行', '疏导教育'] as const;

/** 督促执行 of what was supported, 疏导教育 about what was not (条例 arts. 32(2), 37(3)). */
export const followUpRecorded = defineEvent({
  name: 'follow-up-recorded',
  version: 1,
  title: '督促和疏导',
  schema: z.object({ kind: z.enum(followUpKinds), text: requiredLongText('情况'), done: z.boolean() }),
  describe: ({ kind, text, done }) => `${kind}${done ? '' : '（还没有完成）'}：${text}`,
  apply: (state, payload, header) => ({
    ...state,
    followUps: [...state.followUps, { ...payload, on: header.occurredOn }],
  }),
});
