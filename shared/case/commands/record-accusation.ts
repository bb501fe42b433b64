import { z } from 'zod';
import { nameKey } from '../../people/names';
import { accusedIn } from '../accused';
import { accusationRecorded, accusedSchema } from '../events/accusation-recorded';
import { newEvent } from '../events/define';
import type { Accusation } from '../facets/route';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { liveReceipts, liveTransfers } from '../transfers';
import { officerRefSchema, shortText } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** An organ the papers went to, or came from, that is one of the accused; null when there is none. */
export function alreadyWith(state: CaseState, accused: Accusation['accused']): string | null {
  const known = { successions: state.successions, accusation: { accused, recordedOn: state.openedOn } };
  const organs = [
    ...liveTransfers(state).map(({ toOrgan }) => toOrgan),
    ...liveReceipts(state).map(({ fromOrgan }) => fromOrgan),
  ];
  return organs.find((organ) => accusedIn(known, organ) !== null) ?? null;
}

/**
 * 登记被检举控告人: who is accused, so that nothing reaches them, and the officers who alone may know (条例 art. 30(3),
 * 46(5)). The acting officer is one of them. Recorded again, it puts an earlier record right.
 */
export const recordAccusation = defineCommand({
  name: 'record-accusation',
  label: '登记被检举控告人',
  article: article('第三十条第三款'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    accused: z
      .array(accusedSchema)
      .min(1, { message: '请登记被检举控告的人员或者单位' })
      .max(50, { message: '被检举控告的人员、单位最多 50 个' }),
    readers: z
      .array(officerRefSchema)
      .min(1, { message: '请选择可以知情的人员' })
      .max(50, { message: '可以知情的人员最多 50 人' }),
    recall: shortText('收回材料的情况', 500).optional(),
  }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    return state.classification?.purpose === '检举控告'
      ? null
      : refusal(article('第三十条'), '只有检举控告类事项登记被检举控告人；请先把信访目的分类为“检举控告”');
  },
  decide: (state, { accused, readers, recall }, { actor }) => {
    const empty = accused.findIndex(({ name, unit }) => name === '' && unit === '');
    if (empty >= 0) {
      return refused(officeRules.input, '请填写被检举控告人的姓名或者单位', `accused.${empty}.name`);
    }
    const named = readers.find((reader) =>
      accused.some(({ name }) => name !== '' && nameKey(name) === nameKey(reader.name)),
    );
    if (named !== undefined) {
      const message = `${named.name}与被检举控告人同名，不得知情；确是另一人的，请在姓名后注明以示区别`;
      return refused(article('第三十条第三款'), message, 'readers');
    }
    if (!readers.some(({ id }) => id === actor.officerId)) {
      return refused(article('第三十条第三款'), '经办人自己应当在知情人员之内，否则无法继续办理', 'readers');
    }
    const there = state === null ? null : alreadyWith(state, accused);
    if (there !== null && (recall ?? '') === '') {
      const message = `事项的材料已经在“${there}”手里，它与被检举控告的人员、单位有关：请立即收回材料，并写明收回的情况`;
      return refused(article('第四十六条第五项'), message, 'recall');
    }
    return { ok: true, events: [newEvent(accusationRecorded, { accused, readers, ...(recall ? { recall } : {}) })] };
  },
});
