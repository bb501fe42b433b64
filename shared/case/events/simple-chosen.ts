import { z } from 'zod';
import { organRefSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 适用简易办理: with its condition in words (《信访事项简易办理办法》 art. 4). */
export const simpleChosen = defineEvent({
  name: 'simple-chosen',
  version: 1,
  title: '简易办理',
  schema: z.object({ organ: organRefSchema, condition: requiredText('适用情形', 700) }),
  describe: ({ organ, condition }) => `${organ.name}决定适用简易办理：${condition}`,
  apply: (state, { organ, condition }, header) => ({
    ...state,
    simple: { chosenOn: header.occurredOn, organ, condition, backOn: null, backReason: '', reply: null },
  }),
});
