import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { requiredText } from '../values';
import { defineEvent } from './define';

/** An officer in charge set another last day, with the reason; what was counted stays beside it. */
export const limitOverridden = defineEvent({
  name: 'limit-overridden',
  version: 1,
  title: '改定期限',
  schema: z.object({
    limit: requiredText('期限', 120),
    what: requiredText('期限名称', 100),
    counted: localDateSchema,
    due: localDateSchema,
    reason: requiredText('理由', 500),
  }),
  describe: ({ what, counted, due, reason }) => `${what}由${formatDate(counted)}改定为${formatDate(due)}：${reason}`,
  apply: (state, { limit, counted, due, reason }, header) => ({
    ...state,
    overrides: [...state.overrides, { limit, counted, due, reason, by: header.officerName, on: header.occurredOn }],
  }),
});
