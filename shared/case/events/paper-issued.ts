import { z } from 'zod';
import { documentNumber } from '../numbers';
import { withPaper } from '../papers';
import { idSchema, requiredText, serialSchema } from '../values';
import { defineEvent } from './define';

/** 印发 of a paper of the catalogue: it has its date, its number where it bears one, and its file in the store (L8). */
export const paperIssued = defineEvent({
  name: 'paper-issued',
  version: 1,
  title: '印发文书',
  schema: z.object({
    paperId: idSchema,
    name: requiredText('文书名称', 60),
    number: serialSchema.nullable(),
    file: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int().min(1) }),
  }),
  describe: ({ name, number }) => `印发${name}${number === null ? '' : `，文号 ${documentNumber(number)}`}`,
  apply: (state, { paperId, number, file }, header) =>
    withPaper(state, paperId, (paper) => ({
      ...paper,
      stage: 'issued',
      issued: { on: header.occurredOn, number, file },
    })),
  takes: ({ number }) => number,
});
