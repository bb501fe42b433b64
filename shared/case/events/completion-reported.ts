import { z } from 'zod';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineEvent } from './define';

/** 办结报告 handed to the organ that assigned the matter (条例 art. 22(1)3). */
export const completionReported = defineEvent({
  name: 'completion-reported',
  version: 1,
  title: '提交办结报告',
  schema: z.object({
    receiptId: idSchema,
    documentNumber: shortText('文号', 100),
    summary: requiredLongText('办理结果'),
  }),
  describe: ({ documentNumber }) => `向交办机关提交办结报告${documentNumber === '' ? '' : `（${documentNumber}）`}`,
  apply: (state, { receiptId, documentNumber, summary }, header) => {
    const on = header.occurredOn;
    const transferId = state.receipts.find((receipt) => receipt.receiptId === receiptId)?.transferId ?? null;
    return {
      ...state,
      receipts: state.receipts.map((receipt) =>
        receipt.receiptId === receiptId ? { ...receipt, report: { on, documentNumber, summary } } : receipt,
      ),
      // Assigned by another organ of this office: it has the result with the report.
      transfers: state.transfers.map((transfer) =>
        transfer.transferId === transferId && transfer.opinion === null
          ? { ...transfer, opinion: { recordedOn: on, documentNumber, summary, servedOn: null } }
          : transfer,
      ),
    };
  },
});
