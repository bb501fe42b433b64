import { z } from 'zod';
import { keptWordingSchema } from '../../law/wording';
import { idSchema, organRefSchema, requiredLongText, shortText } from '../values';
import { defineEvent } from './define';

/** 咨询、当场答复、引导: the visitor got the answer, or the way to the right organ, at the window (条例 arts. 20, 22, 23). */
export const answeredOnTheSpot = defineEvent({
  name: 'answered-on-the-spot',
  version: 1,
  title: '当场答复',
  schema: z.object({
    organ: organRefSchema,
    kind: z.enum(['咨询', '当场答复', '引导']),
    answer: requiredLongText('答复内容'),
    guidedTo: shortText('引导去向'),
    /** Absent in older records, which all counted as the written notice. */
    written: z.boolean().optional(),
    /** The visit it answers, whose number the slip bears; absent in older records: the last one. */
    visitId: idSchema.optional(),
    /** The fixed statements of the slip given out; absent in older records: the shipped ones. */
    wording: keptWordingSchema.optional(),
  }),
  describe: ({ organ, kind, guidedTo }) =>
    kind === '引导' ? `${organ.name}当场引导信访人向${guidedTo}提出` : `${organ.name}当场答复信访人（${kind}）`,
  apply: (state, { organ, kind, answer, guidedTo, written = true, visitId, wording }, header) => ({
    ...state,
    onTheSpot: {
      organ,
      kind,
      answer,
      guidedTo,
      written,
      on: header.occurredOn,
      ...(visitId !== undefined && { visitId }),
      ...(wording && { wording }),
    },
  }),
});
