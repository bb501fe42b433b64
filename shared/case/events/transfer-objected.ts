import { z } from 'zod';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** 对方提出异议: the organ a matter was sent to says that it is not its own (条例 art. 23(3)). */
export const transferObjected = defineEvent({
  name: 'transfer-objected',
  version: 1,
  title: '去向机关提出异议',
  schema: z.object({ transferId: idSchema, reasons: requiredLongText('异议理由') }),
  describe: ({ reasons }) => `去向机关提出异议：${reasons.slice(0, 60)}`,
  apply: (state, { transferId, reasons }, header) => ({
    ...state,
    transfers: state.transfers.map((transfer) =>
      transfer.transferId === transferId
        ? { ...transfer, objection: { objectedOn: header.occurredOn, reasons, answer: null } }
        : transfer,
    ),
  }),
});
