import { z } from 'zod';
import { slipWordings } from '../../papers/answer-slip';
import { textsInForce } from '../../papers/wording';
import type { Refusal } from '../command';
import { owedDuties } from '../duties';
import { answeredOnTheSpot } from '../events/answered-on-the-spot';
import { caseClosed } from '../events/case-closed';
import { newEvent } from '../events/define';
import type { Organ } from '../office';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { liveTransfers } from '../transfers';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineCommand } from './define';
import { notHolding } from './holding';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/** 有关政法部门, to which a 信访部门 guides who comes about a lawsuit (条例 art. 22(2)). */
const JUDICIAL = /法院|检察院|公安|司法|政法|诉讼/;

/**
 * What may be answered at once. A letter has nobody at the window, so that only a question is answered; a 信访部门 decides
 * nothing and sends on everything but questions, and the litigant who came himself, whom it guides (条例 art. 22(1)(2));
 * under ways 1 to 4 the procedure is what is told (art. 31).
 */
function notOnTheSpot(
  state: CaseState,
  organ: Organ,
  kind: '咨询' | '当场答复' | '引导',
  guidedTo: string,
): Refusal | null {
  const { classification } = state;
  const form = state.visits.at(-1)?.form;
  const present = form === '来访' || form === '来电';
  if (kind === '咨询') {
    const asks = classification === null || classification.purpose === '咨询' || classification.purpose === '其他';
    return asks
      ? null
      : refusal(
          article('第二十二条、第二十三条'),
          `事项分类为“${classification.purpose}”，不是咨询，应当按分类办理`,
          'kind',
        );
  }
  if (!present) {
    return refusal(
      article('第二十三条第二款'),
      '信访人不在现场，来信、网信、传真应当登记办理并书面告知；只有咨询可以直接答复',
      'kind',
    );
  }
  if (organ.kind === 'petition-office') {
    const litigant = classification === null ? JUDICIAL.test(guidedTo) : classification.way === 1;
    return kind === '引导' && form === '来访' && litigant
      ? null
      : refusal(
          article('第二十二条'),
          `${organ.name}是信访部门：除咨询外应当转送、交办有权处理的机关；走访反映涉诉问题的，释法明理、当面引导向有关政法部门提出`,
          'kind',
        );
  }
  return kind === '当场答复' && classification !== null && classification.way !== null && classification.way <= 4
    ? refusal(article('第三十一条'), '事项应当导入相应的程序：请选“引导”并写明向哪里提出，或者作程序性告知', 'kind')
    : null;
}

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
    /** The answer was handed over in writing. */
    written: z.boolean({ message: '请选择是否书面告知' }),
  }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.classification?.purpose === '检举控告') {
      return refusal(
        article('第三十条第一款'),
        '检举控告应当依规依纪依法接收、受理、办理和反馈，不能当场答复办结；请按管理权限转送或者办理',
      );
    }
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
  decide: (state, { organId, kind, answer, guidedTo, written }, { office, occurredOn, law }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    if (kind === '引导' && guidedTo === '') {
      return refused(officeRules.input, '引导的，请写明引导信访人向哪个机关、单位提出', 'guidedTo');
    }
    const unfit =
      state === null ? null : (notHolding(state, [organ], '答复') ?? notOnTheSpot(state, organ, kind, guidedTo));
    if (unfit !== null) return { ok: false, refusal: unfit };
    const by = { id: organ.id, name: organ.name };
    const wording = textsInForce({ law }, slipWordings);
    const visitId = state?.visits.at(-1)?.visitId;
    const visit = visitId === undefined ? {} : { visitId };
    const answered = { organ: by, kind, answer, guidedTo, written, ...visit, wording };
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
