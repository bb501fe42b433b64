import { z } from 'zod';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 简易办理答复: what the petitioner was answered, without a 处理意见书 (《信访事项简易办理办法》). */
export const simpleReplied = defineEvent({
  name: 'simple-replied',
  version: 1,
  title: '简易办理答复',
  schema: z.object({
    replyId: idSchema,
    text: requiredLongText('逐项答复内容'),
    way: requiredText('答复方式', 50),
  }),
  describe: ({ way }) => `按简易程序答复信访人（${way}）`,
  apply: (state, reply, header) =>
    state.simple === null
      ? state
      : { ...state, simple: { ...state.simple, reply: { ...reply, on: header.occurredOn } } },
});
