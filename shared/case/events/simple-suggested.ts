import { z } from 'zod';
import { organKindSchema } from '../office';
import { organRefSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 建议简易办理: who passes the matter on holds it fit for the simple procedure, with the condition in words. */
export const simpleSuggested = defineEvent({
  name: 'simple-suggested',
  version: 1,
  title: '建议简易办理',
  schema: z.object({
    organ: organRefSchema,
    organKind: organKindSchema,
    condition: requiredText('适用情形', 700),
  }),
  describe: ({ organ, condition }) => `${organ.name}建议简易办理：${condition}`,
  apply: (state, { organ, organKind, condition }, header) => ({
    ...state,
    simpleSuggestion: {
      on: header.occurredOn,
      organ,
      organKind,
      condition,
      withdrawn: null,
      entry: header.caseVersion,
    },
  }),
});
