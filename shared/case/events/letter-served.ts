import { z } from 'zod';
import { idSchema, requiredText, serviceWaySchema, shortText } from '../values';
import { defineEvent } from './define';

/** 送达: handed over; the thirty days for a review request run from this day (条例 art. 35). */
export const letterServed = defineEvent({
  name: 'letter-served',
  version: 1,
  title: '送达',
  schema: z.object({
    paperId: idSchema,
    way: serviceWaySchema,
    servedBy: requiredText('送达人', 100),
    receiver: requiredText('收件人', 100),
    remark: shortText('送达说明', 500),
  }),
  describe: ({ way, servedBy, receiver, remark }) =>
    `${way}，送达人 ${servedBy}，收件人 ${receiver}${remark === '' ? '' : `（${remark}）`}`,
  apply: (state, { paperId, way, servedBy, receiver, remark }, header) => ({
    ...state,
    letters: state.letters.map((letter) =>
      letter.paperId === paperId
        ? {
            ...letter,
            service: { way, servedBy, receiver, remark, servedOn: header.occurredOn, witness: '', noticeFrom: null },
          }
        : letter,
    ),
  }),
});
