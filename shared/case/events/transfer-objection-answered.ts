import { z } from 'zod';
import { answeredObjection } from '../transfers';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** 核实异议: the sender agrees, and the papers come back, or not (条例 art. 23(3)). */
export const transferObjectionAnswered = defineEvent({
  name: 'transfer-objection-answered',
  version: 1,
  title: '答复异议',
  schema: z.object({ transferId: idSchema, agreed: z.boolean(), text: requiredLongText('核实情况') }),
  describe: ({ agreed }) => (agreed ? '核实同意异议，材料交还，事项退回' : '核实后不同意异议，仍由去向机关办理'),
  apply: (state, { transferId, agreed, text }, header) => {
    const answer = { on: header.occurredOn, agreed, text };
    return {
      ...state,
      // Closed when it was sent on, the matter is here again.
      ...(agreed ? { closed: null, filed: null } : {}),
      transfers: state.transfers.map((transfer) =>
        transfer.transferId === transferId ? answeredObjection(transfer, answer) : transfer,
      ),
      // Where the receiver is another organ of this office, its receipt ends with the transfer.
      receipts: state.receipts.map((receipt) =>
        receipt.transferId === transferId ? answeredObjection(receipt, answer) : receipt,
      ),
    };
  },
});
