import { z } from 'zod';
import { longText, organRefSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

export const adoptions = ['采纳', '部分采纳', '未采纳'] as const;

/** 研究论证 of a suggestion (条例 art. 29(1)). */
export const suggestionStudied = defineEvent({
  name: 'suggestion-studied',
  version: 1,
  title: '研究论证建议',
  schema: z.object({
    organ: organRefSchema,
    findings: requiredLongText('研究论证情况'),
    adoption: z.enum(adoptions),
    measures: longText('采纳措施'),
  }),
  describe: ({ organ, adoption }) => `${organ.name}研究论证，意见建议${adoption}`,
  apply: (state, study, header) => ({
    ...state,
    suggestion: { ...study, studiedOn: header.occurredOn, reply: null },
  }),
});
