import { z } from 'zod';
import { newEvent } from '../events/define';
import { simpleSuggested } from '../events/simple-suggested';
import { article, officeRules, refusal, refused } from '../rules';
import { conditionOf, unfitForSimple } from '../simple-fit';
import { idSchema, requiredText, shortText } from '../values';
import { defineCommand } from './define';
import { beforeArrival, notHolding } from './holding';
import { endedRefusal, findOrgan, foreignOrgan } from './refusals';

/**
 * 建议简易办理 (《信访事项简易办理办法》 arts. 4, 5): said by the 信访部门, or another organ in between, that passes the
 * matter on (条例 art. 22). The organ with power decides; who passes it on does so within one working day.
 */
export const suggestSimple = defineCommand({
  name: 'suggest-simple',
  label: '建议简易办理',
  article: article('第二十二条'),
  dutyBearer: 'petition-office',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    organId: idSchema,
    /** Key of the condition in law/simple.ts. */
    condition: requiredText('适用情形', 60),
    explanation: shortText('具体情形', 500),
  }),
  forbidden: (state) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    if (state.simple !== null) return refusal(officeRules.simple, '有权处理的机关已经决定过是否简易办理');
    if (state.acceptance !== null) return refusal(officeRules.simple, '事项已经受理，是否简易办理由受理机关决定');
    if (state.simpleSuggestion !== null && state.simpleSuggestion.withdrawn === null) {
      return refusal(officeRules.simple, '已经建议简易办理');
    }
    return unfitForSimple(state);
  },
  decide: (state, payload, { office, occurredOn }) => {
    if (state === null) return refused(officeRules.existence, '没有这个信访事项');
    const organ = findOrgan(office, payload.organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十二条')) };
    const elsewhere =
      notHolding(state, [organ], '建议简易办理') ?? beforeArrival(state, organ, '建议简易办理', occurredOn);
    if (elsewhere !== null) return { ok: false, refusal: elsewhere };
    const condition = conditionOf(state, payload, occurredOn);
    if (!('words' in condition)) return { ok: false, refusal: condition };
    return {
      ok: true,
      events: [
        newEvent(simpleSuggested, {
          organ: { id: organ.id, name: organ.name },
          organKind: organ.kind,
          condition: condition.words,
        }),
      ],
    };
  },
});
