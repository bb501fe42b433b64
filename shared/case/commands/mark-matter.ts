import { z } from 'zod';
import { newEvent } from '../events/define';
import { markKeys, markSchema, matterMarked } from '../events/matter-marked';
import { readersSet } from '../events/readers-set';
import { article, officeRules, refusal, refused } from '../rules';
import { officerRefSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { readersRefusal } from './readers';

/**
 * 标记 as 紧急 (条例 art. 25: to be reported without delay) or 保密 (at the petitioner's wish, or because of art. 30(3)).
 * 保密 restricts who may read it, so `readers` are named with it; for 紧急 they are null.
 */
export const markMatter = defineCommand({
  name: 'mark-matter',
  label: '标为紧急、保密',
  article: article('第二十五条、第三十条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    mark: markSchema,
    reason: requiredText('标记原因', 500),
    readers: z.array(officerRefSchema).max(100, { message: '知情人员最多 100 人' }).nullable(),
  }),
  forbidden: (state) =>
    state.marks.urgent !== null && state.marks.confidential !== null
      ? refusal(officeRules.marks, '已经标为紧急、保密')
      : null,
  decide: (state, { mark, reason, readers }, context) => {
    if (state === null) return refused(officeRules.existence, '没有这个信访事项');
    if (state.marks[markKeys[mark]] !== null) return refused(officeRules.marks, `已经标为${mark}`, 'mark');
    const marked = newEvent(matterMarked, { mark, reason });
    if (mark === '紧急') {
      return readers === null
        ? { ok: true, events: [marked] }
        : refused(officeRules.marks, '标为紧急不限定知情范围；要限定的，另外标为保密', 'readers');
    }
    if (readers === null) return refused(officeRules.readers, '标为保密，应当指定知情人员', 'readers');
    const wrong = readersRefusal(state, readers, context);
    if (wrong !== null) return { ok: false, refusal: wrong };
    return { ok: true, events: [marked, newEvent(readersSet, { readers, reason })] };
  },
});
