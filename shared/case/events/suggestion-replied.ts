import { z } from 'zod';
import { requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 回复 to who made a suggestion (条例 art. 29(1)). */
export const suggestionReplied = defineEvent({
  name: 'suggestion-replied',
  version: 1,
  title: '回复建议人',
  schema: z.object({ text: requiredLongText('回复内容'), way: requiredText('回复方式', 40) }),
  describe: ({ way }) => `以${way}方式回复意见建议`,
  apply: (state, { text, way }, header) =>
    state.suggestion === null
      ? state
      : { ...state, suggestion: { ...state.suggestion, reply: { on: header.occurredOn, text, way } } },
});
