import { z } from 'zod';
import { officerRefSchema } from '../values';
import { defineEvent } from './define';

/** 交承办人: responsibility down to the person (责任到人). */
export const caseAssigned = defineEvent({
  name: 'case-assigned',
  version: 1,
  title: '交办到人',
  schema: z.object({ officer: officerRefSchema }),
  describe: ({ officer }) => `由 ${officer.name} 承办`,
  apply: (state, { officer }) => ({ ...state, assignee: officer }),
});
