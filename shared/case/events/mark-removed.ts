import { z } from 'zod';
import { requiredText } from '../values';
import { defineEvent } from './define';
import { markKeys, markSchema } from './matter-marked';

/** A mark taken back, with the reason; that it stood before stays on record. */
export const markRemoved = defineEvent({
  name: 'mark-removed',
  version: 1,
  title: '取消标记',
  schema: z.object({ mark: markSchema, reason: requiredText('取消原因', 500) }),
  describe: ({ mark, reason }) => `取消${mark}标记：${reason}`,
  apply: (state, { mark }) => ({ ...state, marks: { ...state.marks, [markKeys[mark]]: null } }),
});
