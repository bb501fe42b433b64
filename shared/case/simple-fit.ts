import type { LocalDate } from '../law/dates';
import { simpleConditionsOn } from '../law/simple';
import type { Refusal } from './command';
import type { SimpleSuggestion } from './facets/route';
import { holders } from './holders';
import { officeRules, refusal } from './rules';
import type { CaseState } from './state';
import { liveReceipts, liveTransfers } from './transfers';

/** Whether a matter is fit for the simple procedure (《信访事项简易办理办法》 arts. 4, 5): asked by who decides it and by who suggests it. */

const barred = (message: string): Refusal => refusal(officeRules.simple, `${message}，不适用简易办理`);

/** Only a matter brought for the first time: nothing of it came before. */
const isFirst = (state: CaseState): boolean =>
  state.visits.length <= 1 &&
  state.earlierOpinions.length === 0 &&
  !state.links.some(({ relation, endedOn }) => relation === '相同' && endedOn === null);

/** Article 5 of the working rule, as far as the case itself shows it. */
export function unfitForSimple(state: CaseState): Refusal | null {
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

/** The condition of article 4 an officer chose, in words; a refusal when it is none of the list or says too little. */
export function conditionOf(
  state: CaseState | null,
  chosen: { readonly condition: string; readonly explanation: string },
  on: LocalDate,
): { readonly words: string } | Refusal {
  const condition = simpleConditionsOn(on).find(({ key }) => key === chosen.condition);
  if (condition === undefined) return refusal(officeRules.simple, '请在规定的情形中选择一种', 'condition');
  if (condition.key === 'instant' && state?.classification?.way === 6) {
    return refusal(officeRules.simple, '申诉、求决类事项不属于咨询、建议、感谢，请选择其他情形', 'condition');
  }
  if (condition.explained && chosen.explanation === '') {
    return refusal(officeRules.simple, '其他情形，请写明为什么可以简易办理', 'explanation');
  }
  const words = [condition.text, chosen.explanation].filter((text) => text !== '').join('：');
  return { words: `${words}（${condition.item}）` };
}

/** The suggestion that the matter go by the simple procedure, while it was not taken back and nothing known since bars it. */
export const standingSuggestion = (state: CaseState): SimpleSuggestion | null =>
  state.simpleSuggestion === null || state.simpleSuggestion.withdrawn !== null || unfitForSimple(state) !== null
    ? null
    : state.simpleSuggestion;
