import { z } from 'zod';
import { accusedUnknown, refuseAccused } from '../accused';
import { cadreReported } from '../events/cadre-reported';
import { newEvent } from '../events/define';
import { article, refusal, refused } from '../rules';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

const rule = article('第三十条第二款');

/**
 * 通报干部问题: a 信访部门 reports petitions about cadres to the organisation department that manages them; major ones also
 * to the party secretary and the leader in charge of organisation work (条例 art. 30(2)).
 */
export const reportCadre = defineCommand({
  name: 'report-cadre',
  label: '通报干部问题',
  article: rule,
  dutyBearer: 'petition-office',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    organId: idSchema,
    to: requiredText('通报的组织（人事）部门', 100),
    gist: requiredLongText('通报内容'),
    major: z.boolean(),
    alsoTo: z.array(requiredText('报送对象', 100)).max(10, { message: '报送对象最多 10 个' }),
  }),
  forbidden: (state, office) => {
    const closed = closedRefusal(state) ?? accusedUnknown(state);
    if (closed !== null) return closed;
    return office.organs.some(({ kind }) => kind === 'petition-office')
      ? null
      : refusal(rule, '反映干部问题的情况由党委和政府信访部门通报；本单位不是信访部门');
  },
  decide: (state, { organId, ...report }, { office }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(rule) };
    if (organ.kind !== 'petition-office') {
      return refused(rule, `${organ.name}不是信访部门；反映干部问题的情况由信访部门通报`, 'organId');
    }
    if (report.major && report.alsoTo.length === 0) {
      return refused(rule, '重大情况还应当报送党委主要负责同志和分管组织（人事）工作的负责同志', 'alsoTo');
    }
    if (!report.major && report.alsoTo.length > 0) {
      return refused(rule, '报送党委负责同志的，请勾选“重大情况”', 'major');
    }
    for (const [field, name] of [['to', report.to] as const, ...report.alsoTo.map((to) => ['alsoTo', to] as const)]) {
      const accused = refuseAccused(state, name, field);
      if (accused !== null) return { ok: false, refusal: accused };
    }
    return { ok: true, events: [newEvent(cadreReported, report)] };
  },
});
