import { z } from 'zod';
import { owedDuties } from '../duties';
import { answeredOnTheSpot } from '../events/answered-on-the-spot';
import { caseClosed } from '../events/case-closed';
import { newEvent } from '../events/define';
import { article, officeRules, refusal, refused } from '../rules';
import { liveTransfers } from '../transfers';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/**
 * 咨询、当场答复、引导: answered at once and closed (条例 arts. 20(2), 22, 23(2)). `organId` is the organ answering. Not
 * for matters already sent on or taken, nor for way 6, which ends in a 处理意见书.
 */
export const answerOnTheSpot = defineCommand({
  name: 'answer-on-the-spot',
  label: '当场答复',
  article: article('第二十三条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.object({
    organId: idSchema,
    kind: z.enum(['咨询', '当场答复', '引导']),
    answer: requiredLongText('答复内容'),
    guidedTo: shortText('引导去向'),
  }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.acceptance !== null) {
      return refusal(article('第三十一条第六项'), '事项已经受理，应当调查核实并出具处理意见书，不能再当场答复办结');
    }
    if (liveTransfers(state).length > 0) {
      return refusal(article('第二十二条'), '事项已经转送、交办，由去向机关答复，不能再当场答复办结');
    }
    return state.classification?.way === 6
      ? refusal(
          article('第三十一条第六项'),
          '事项已经分类为按第六项办理，应当受理并出具处理意见书；分类有误的请先改分类',
        )
      : null;
  },
  decide: (state, { organId, kind, answer, guidedTo }, { office, occurredOn }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    if (kind === '引导' && guidedTo === '') {
      return refused(officeRules.input, '引导的，请写明引导信访人向哪个机关、单位提出', 'guidedTo');
    }
    const by = { id: organ.id, name: organ.name };
    const answered = { organ: by, kind, answer, guidedTo };
    const owed = state === null ? [] : owedDuties({ ...state, onTheSpot: { ...answered, on: occurredOn } });
    if (owed[0] !== undefined) {
      return refused(officeRules.notice, `还有一项告知没有作出，不能办结：${owed[0].what}（${owed[0].article}）`);
    }
    const reason = kind === '引导' ? `当场引导向${guidedTo}提出` : `${kind === '咨询' ? '咨询' : '事项'}已当场答复`;
    return {
      ok: true,
      events: [newEvent(answeredOnTheSpot, answered), newEvent(caseClosed, { reason })],
    };
  },
});
