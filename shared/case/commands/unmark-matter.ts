import { z } from 'zod';
import type { Cause } from '../command';
import { newEvent } from '../events/define';
import { markRemoved } from '../events/mark-removed';
import { markKeys, markSchema } from '../events/matter-marked';
import { readersSet } from '../events/readers-set';
import { article, officeRules, refusal, refused } from '../rules';
import { requiredText } from '../values';
import { defineCommand } from './define';
import { liftingRefusal } from './readers';

/** 取消标记. Taking 保密 off opens the matter to every officer again, which an accusation never is (条例 art. 30(3)). */
export const unmarkMatter = defineCommand({
  name: 'unmark-matter',
  label: '取消标记',
  article: article('第二十五条、第三十条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ mark: markSchema, reason: requiredText('取消原因', 500) }),
  cause: (state, { mark }): Cause | null => {
    const set = state.marks[markKeys[mark]];
    return set === null ? null : { on: set.on, what: '标记' };
  },
  forbidden: (state) =>
    state.marks.urgent === null && state.marks.confidential === null
      ? refusal(officeRules.marks, '没有标为紧急或者保密')
      : null,
  decide: (state, payload) => {
    if (state === null || state.marks[markKeys[payload.mark]] === null) {
      return refused(officeRules.marks, `没有标为${payload.mark}`, 'mark');
    }
    const removed = newEvent(markRemoved, payload);
    if (payload.mark === '紧急') return { ok: true, events: [removed] };
    const bound = liftingRefusal(state, 'mark');
    if (bound !== null) return { ok: false, refusal: bound };
    const opened = newEvent(readersSet, { readers: null, reason: payload.reason });
    return { ok: true, events: state.readers === null ? [removed] : [removed, opened] };
  },
});
