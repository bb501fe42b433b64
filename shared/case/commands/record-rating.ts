import { z } from 'zod';
import { earliest } from '../clocks/run';
import type { Cause } from '../command';
import { calledBack } from '../events/called-back';
import { newEvent } from '../events/define';
import { matterRated } from '../events/matter-rated';
import { ratedSides, ratingGrades } from '../facets/oversight';
import { article, officeRules, refusal } from '../rules';
import type { CaseState } from '../state';
import { firstHandled } from '../telling';
import { requiredLongText, requiredText, shortText } from '../values';
import { defineCommand } from './define';

/** Somebody did something with the matter: before that there is nothing to rate. */
const wasDealtWith = (state: CaseState): boolean =>
  state.onTheSpot !== null ||
  state.acceptance !== null ||
  state.suggestion !== null ||
  state.closed !== null ||
  [state.transfers, state.refusals, state.guidances, state.reviews, state.cadreReports].some(
    ({ length }) => length > 0,
  );

/** Nobody rates, or is asked about, what was not begun. */
function firstDealtWith(state: CaseState): Cause | null {
  const on = earliest([
    firstHandled(state),
    ...state.reviews.map(({ requestedOn }) => requestedOn),
    ...state.cadreReports.map((report) => report.on),
  ]);
  return on === null ? null : { on, what: '开始办理' };
}

/** 满意度评价 by the petitioner, 信访部门 and 责任单位 apart (条例 art. 21(2); 满意度评价办法, 国信发〔2022〕11号). */
export const recordRating = defineCommand({
  name: 'record-rating',
  label: '登记满意度评价',
  article: article('第二十一条第二款'),
  dutyBearer: 'petitioner',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    of: z.enum(ratedSides, { message: '请选择评价对象' }),
    organ: requiredText('被评价单位', 100),
    grade: z.enum(ratingGrades, { message: '请选择评价等级' }),
    remark: shortText('评价意见', 1000),
  }),
  cause: firstDealtWith,
  forbidden: (state) =>
    wasDealtWith(state) ? null : refusal(officeRules.oversight, '事项还没有处理，信访人还不能评价'),
  decide: (_state, payload) => ({ ok: true, events: [newEvent(matterRated, payload)] }),
});

/** 回访: asked the petitioner afterwards how it went. */
export const recordCallBack = defineCommand({
  name: 'record-call-back',
  label: '登记回访',
  article: article('第三十七条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ way: requiredText('回访方式', 50), reached: z.boolean(), text: requiredLongText('回访情况') }),
  cause: firstDealtWith,
  forbidden: (state) => (wasDealtWith(state) ? null : refusal(officeRules.oversight, '事项还没有处理，没有可以回访的')),
  decide: (_state, payload) => ({ ok: true, events: [newEvent(calledBack, payload)] }),
});
