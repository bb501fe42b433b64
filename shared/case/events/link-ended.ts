import { z } from 'zod';
import { idSchema, requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** 解除关联: a decision about another matter taken back; it stays on record as ended. */
export const linkEnded = defineEvent({
  name: 'link-ended',
  version: 1,
  title: '解除关联',
  schema: z.object({
    linkId: idSchema,
    registration: shortText('登记编号', 40),
    reason: requiredText('解除原因', 500),
  }),
  describe: ({ registration, reason }) =>
    `解除与${registration === '' ? '另一事项' : ` ${registration} `}的关联：${reason}`,
  apply: (state, { linkId }, header) => ({
    ...state,
    links: state.links.map((link) => (link.linkId === linkId ? { ...link, endedOn: header.occurredOn } : link)),
  }),
});
