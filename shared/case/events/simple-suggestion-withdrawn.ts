import { z } from 'zod';
import { requiredText } from '../values';
import { defineEvent } from './define';

/** 收回简易办理建议: the suggestion was wrong; the matter goes on by the ordinary procedure. */
export const simpleSuggestionWithdrawn = defineEvent({
  name: 'simple-suggestion-withdrawn',
  version: 1,
  title: '收回简易办理建议',
  schema: z.object({ reason: requiredText('收回理由', 500) }),
  describe: ({ reason }) => `收回简易办理的建议：${reason}`,
  apply: (state, { reason }, header) => ({
    ...state,
    simpleSuggestion:
      state.simpleSuggestion === null
        ? null
        : { ...state.simpleSuggestion, withdrawn: { on: header.occurredOn, reason } },
  }),
});
