import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { suggestionKinds } from '../facets/oversight';
import { idSchema, longText, requiredLongText, requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** One of the three suggestions of a 信访部门: 改进工作, 完善政策, 追究责任 (条例 art. 40). */
export const suggestionMade = defineEvent({
  name: 'suggestion-made',
  version: 1,
  title: '提出建议',
  schema: z.object({
    suggestionId: idSchema,
    by: requiredText('提出建议的机关', 100),
    kind: z.enum(suggestionKinds),
    to: requiredText('送往', 100),
    concerning: shortText('被建议追责的单位、人员', 200),
    facts: longText('事实'),
    proposal: requiredLongText('建议内容'),
    answerBy: localDateSchema.nullable(),
  }),
  describe: ({ by, kind, to }) => `${by}向${to}提出${kind}建议`,
  apply: (state, payload, { occurredOn }) => ({
    ...state,
    suggestions: [...state.suggestions, { ...payload, on: occurredOn, answer: null }],
  }),
});
