import { nameKey } from '../../people/names';
import { isAccusation } from '../accused';
import type { DecisionContext, Refusal } from '../command';
import { article, officeRules, refusal } from '../rules';
import type { CaseState } from '../state';
import type { OfficerRef } from '../values';

/** Why the readers of an accusation cannot be lifted, null for other matters. */
export const liftingRefusal = (state: CaseState, field: string): Refusal | null =>
  isAccusation(state)
    ? refusal(article('第三十条第三款'), '检举控告事项应当限定知情范围，只能调整知情人员，不能取消限定', field)
    : null;

/**
 * What is wrong with a list of readers: somebody must be able to go on, who acts must not shut himself
 * out, and nobody accused is among them (条例 art. 30(3)).
 */
export function readersRefusal(
  state: CaseState,
  readers: readonly OfficerRef[],
  { actor }: DecisionContext,
): Refusal | null {
  const wrong = (message: string): Refusal => refusal(officeRules.readers, message, 'readers');
  if (readers.length === 0) return wrong('知情范围至少要有一名人员');
  const ids = readers.map(({ id }) => id);
  if (new Set(ids).size < ids.length) return wrong('知情人员里同一个人列了两次');
  const names = (state.accusation?.accused ?? []).map(({ name }) => nameKey(name)).filter((name) => name !== '');
  const accused = readers.find(({ name }) => names.includes(nameKey(name)));
  if (accused !== undefined) {
    const message = `${accused.name}与被检举控告人同名，不得知情；确是另一人的，请在姓名后注明以示区别`;
    return refusal(article('第三十条第三款'), message, 'readers');
  }
  if (!ids.includes(actor.officerId)) return wrong('知情范围应当包括您本人，否则您办不了这个事项');
  return state.assignee !== null && !ids.includes(state.assignee.id)
    ? wrong(`承办人 ${state.assignee.name}应当在知情范围内；要换承办人的，先确定新的承办人`)
    : null;
}
