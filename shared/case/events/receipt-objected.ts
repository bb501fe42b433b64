import { z } from 'zod';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** 提出异议: an organ of this office says that what it got is not its own (条例 art. 23(3)). */
export const receiptObjected = defineEvent({
  name: 'receipt-objected',
  version: 1,
  title: '提出异议',
  schema: z.object({ receiptId: idSchema, reasons: requiredLongText('异议理由') }),
  describe: ({ reasons }) => `对转送、交办提出异议：${reasons.slice(0, 60)}`,
  apply: (state, { receiptId, reasons }, header) => {
    const objection = { objectedOn: header.occurredOn, reasons, answer: null };
    const transferId = state.receipts.find((receipt) => receipt.receiptId === receiptId)?.transferId ?? null;
    return {
      ...state,
      receipts: state.receipts.map((receipt) =>
        receipt.receiptId === receiptId ? { ...receipt, objection } : receipt,
      ),
      // Sent by another organ of this office: it finds the objection on its own transfer.
      transfers: state.transfers.map((transfer) =>
        transfer.transferId === transferId ? { ...transfer, objection } : transfer,
      ),
    };
  },
});
