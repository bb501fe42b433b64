import { z } from 'zod';
import { registrationWordings } from '../../papers/registration-form';
import { textsInForce } from '../../papers/wording';
import { newEvent } from '../events/define';
import { matterMarked } from '../events/matter-marked';
import { readersSet } from '../events/readers-set';
import { visitRegistered } from '../events/visit-registered';
import { REGISTRATION_SERIES, yearOf } from '../numbers';
import { article } from '../rules';
import { idSchema, matterTextSchema, officerRefSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { checkVisit, incomingVisitSchema } from './people';
import { findOrgan, foreignOrgan } from './refusals';

/**
 * 登记, new matter by any form: 来访, 来信, 网信, 来电, 传真 (条例 arts. 17, 19-23). The first petitioner is the main one (主信访人). `organId` is the organ the
 * petition was brought to; without it the office's first. It gets the next registration number of today's year.
 */
export const registerVisit = defineCommand({
  name: 'register-visit',
  label: '登记',
  article: article('第十七条、第十九条、第二十一条第二款、第二十二条、第二十三条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.object({
    visit: incomingVisitSchema,
    matter: matterTextSchema,
    notSameAs: z.array(idSchema).max(50),
    organId: idSchema.optional(),
    /** 保密 at the petitioner's wish from the first moment: the acting officer and those named may read it. */
    confidential: z
      .object({ reason: requiredText('保密原因', 500), readers: z.array(officerRefSchema).max(100) })
      .optional(),
  }),
  opens: true,
  forbidden: () => null,
  decide: (
    _state,
    { visit, matter, notSameAs, organId, confidential },
    { office, occurredOn, today, nextSerial, actor, law },
  ) => {
    const organ = organId === undefined ? office.organs[0] : findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    const checked = checkVisit(visit, occurredOn, today);
    if (!checked.ok) return checked;
    const year = yearOf(today);
    const registration = { series: REGISTRATION_SERIES, year, serial: nextSerial(REGISTRATION_SERIES, year) };
    const receivedBy = { id: organ.id, name: organ.name, kind: organ.kind };
    const wording = textsInForce({ law }, registrationWordings);
    const entry = { registration, receivedBy, visit: checked.value, matter, notSameAs, wording };
    const registered = newEvent(visitRegistered, entry);
    if (confidential === undefined) return { ok: true, events: [registered] };
    const { reason } = confidential;
    const me = { id: actor.officerId, name: actor.officerName };
    const readers = [me, ...confidential.readers.filter(({ id }) => id !== me.id)];
    return {
      ok: true,
      events: [registered, newEvent(matterMarked, { mark: '保密', reason }), newEvent(readersSet, { readers, reason })],
    };
  },
});
