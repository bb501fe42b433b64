import { newEvent } from '../events/define';
import { organSucceeded } from '../events/organ-succeeded';
import { article, refused } from '../rules';
import { defineCommand } from './define';

/** 职权承继: the organ that should have acted was divided, merged or abolished; its successor takes the matter (条例 art. 24(2)). */
export const recordSuccession = defineCommand({
  name: 'record-succession',
  label: '登记职权承继',
  article: article('第二十四条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: organSucceeded.schema,
  forbidden: () => null,
  decide: (state, payload) => {
    const rule = article('第二十四条第二款');
    if (payload.formerOrgan === payload.successor) {
      return refused(rule, '继续行使职权的机关与原机关相同', 'successor');
    }
    const known = state?.successions ?? [];
    if (known.some(({ successionId }) => successionId === payload.successionId)) {
      return refused(rule, '这条职权承继已经登记', 'successionId');
    }
    const same = known.some(
      ({ formerOrgan, successor }) => formerOrgan === payload.formerOrgan && successor === payload.successor,
    );
    return same
      ? refused(rule, `${payload.formerOrgan}的职权由${payload.successor}继续行使，已经登记过`, 'successor')
      : { ok: true, events: [newEvent(organSucceeded, payload)] };
  },
});
