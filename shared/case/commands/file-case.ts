import { z } from 'zod';
import { caseFiled } from '../events/case-filed';
import { newEvent } from '../events/define';
import { papersToServe } from '../paper-queues';
import { openRound } from '../reviews';
import { officeRules, refusal } from '../rules';
import { defineCommand } from './define';

/** 归档: the papers of a closed case go to the archive; every paper served, no review on. */
export const fileCase = defineCommand({
  name: 'file-case',
  label: '归档',
  article: officeRules.filing,
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ ...caseFiled.schema.shape }),
  cause: (state) => (state.closed === null ? null : { on: state.closed.on, what: '办结' }),
  forbidden: (state) => {
    if (state.filed !== null) return refusal(officeRules.filing, '事项已经归档；填错的请登记更正');
    if (state.closed === null) return refusal(officeRules.filing, '事项办结后才能归档');
    if (openRound(state) !== null) return refusal(officeRules.filing, '复查、复核还没有结果，有结果并送达后再归档');
    const unserved =
      papersToServe(state).length > 0 ||
      state.reviews.some(({ organId, decision, service }) => organId !== null && decision !== null && service === null);
    return unserved ? refusal(officeRules.filing, '还有文书没有送达，登记送达后再归档') : null;
  },
  decide: (_state, payload) => ({ ok: true, events: [newEvent(caseFiled, payload)] }),
});
