import { z } from 'zod';
import { documentNumber } from '../numbers';
import { idSchema, organRefSchema, serialSchema } from '../values';
import { defineEvent } from './define';

/** 印发: the 处理意见书 got its number and date; the file is in the store (ledger rule L8). */
export const letterIssued = defineEvent({
  name: 'letter-issued',
  version: 1,
  title: '印发',
  schema: z.object({
    paperId: idSchema,
    kind: z.literal('处理意见书'),
    opinionId: idSchema,
    organ: organRefSchema,
    number: serialSchema,
    file: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().min(1) }),
  }),
  describe: ({ kind, number, organ }) => `${organ.name}印发${kind}，文号 ${documentNumber(number)}`,
  apply: (state, { paperId, kind, opinionId, organ, number, file }, header) => ({
    ...state,
    opinion: state.opinion?.opinion.opinionId === opinionId ? { ...state.opinion, stage: 'issued' } : state.opinion,
    letters: [
      ...state.letters,
      { paperId, kind, opinionId, organ, number, issuedOn: header.occurredOn, file, service: null, attempts: [] },
    ],
  }),
  takes: ({ number }) => number,
});
