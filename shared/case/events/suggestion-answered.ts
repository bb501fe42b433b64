import { z } from 'zod';
import { adoptions } from '../facets/oversight';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** Written feedback whether a suggestion was adopted (条例 art. 40(4)). */
export const suggestionAnswered = defineEvent({
  name: 'suggestion-answered',
  version: 1,
  title: '建议反馈',
  schema: z.object({ suggestionId: idSchema, adopted: z.enum(adoptions), text: requiredLongText('反馈情况') }),
  describe: ({ adopted, text }) => `建议${adopted}：${text}`,
  apply: (state, { suggestionId, adopted, text }, { occurredOn }) => ({
    ...state,
    suggestions: state.suggestions.map((each) =>
      each.suggestionId === suggestionId ? { ...each, answer: { on: occurredOn, adopted, text } } : each,
    ),
  }),
});
