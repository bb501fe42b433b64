import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { idSchema, requiredText, serviceWaySchema, shortText } from '../values';
import { defineEvent } from './define';

/**
 * 送达: handed over; the thirty days for a review request run from this day (条例 art. 35). Who took it, the witness and
 * the first day of a public notice are said where the way of service has them.
 */
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
    receiverIs: shortText('签收人', 20).optional(),
    witness: shortText('见证情况', 200).optional(),
    noticeFrom: localDateSchema.nullable().optional(),
  }),
  describe: ({ way, servedBy, receiver, receiverIs, witness, noticeFrom, remark }) => {
    const said = [
      `送达人 ${servedBy}`,
      `收件人 ${receiver}`,
      receiverIs === undefined || receiverIs === '' ? '' : `由${receiverIs}签收`,
      witness === undefined || witness === '' ? '' : `见证：${witness}`,
      noticeFrom == null ? '' : `${formatDate(noticeFrom)}发出公告`,
    ].filter((part) => part !== '');
    return `${way}，${said.join('，')}${remark === '' ? '' : `（${remark}）`}`;
  },
  apply: (state, { paperId, way, servedBy, receiver, remark, receiverIs, witness, noticeFrom }, header) => ({
    ...state,
    letters: state.letters.map((letter) =>
      letter.paperId === paperId
        ? {
            ...letter,
            service: {
              way,
              servedBy,
              receiver,
              receiverIs: receiverIs ?? '',
              remark,
              servedOn: header.occurredOn,
              witness: witness ?? '',
              noticeFrom: noticeFrom ?? null,
            },
          }
        : letter,
    ),
  }),
});
