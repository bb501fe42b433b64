import { z } from 'zod';
import { officerRefSchema, shortText } from '../values';
import { defineEvent } from './define';

export const accusedSchema = z.object({ name: shortText('被检举控告人姓名', 100), unit: shortText('所在单位', 100) });

/** 检举控告登记: who is accused, and who alone may know of it (条例 art. 30(3)). A later record puts an earlier right. */
export const accusationRecorded = defineEvent({
  name: 'accusation-recorded',
  version: 1,
  title: '登记被检举控告人',
  schema: z.object({
    accused: z.array(accusedSchema).min(1).max(50),
    readers: z.array(officerRefSchema).min(1).max(50),
    /** How the papers are got back where they already lie with the accused unit (条例 art. 46(5)). */
    recall: shortText('收回材料的情况', 500).optional(),
  }),
  // The timeline is read by those who may know only, but a sentence travels: it names nobody.
  describe: ({ accused, readers, recall }) =>
    `登记被检举控告的人员、单位 ${accused.length} 个，限定 ${readers.length} 人知情${recall === undefined || recall === '' ? '' : `；收回材料：${recall}`}`,
  apply: (state, { accused, readers }, header) => ({
    ...state,
    accusation: { accused, recordedOn: header.occurredOn },
    readers,
  }),
});
