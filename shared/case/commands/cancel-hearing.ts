import { z } from 'zod';
import { newEvent } from '../events/define';
import { hearingCancelled } from '../events/hearing-cancelled';
import { article } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { noOpenHearing, openHearing, orderedBy } from './hold-hearing';

/** 取消听证, with the reason. */
export const cancelHearing = defineCommand({
  name: 'cancel-hearing',
  label: '取消听证',
  article: article('第三十一条第六项、第三十六条第二款'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({ hearingId: idSchema, reason: requiredText('取消理由', 500) }),
  cause: (state, { hearingId }) => orderedBy(state, hearingId),
  forbidden: noOpenHearing,
  decide: (state, payload) => {
    const notOpen = openHearing(state, payload.hearingId);
    return notOpen === null
      ? { ok: true, events: [newEvent(hearingCancelled, payload)] }
      : { ok: false, refusal: notOpen };
  },
});
