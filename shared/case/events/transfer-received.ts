import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { organKindSchema } from '../office';
import { idSchema, organRefSchema, requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** 收到转送、交办: the matter reached an organ of this office; the limits of art. 23(3) run from here. */
export const transferReceived = defineEvent({
  name: 'transfer-received',
  version: 1,
  title: '收到转送交办',
  schema: z.object({
    receiptId: idSchema,
    organ: organRefSchema,
    organKind: organKindSchema,
    fromOrgan: requiredText('转送、交办机关', 100),
    transferId: idSchema.nullable(),
    kind: z.enum(['转送', '交办']),
    documentNumber: shortText('文号', 100),
    feedbackBy: localDateSchema.nullable(),
  }),
  describe: ({ organ, fromOrgan, kind, documentNumber, feedbackBy }) =>
    `${organ.name}收到${fromOrgan}${kind}${documentNumber === '' ? '' : `（${documentNumber}）`}${feedbackBy === null ? '' : `，要求最迟于${formatDate(feedbackBy)}反馈结果`}`,
  apply: (state, receipt, header) => ({
    ...state,
    receipts: [
      ...state.receipts,
      {
        ...receipt,
        receivedOn: header.occurredOn,
        objection: null,
        report: null,
        returnedOn: null,
        entry: header.caseVersion,
      },
    ],
  }),
});
