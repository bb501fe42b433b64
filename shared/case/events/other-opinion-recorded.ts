import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineEvent } from './define';

/** 办理结果反馈: what the organ the matter was sent to decided, and when its paper was served. */
export const otherOpinionRecorded = defineEvent({
  name: 'other-opinion-recorded',
  version: 1,
  title: '登记办理结果',
  schema: z.object({
    transferId: idSchema,
    documentNumber: shortText('文号', 100),
    summary: requiredLongText('办理结果'),
    servedOn: localDateSchema.nullable(),
  }),
  describe: ({ documentNumber, servedOn }) =>
    `收到去向机关的办理结果${documentNumber === '' ? '' : `（${documentNumber}）`}${servedOn === null ? '' : `，${formatDate(servedOn)}送达信访人`}`,
  apply: (state, { transferId, documentNumber, summary, servedOn }, header) => ({
    ...state,
    transfers: state.transfers.map((transfer) =>
      transfer.transferId === transferId
        ? { ...transfer, opinion: { recordedOn: header.occurredOn, documentNumber, summary, servedOn } }
        : transfer,
    ),
  }),
});
