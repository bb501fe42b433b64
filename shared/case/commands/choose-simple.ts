import { z } from 'zod';
import { newEvent } from '../events/define';
import { simpleChosen } from '../events/simple-chosen';
import { article, officeRules, refusal, refused } from '../rules';
import { conditionOf, unfitForSimple } from '../simple-fit';
import { idSchema, requiredText, shortText } from '../values';
import { defineCommand } from './define';
import { beforeArrival, notHolding } from './holding';
import { endedRefusal, findOrgan, foreignOrgan } from './refusals';

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
    return unfitForSimple(state);
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
    const condition = conditionOf(state, payload, occurredOn);
    if (!('words' in condition)) return { ok: false, refusal: condition };
    if (!payload.notToBeRefused) {
      return refused(
        officeRules.simple,
        '可能不予支持的，不适用简易办理；确认不会不予支持的，请勾选',
        'notToBeRefused',
      );
    }
    return {
      ok: true,
      events: [
        newEvent(simpleChosen, {
          organ: { id: organ.id, name: organ.name },
          condition: condition.words,
        }),
      ],
    };
  },
});
