import { z } from 'zod';
import { newEvent } from '../events/define';
import { readersSet } from '../events/readers-set';
import { article, officeRules, refused } from '../rules';
import { officerRefSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { liftingRefusal, readersRefusal } from './readers';
import { secretReasonRefusal } from './secret-reason';

/**
 * 知情范围: names the officers who may read the matter, or opens it to all again (`readers` null). Only who is among them
 * changes it. An accusation is never opened again (条例 art. 30(3)), a matter marked 保密 only by taking the mark off.
 */
export const setReaders = defineCommand({
  name: 'set-readers',
  label: '限定知情范围',
  article: article('第三十条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    readers: z.array(officerRefSchema).max(100, { message: '知情人员最多 100 人' }).nullable(),
    reason: requiredText('原因', 500),
  }),
  secretSafe: true,
  forbidden: () => null,
  decide: (state, payload, context) => {
    if (state === null) return refused(officeRules.existence, '没有这个信访事项');
    const worded = secretReasonRefusal(state, payload.reason);
    if (worded !== null) return { ok: false, refusal: worded };
    if (payload.readers === null) {
      const bound = liftingRefusal(state, 'readers');
      if (bound !== null) return { ok: false, refusal: bound };
      if (state.marks.confidential !== null) {
        return refused(officeRules.readers, '事项标为保密，先取消保密标记，知情范围随之放开', 'readers');
      }
      if (state.readers === null) return refused(officeRules.readers, '本来就没有限定知情范围', 'readers');
    } else {
      const wrong = readersRefusal(state, payload.readers, context);
      if (wrong !== null) return { ok: false, refusal: wrong };
    }
    return { ok: true, events: [newEvent(readersSet, payload)] };
  },
});
