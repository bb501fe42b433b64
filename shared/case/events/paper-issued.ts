import { z } from 'zod';
import { documentNumber } from '../numbers';
import { withPaper } from '../papers';
import { idSchema, requiredText, serialSchema, storedFileSchema } from '../values';
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
    file: storedFileSchema,
    /** The pages as printed and shown; papers issued by older versions have none. */
    pages: storedFileSchema.optional(),
  }),
  describe: ({ name, number }) => `印发${name}${number === null ? '' : `，文号 ${documentNumber(number)}`}`,
  apply: (state, { paperId, number, file, pages }, header) =>
    withPaper(state, paperId, (paper) => ({
      ...paper,
      stage: 'issued',
      issued: { on: header.occurredOn, number, file, ...(pages === undefined ? {} : { pages }) },
    })),
  takes: ({ number }) => number,
});
