import { z } from 'zod';
import { idSchema, shortText } from '../values';
import { defineEvent } from './define';

/** 签批: the approver or the head of the organ signs the opinion off, or returns it. */
export const opinionSignedOff = defineEvent({
  name: 'opinion-signed-off',
  version: 1,
  title: '签批',
  schema: z.object({
    opinionId: idSchema,
    agreed: z.boolean(),
    comment: shortText('签批意见', 2000),
    sameAsDrafter: z.boolean(),
  }),
  describe: ({ agreed, comment, sameAsDrafter }) =>
    `${agreed ? '签批同意' : '签批退回'}${sameAsDrafter ? '（签批人与拟办人为同一人）' : ''}${comment === '' ? '' : `：${comment}`}`,
  apply: (state, { opinionId, agreed, comment }, header) => {
    const work = state.opinion;
    if (work === null || work.opinion.opinionId !== opinionId) return state;
    const by = { id: header.officerId, name: header.officerName };
    return {
      ...state,
      opinion: {
        ...work,
        stage: agreed ? 'signed-off' : 'returned',
        signedOffBy: agreed ? by : null,
        signedOffOn: agreed ? header.occurredOn : null,
        comments: [...work.comments, { by: by.name, on: header.occurredOn, step: '签批', agreed, text: comment }],
      },
    };
  },
});
