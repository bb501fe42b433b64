import { z } from 'zod';
import { localDateSchema } from '../../law/dates';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

export const relations = ['相同', '相关', '不同'] as const;

/**
 * 关联: whether another matter is the same, related or a different one. Both stay as they are. A later decision about the
 * same matter ends the one before.
 */
export const matterLinked = defineEvent({
  name: 'matter-linked',
  version: 1,
  title: '关联事项',
  schema: z.object({
    linkId: idSchema,
    caseId: idSchema,
    registration: requiredText('登记编号', 40),
    relation: z.enum(relations, '请选择与本事项的关系'),
    reason: requiredText('判断理由', 1000),
    /** Day the other matter was opened: the later of two same matters is the repeat. Left out where it was not known. */
    openedOn: localDateSchema.optional(),
  }),
  describe: ({ registration, relation, reason }) =>
    relation === '不同'
      ? `与 ${registration} 不是同一事项：${reason}`
      : `与 ${registration} 是${relation}事项：${reason}`,
  apply: (state, link, header) => ({
    ...state,
    links: [
      ...state.links.map((known) =>
        known.caseId === link.caseId && known.endedOn === null ? { ...known, endedOn: header.occurredOn } : known,
      ),
      { ...link, openedOn: link.openedOn ?? null, on: header.occurredOn, endedOn: null },
    ],
  }),
});
