import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { defineEvent } from './define';

/** 延期审批 by the head of the organ (条例 art. 34). */
export const extensionDecided = defineEvent({
  name: 'extension-decided',
  version: 1,
  title: '延期审批',
  schema: z.object({
    extensionId: idSchema,
    agreed: z.boolean(),
    comment: shortText('审批意见', 1000),
    /** The head asked for it himself: allowed in a small office, and on record. */
    sameAsProposer: z.boolean(),
  }),
  describe: ({ agreed, comment, sameAsProposer }) =>
    `${agreed ? '批准延期' : '不批准延期'}${sameAsProposer ? '（批准人与申请人为同一人）' : ''}${comment === '' ? '' : `：${comment}`}`,
  apply: (state, { extensionId, agreed, comment }, header) => ({
    ...state,
    extensions: state.extensions.map((extension) =>
      extension.extensionId === extensionId
        ? {
            ...extension,
            decision: {
              on: header.occurredOn,
              agreed,
              by: { id: header.officerId, name: header.officerName },
              comment,
            },
          }
        : extension,
    ),
  }),
});
