import { z } from 'zod';
import { answeredObjection } from '../transfers';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** 异议答复: what the sender decided on the objection; with its consent the papers were given back (条例 art. 23(3)). */
export const receiptObjectionAnswered = defineEvent({
  name: 'receipt-objection-answered',
  version: 1,
  title: '登记异议答复',
  schema: z.object({ receiptId: idSchema, agreed: z.boolean(), text: requiredLongText('答复内容') }),
  describe: ({ agreed }) => (agreed ? '转送、交办机关核实同意，材料交还' : '转送、交办机关不同意异议，由本机关办理'),
  apply: (state, { receiptId, agreed, text }, header) => ({
    ...state,
    receipts: state.receipts.map((receipt) =>
      receipt.receiptId === receiptId ? answeredObjection(receipt, { on: header.occurredOn, agreed, text }) : receipt,
    ),
  }),
});
