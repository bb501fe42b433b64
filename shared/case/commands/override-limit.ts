import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { newEvent } from '../events/define';
import { limitOverridden } from '../events/limit-overridden';
import { readLimits } from '../limits-of';
import { officeRules, refusal, refused } from '../rules';
import { requiredText } from '../values';
import { defineCommand } from './define';

/**
 * 改定期限: an officer in charge sets another last day, with the reason; the record and every explanation show both. Only a
 * limit that runs in this case and is still owed.
 */
export const overrideLimit = defineCommand({
  name: 'override-limit',
  label: '改定期限',
  article: officeRules.limits,
  dutyBearer: 'any-organ',
  roles: ['approver', 'head'],
  schema: z.object({
    limit: requiredText('期限', 120),
    due: localDateSchema,
    reason: requiredText('理由', 500),
  }),
  forbidden: (state) =>
    state.closed !== null &&
    state.reviews.length === 0 &&
    state.supervisions.length === 0 &&
    state.suggestions.length === 0
      ? refusal(officeRules.limits, '事项已经办结，没有还在计算的期限')
      : null,
  decide: (state, { limit, due, reason }, { law, occurredOn }) => {
    if (state === null) return refused(officeRules.existence, '没有这个信访事项');
    const { limits, uncounted } = readLimits(state, law);
    const running = limits.find(({ key }) => key === limit);
    if (running === undefined) {
      const missing = uncounted.find(({ key }) => key === limit);
      return missing === undefined
        ? refused(officeRules.limits, '这个事项没有这项期限，请重新打开事项', 'limit')
        : refused(officeRules.limits, `${missing.what}要等导入 ${missing.missingYear} 年节假日表才能计算`, 'limit');
    }
    if (running.informational) return refused(officeRules.limits, `${running.what}是信访人的权利，不能改定`, 'limit');
    if (running.metOn !== null || running.excused !== null) {
      return refused(officeRules.limits, `${running.what}已经完成或者免除，不用改定`, 'limit');
    }
    if (occurredOn < running.startedOn) {
      return refused(officeRules.order, `${running.what}还没有起算`, 'occurredOn');
    }
    if (due < running.startedOn) return refused(officeRules.order, '改定的日期早于期限起算之日', 'due');
    if (due === running.due) return refused(officeRules.limits, '改定的日期与现在的期限相同', 'due');
    return {
      ok: true,
      events: [newEvent(limitOverridden, { limit, what: running.what, counted: running.counted, due, reason })],
    };
  },
});
