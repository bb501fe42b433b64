import { z } from 'zod';
import { newEvent } from '../events/define';
import { secretPointerSchema, secretRegistered } from '../events/secret-registered';
import { REGISTRATION_SERIES, yearOf } from '../numbers';
import { article } from '../rules';
import { secretNumberSchema, secretPlaceSchema } from '../secret-words';
import { idSchema } from '../values';
import { defineCommand } from './define';
import { findOrgan, foreignOrgan } from './refusals';

/**
 * 涉密登记: a matter with state secrets is registered (条例 arts. 22, 23), but only as a pointer to where it lies. The
 * schema is strict: no name and no text of it can come along. The day of the step is the day of receipt.
 */
export const registerSecret = defineCommand({
  name: 'register-secret',
  label: '涉密登记',
  article: article('第二十二条、第二十三条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.strictObject(
    {
      ...secretPointerSchema.shape,
      documentNumber: secretNumberSchema,
      keptAt: secretPlaceSchema,
      organId: idSchema.optional(),
    },
    '涉密事项只登记文号、密级、存放地点、形式和人数',
  ),
  opens: true,
  secretSafe: true,
  forbidden: () => null,
  decide: (_state, { organId, ...secret }, { office, today, nextSerial }) => {
    const organ = organId === undefined ? office.organs[0] : findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    const year = yearOf(today);
    const registration = { series: REGISTRATION_SERIES, year, serial: nextSerial(REGISTRATION_SERIES, year) };
    const receivedBy = { id: organ.id, name: organ.name, kind: organ.kind };
    return { ok: true, events: [newEvent(secretRegistered, { registration, receivedBy, secret })] };
  },
});
