import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineEvent } from './define';

/** 调解、和解结束: what was agreed and by when it is performed, or why it failed (条例 art. 33). */
export const mediationEnded = defineEvent({
  name: 'mediation-ended',
  version: 1,
  title: '调解和解结束',
  schema: z.object({
    mediationId: idSchema,
    agreed: z.boolean(),
    text: requiredLongText('结果'),
    performBy: localDateSchema.nullable(),
    agreement: shortText('协议书', 100).optional(),
  }),
  describe: ({ agreed, performBy }) =>
    agreed
      ? `双方达成协议${performBy === null ? '' : `，最迟于${formatDate(performBy)}履行`}`
      : '双方没有达成协议，继续办理',
  apply: (state, { mediationId, agreement = '', ...end }, header) => ({
    ...state,
    mediations: state.mediations.map((mediation) =>
      mediation.mediationId === mediationId
        ? { ...mediation, end: { ...end, agreement, on: header.occurredOn } }
        : mediation,
    ),
  }),
});
