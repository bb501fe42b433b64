import { z } from 'zod';
import { newEvent } from '../events/define';
import { matterMarked } from '../events/matter-marked';
import { urgentReported } from '../events/urgent-reported';
import { urgentAddressees } from '../facets/intake';
import { article, refused } from '../rules';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';
import { findOrgan, foreignOrgan } from './refusals';

/**
 * 紧急报告 of a major or urgent matter (条例 art. 25), on a closed one too. Each addressee has its own
 * day, so that a report to one comes first; who is still to be told stays owed (`owedReports`). The matter is marked 紧急 by it.
 */
export const reportUrgent = defineCommand({
  name: 'report-urgent',
  label: '紧急报告',
  article: article('第二十五条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    reportId: idSchema,
    organId: idSchema,
    to: z.array(z.enum(urgentAddressees)).min(1, { message: '请选择报告、通报了哪些机关（《条例》第二十五条）' }),
    what: requiredLongText('报告内容'),
    measures: requiredLongText('已采取的措施'),
  }),
  forbidden: () => null,
  decide: (state, { organId, to, ...report }, { office }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十五条')) };
    const before = state?.urgentReports ?? [];
    if (before.some(({ reportId }) => reportId === report.reportId)) {
      return refused(article('第二十五条'), '这次报告已经登记', 'reportId');
    }
    const reported = newEvent(urgentReported, {
      ...report,
      organ: { id: organ.id, name: organ.name },
      to: urgentAddressees.filter((addressee) => to.includes(addressee)),
    });
    const marked = newEvent(matterMarked, { mark: '紧急', reason: '已依《条例》第二十五条报告' });
    return { ok: true, events: state?.marks.urgent === null ? [reported, marked] : [reported] };
  },
});
