import { z } from 'zod';
import { defineEvent } from './define';
import { secretPointerSchema } from './secret-registered';

/** 涉密登记变更: the paper lies elsewhere now, or its level or number changed. */
export const secretUpdated = defineEvent({
  name: 'secret-updated',
  version: 1,
  title: '涉密登记变更',
  schema: z.object({
    level: secretPointerSchema.shape.level,
    documentNumber: secretPointerSchema.shape.documentNumber,
    keptAt: secretPointerSchema.shape.keptAt,
  }),
  describe: ({ level, documentNumber, keptAt }) => `改为${level}，文号 ${documentNumber}，存放于${keptAt}`,
  apply: (state, changed) => (state.secret === null ? state : { ...state, secret: { ...state.secret, ...changed } }),
});
