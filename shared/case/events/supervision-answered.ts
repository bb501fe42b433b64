import { z } from 'zod';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** What the supervised organ answered. */
export const supervisionAnswered = defineEvent({
  name: 'supervision-answered',
  version: 1,
  title: '督办反馈',
  schema: z.object({ supervisionId: idSchema, text: requiredLongText('反馈情况') }),
  describe: ({ text }) => `督办反馈：${text}`,
  apply: (state, { supervisionId, text }, { occurredOn }) => ({
    ...state,
    supervisions: state.supervisions.map((each) =>
      each.supervisionId === supervisionId ? { ...each, answer: { on: occurredOn, text } } : each,
    ),
  }),
});
