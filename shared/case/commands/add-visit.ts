import { z } from 'zod';
import { registrationWordings } from '../../papers/registration-form';
import { textsInForce } from '../../papers/wording';
import { newEvent } from '../events/define';
import { visitAdded } from '../events/visit-added';
import { REGISTRATION_SERIES, yearOf } from '../numbers';
import { article, officeRules, refused } from '../rules';
import { longText } from '../values';
import { defineCommand } from './define';
import { checkVisit, incomingVisitSchema } from './people';

/** 再次来访 or a further letter, net petition, call or fax on an existing matter, open or closed: registered for itself, never a new matter (条例 art. 22). */
export const addVisit = defineCommand({
  name: 'add-visit',
  label: '再次来访',
  article: article('第十七条、第二十一条第二款、第二十二条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.object({ visit: incomingVisitSchema, said: longText('本次反映') }),
  recordsOnly: true,
  evenRecused: true,
  forbidden: () => null,
  decide: (state, { visit, said }, { occurredOn, today, nextSerial, law }) => {
    if (state?.visits.some((known) => known.visitId === visit.visitId)) {
      return refused(officeRules.existence, '这次信访已经登记过', 'visit.visitId');
    }
    const checked = checkVisit(visit, occurredOn, today);
    if (!checked.ok) return checked;
    const year = yearOf(today);
    const registration = { series: REGISTRATION_SERIES, year, serial: nextSerial(REGISTRATION_SERIES, year) };
    const wording = textsInForce({ law }, registrationWordings);
    return { ok: true, events: [newEvent(visitAdded, { registration, visit: checked.value, said, wording })] };
  },
});
