import { z } from 'zod';
import { documentNumber } from '../numbers';
import { idSchema, organRefSchema, serialSchema, storedFileSchema } from '../values';
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
    file: storedFileSchema,
    /** The pages as printed and shown; papers issued by older versions have none. */
    pages: storedFileSchema.optional(),
  }),
  describe: ({ kind, number, organ }) => `${organ.name}印发${kind}，文号 ${documentNumber(number)}`,
  apply: (state, { paperId, kind, opinionId, organ, number, file, pages }, header) => ({
    ...state,
    opinion: state.opinion?.opinion.opinionId === opinionId ? { ...state.opinion, stage: 'issued' } : state.opinion,
    letters: [
      ...state.letters,
      {
        ...{ paperId, kind, opinionId, organ, number, issuedOn: header.occurredOn, file },
        ...(pages === undefined ? {} : { pages }),
        ...{ service: null, attempts: [] },
      },
    ],
  }),
  takes: ({ number }) => number,
});
