import { z } from 'zod';
import type { Marks } from '../facets/intake';
import { requiredText } from '../values';
import { defineEvent } from './define';

export const markSchema = z.enum(['紧急', '保密'], '请选择标记');
export type Mark = z.infer<typeof markSchema>;
export const markKeys: Readonly<Record<Mark, keyof Marks>> = { 紧急: 'urgent', 保密: 'confidential' };

/** 紧急 or 保密 set on a matter, with the reason. */
export const matterMarked = defineEvent({
  name: 'matter-marked',
  version: 1,
  title: '标记',
  schema: z.object({ mark: markSchema, reason: requiredText('标记原因', 500) }),
  describe: ({ mark, reason }) => `标为${mark}：${reason}`,
  apply: (state, { mark, reason }, header) => ({
    ...state,
    marks: { ...state.marks, [markKeys[mark]]: { on: header.occurredOn, reason } },
  }),
});
