import { z } from 'zod';
import { requiredText } from '../values';
import { defineEvent } from './define';

/** 转为普通程序: the simple procedure turned out unfit; every date stays as it was. */
export const returnedToOrdinary = defineEvent({
  name: 'returned-to-ordinary',
  version: 1,
  title: '转为普通程序',
  schema: z.object({ reason: requiredText('转换理由', 500) }),
  describe: ({ reason }) => `不再适用简易办理，转为普通程序：${reason}`,
  apply: (state, { reason }, header) => ({
    ...state,
    simple: state.simple === null ? null : { ...state.simple, backOn: header.occurredOn, backReason: reason },
  }),
});
