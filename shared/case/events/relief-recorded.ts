import { z } from 'zod';
import { requiredLongText, shortText } from '../values';
import { defineEvent } from './define';

export const reliefKinds = ['社会救助', '司法救助', '法律援助', '心理疏导', '其他帮扶'] as const;

/** 帮扶救助: told of, or helped with (条例 art. 37(2)(3)). */
export const reliefRecorded = defineEvent({
  name: 'relief-recorded',
  version: 1,
  title: '帮扶救助',
  schema: z.object({
    kind: z.enum(reliefKinds),
    organ: shortText('救助机关', 100),
    text: requiredLongText('帮扶情况'),
  }),
  describe: ({ kind, organ, text }) => `${kind}${organ === '' ? '' : `（${organ}）`}：${text}`,
  apply: (state, payload, header) => ({ ...state, relief: [...state.relief, { ...payload, on: header.occurredOn }] }),
});
