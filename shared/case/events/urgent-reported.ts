import { z } from 'zod';
import { urgentAddressees } from '../facets/intake';
import { idSchema, organRefSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** 紧急报告 of a major or urgent matter (条例 art. 25). */
export const urgentReported = defineEvent({
  name: 'urgent-reported',
  version: 1,
  title: '紧急报告',
  schema: z.object({
    reportId: idSchema,
    organ: organRefSchema,
    to: z.array(z.enum(urgentAddressees)).min(1),
    what: requiredLongText('报告内容'),
    measures: requiredLongText('已采取的措施'),
  }),
  describe: ({ organ, to }) => `${organ.name}报告、通报${to.join('、')}`,
  apply: (state, report, header) => ({
    ...state,
    urgentReports: [...state.urgentReports, { ...report, on: header.occurredOn }],
  }),
});
