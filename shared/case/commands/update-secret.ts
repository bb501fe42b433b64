import { z } from 'zod';
import { newEvent } from '../events/define';
import { secretUpdated } from '../events/secret-updated';
import { article, officeRules, refusal, refused } from '../rules';
import { secretNumberSchema, secretPlaceSchema } from '../secret-words';
import { defineCommand } from './define';

/** 变更涉密登记: where the paper lies, its level or its number, on a closed pointer too; still nothing of its content. */
export const updateSecret = defineCommand({
  name: 'update-secret',
  label: '变更涉密登记',
  article: article('第二十二条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.strictObject(
    { ...secretUpdated.schema.shape, documentNumber: secretNumberSchema, keptAt: secretPlaceSchema },
    '涉密事项只登记文号、密级、存放地点',
  ),
  secretSafe: true,
  forbidden: (state) =>
    state.secret === null ? refusal(officeRules.secrecy, '不是涉密登记的事项，没有密级和存放地点') : null,
  decide: (state, payload) => {
    const known = state?.secret;
    const same =
      known?.level === payload.level &&
      known.documentNumber === payload.documentNumber &&
      known.keptAt === payload.keptAt;
    return same
      ? refused(officeRules.secrecy, '文号、密级、存放地点都没有变', 'keptAt')
      : { ok: true, events: [newEvent(secretUpdated, payload)] };
  },
});
