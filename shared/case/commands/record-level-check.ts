import { newEvent } from '../events/define';
import { levelChecked } from '../events/level-checked';
import { article, officeRules, refusal, refused } from '../rules';
import { defineCommand } from './define';

/**
 * 越级核对: a visitor goes to the organ with power or one level up (条例 art. 20(1)). It is recorded and he is guided; it
 * is never a ground not to register, and other forms than visits are not bound.
 */
export const recordLevelCheck = defineCommand({
  name: 'record-level-check',
  label: '越级核对',
  article: article('第二十条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: levelChecked.schema,
  cause: (state, { visitId }) => {
    const visit = state.visits.find((known) => known.visitId === visitId);
    return visit === undefined ? null : { on: visit.receivedOn, what: '来访' };
  },
  forbidden: (state) =>
    state.visits.some(({ form }) => form === '来访')
      ? null
      : refusal(article('第二十条第一款'), '只有走访才核对是否越级，来信、网信、来电、传真不核对'),
  decide: (state, payload) => {
    const visit = state?.visits.find(({ visitId }) => visitId === payload.visitId);
    if (visit === undefined) return refused(officeRules.existence, '没有登记过这次来访', 'visitId');
    if (visit.form !== '来访') {
      return refused(article('第二十条第一款'), `${visit.form}不核对是否越级，只有走访才核对`, 'visitId');
    }
    if (state?.levelChecks.some(({ visitId }) => visitId === payload.visitId)) {
      return refused(article('第二十条第一款'), '这次来访已经核对过', 'visitId');
    }
    if (payload.finding === '越级' && payload.competentOrgan === '') {
      return refused(article('第二十条第一款'), '越级走访的，请写明有权处理的机关', 'competentOrgan');
    }
    if (payload.finding === '越级' && payload.guidance === '') {
      return refused(article('第二十条第四款'), '越级走访的，请写明怎样引导信访人就地反映', 'guidance');
    }
    return { ok: true, events: [newEvent(levelChecked, payload)] };
  },
});
