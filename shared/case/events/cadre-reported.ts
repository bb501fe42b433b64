import { z } from 'zod';
import { requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 通报: a petition about a cadre was reported to the organisation department (条例 art. 30(2)). */
export const cadreReported = defineEvent({
  name: 'cadre-reported',
  version: 1,
  title: '向组织人事部门通报',
  schema: z.object({
    to: requiredText('通报的组织（人事）部门', 100),
    gist: requiredLongText('通报内容'),
    major: z.boolean(),
    alsoTo: z.array(requiredText('报送对象', 100)).max(10),
  }),
  describe: ({ to, alsoTo }) =>
    `向${to}通报反映干部问题的情况${alsoTo.length === 0 ? '' : `，属重大情况，并报送${alsoTo.join('、')}`}`,
  apply: (state, report, header) => ({
    ...state,
    cadreReports: [...state.cadreReports, { ...report, on: header.occurredOn }],
  }),
});
