import { z } from 'zod';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** 其他程序的结果: what came of a procedure under ways 1 to 5; under way 5 what the organ did or answered itself. */
export const procedureResultRecorded = defineEvent({
  name: 'procedure-result-recorded',
  version: 1,
  title: '登记程序结果',
  schema: z.object({ guidanceId: idSchema, text: requiredLongText('办理结果') }),
  describe: ({ text }) => `登记所导入程序的结果：${text.slice(0, 60)}`,
  apply: (state, { guidanceId, text }, header) => ({
    ...state,
    guidances: state.guidances.map((guidance) =>
      guidance.guidanceId === guidanceId ? { ...guidance, result: { on: header.occurredOn, text } } : guidance,
    ),
  }),
});
