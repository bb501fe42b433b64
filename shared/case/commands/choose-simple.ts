import { z } from 'zod';
import { simpleConditionsOn } from '../../law/simple';
import type { Refusal } from '../command';
import { newEvent } from '../events/define';
import { simpleChosen } from '../events/simple-chosen';
import { holders } from '../holders';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { liveReceipts, liveTransfers } from '../transfers';
import { idSchema, requiredText, shortText } from '../values';
import { defineCommand } from './define';
import { beforeArrival, notHolding } from './holding';
import { endedRefusal, findOrgan, foreignOrgan } from './refusals';

const barred = (message: string): Refusal => refusal(officeRules.simple, `${message}，不适用简易办理`);

/** Only a matter brought for the first time: nothing of it came before. */
const isFirst = (state: CaseState): boolean =>
  state.visits.length <= 1 &&
  state.earlierOpinions.length === 0 &&
  !state.links.some(({ relation, endedOn }) => relation === '相同' && endedOn === null);

/** Article 5 of the working rule, as far as the case itself shows it. */
function article5(state: CaseState): Refusal | null {
  if (state.classification === null) return refusal(officeRules.simple, '请先分类，再决定是否简易办理');
  const { purpose, way } = state.classification;
  if (way !== null && way !== 6) return barred('事项应当导入第三十一条前五项的程序');
  if (purpose === '检举控告') return barred('检举控告按有关规定办理');
  if (!isFirst(state)) return barred('事项不是初次提出');
  // Assigned from outside, or by an organ of this office itself, also before the receipt is recorded.
  if ([...liveReceipts(state), ...liveTransfers(state)].some(({ kind }) => kind === '交办')) {
    return barred('事项由上级交办');
  }
  if (holders(state).length > 1) return barred('事项涉及多个责任机关');
  return state.visits.some(({ headcount }) => headcount >= 5)
    ? barred('多人联名或者集体提出的重大、复杂、疑难事项')
    : null;
}

/**
 * 适用简易办理 (《信访事项简易办理办法》 arts. 4, 5): decided by the organ with power for a first petition under one of the
 * listed conditions, and not where the demand may be refused.
 */
export const chooseSimple = defineCommand({
  name: 'choose-simple',
  label: '适用简易办理',
  article: article('第三十一条第六项'),
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    organId: idSchema,
    /** Key of the condition in law/simple.ts. */
    condition: requiredText('适用情形', 60),
    explanation: shortText('具体情形', 500),
    /** The officer's statement that the demand will not be refused (art. 5(3)). */
    notToBeRefused: z.boolean(),
  }),
  cause: (state) => (state.acceptance === null ? null : { on: state.acceptance.acceptedOn, what: '受理' }),
  forbidden: (state) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    if (state.simple !== null) {
      const message = state.simple.backOn === null ? '已经适用简易办理' : '已经转为普通程序，不再适用简易办理';
      return refusal(officeRules.simple, message);
    }
    if (state.opinion !== null) return refusal(officeRules.simple, '处理意见已经拟定，不再改变程序');
    return article5(state);
  },
  decide: (state, payload, { office, occurredOn }) => {
    const organ = findOrgan(office, payload.organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    if (organ.kind !== 'competent-organ') {
      return refused(officeRules.simple, '简易办理由有权处理的机关决定', 'organId');
    }
    if (state?.acceptance != null && state.acceptance.organ.id !== organ.id) {
      return refused(article('第三十一条第六项'), '简易办理由受理机关决定', 'organId');
    }
    const elsewhere =
      state === null
        ? null
        : (notHolding(state, [organ], '决定适用简易办理') ?? beforeArrival(state, organ, '适用简易办理', occurredOn));
    if (elsewhere !== null) return { ok: false, refusal: elsewhere };
    const condition = simpleConditionsOn(occurredOn).find(({ key }) => key === payload.condition);
    if (condition === undefined) {
      return refused(officeRules.simple, '请在规定的情形中选择一种', 'condition');
    }
    if (condition.key === 'instant' && state?.classification?.way === 6) {
      return refused(officeRules.simple, '申诉、求决类事项不属于咨询、建议、感谢，请选择其他情形', 'condition');
    }
    if (condition.explained && payload.explanation === '') {
      return refused(officeRules.simple, '其他情形，请写明为什么可以简易办理', 'explanation');
    }
    if (!payload.notToBeRefused) {
      return refused(
        officeRules.simple,
        '可能不予支持的，不适用简易办理；确认不会不予支持的，请勾选',
        'notToBeRefused',
      );
    }
    const words = [condition.text, payload.explanation].filter((text) => text !== '').join('：');
    return {
      ok: true,
      events: [
        newEvent(simpleChosen, {
          organ: { id: organ.id, name: organ.name },
          condition: `${words}（${condition.item}）`,
        }),
      ],
    };
  },
});
