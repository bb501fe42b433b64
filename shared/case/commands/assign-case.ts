import { z } from 'zod';
import { caseAssigned } from '../events/case-assigned';
import { newEvent } from '../events/define';
import { isRecused } from '../recusal';
import type { Role } from '../roles';
import { article, officeRules, refused } from '../rules';
import { officerRefSchema } from '../values';
import { defineCommand } from './define';
import { endedRefusal } from './refusals';

const MAY_ASSIGN_OTHERS: readonly Role[] = ['head', 'approver', 'administrator'];

/**
 * 交承办人: responsibility down to the person (条例 art. 5(3)). Those in charge assign anyone; a handler takes a case for
 * himself. Never somebody who stands aside (art. 28(3)) or may not read it.
 */
export const assignCase = defineCommand({
  name: 'assign-case',
  label: '确定承办人',
  article: article('第五条'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head', 'administrator'],
  schema: z.object({ officer: officerRefSchema }),
  secretSafe: true,
  forbidden: endedRefusal,
  decide: (state, { officer }, { actor }) => {
    if (officer.id !== actor.officerId && !actor.roles.some((role) => MAY_ASSIGN_OTHERS.includes(role))) {
      return refused(officeRules.duties, '承办人只能由负责人、签批人或者管理员指定；您可以自己承办', 'officer');
    }
    if (state !== null && isRecused(state, officer.id)) {
      return refused(article('第二十八条第三款'), `${officer.name}已经回避这个事项，请确定其他承办人`, 'officer');
    }
    if (state?.readers?.every(({ id }) => id !== officer.id)) {
      return refused(officeRules.readers, `${officer.name}不在知情范围内，先把他列入知情人员`, 'officer');
    }
    if (state?.assignee?.id === officer.id) {
      return refused(officeRules.assignment, `已经由 ${officer.name} 承办`, 'officer');
    }
    return { ok: true, events: [newEvent(caseAssigned, { officer })] };
  },
});
