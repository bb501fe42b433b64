import { z } from 'zod';
import { newEvent } from '../events/define';
import { reliefKinds, reliefRecorded } from '../events/relief-recorded';
import { article, refused } from '../rules';
import { requiredLongText, shortText } from '../values';
import { defineCommand } from './define';

/**
 * 帮扶救助: told of, or helped with (条例 art. 37(2)); owed also after the end of the road (art. 37(3)), so a closed case
 * takes it. 司法救助 is given by the 政法 bodies, so the organ is named.
 */
export const recordRelief = defineCommand({
  name: 'record-relief',
  label: '登记帮扶救助',
  article: article('第三十七条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    kind: z.enum(reliefKinds, { message: '请选择帮扶的种类' }),
    organ: shortText('救助机关', 100),
    text: requiredLongText('帮扶情况'),
  }),
  forbidden: () => null,
  decide: (_state, payload) =>
    payload.kind === '司法救助' && payload.organ === ''
      ? refused(article('第三十七条第二款'), '司法救助由政法部门给予，请写明是哪个部门', 'organ')
      : { ok: true, events: [newEvent(reliefRecorded, payload)] },
});
