import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 举行听证: its first and last day, who chaired it, what it came to. */
export const hearingHeld = defineEvent({
  name: 'hearing-held',
  version: 1,
  title: '举行听证',
  schema: z.object({
    hearingId: idSchema,
    from: localDateSchema,
    to: localDateSchema,
    chair: requiredText('听证主持人', 100),
    conclusion: requiredLongText('听证结论'),
  }),
  describe: ({ from, to, chair }) =>
    `${formatDate(from)}${from === to ? '' : `至 ${formatDate(to)}`}举行听证，主持人 ${chair}`,
  apply: (state, { hearingId, ...held }) => ({
    ...state,
    hearings: state.hearings.map((hearing) => (hearing.hearingId === hearingId ? { ...hearing, held } : hearing)),
  }),
});
