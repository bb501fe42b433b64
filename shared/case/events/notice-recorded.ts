import { z } from 'zod';
import { type NoticeRecord, noticeKinds } from '../facets/route';
import type { CaseState } from '../state';
import { idSchema, organRefSchema, requiredText, shortText } from '../values';
import { defineEvent } from './define';

export const noticeKindSchema = z.enum(Object.keys(noticeKinds) as [keyof typeof noticeKinds]);

/** The case with a notice on record. A suggestion that was answered by a notice is answered (条例 art. 29(1)). */
export function withNotice(state: CaseState, notice: NoticeRecord): CaseState {
  const { suggestion } = state;
  const answers = notice.kind === 'suggestion' && notice.outcome === 'given' && suggestion?.reply === null;
  return {
    ...state,
    notices: [...state.notices, notice],
    ...(answers && suggestion !== null
      ? { suggestion: { ...suggestion, reply: { on: notice.on, text: notice.remark, way: notice.way } } }
      : {}),
  };
}

/** 告知: given to the petitioner, lawfully not owed, or put on record as missed (条例 arts. 23, 31, 34, 44). */
export const noticeRecorded = defineEvent({
  name: 'notice-recorded',
  version: 1,
  title: '告知',
  schema: z.object({
    noticeId: idSchema,
    kind: noticeKindSchema,
    about: idSchema.nullable(),
    outcome: z.enum(['given', 'excused', 'breached']),
    organ: organRefSchema,
    way: requiredText('方式或者理由', 500),
    documentNumber: shortText('文号', 100),
    remark: shortText('备注', 500),
  }),
  describe: ({ kind, outcome, organ, way, documentNumber }) => {
    const name = noticeKinds[kind];
    if (outcome === 'excused') return `${name}依法免予告知：${way}`;
    if (outcome === 'breached') return `${name}未依法作出，记录在案：${way}`;
    return `${organ.name}作出${name}（${way}${documentNumber === '' ? '' : `，${documentNumber}`}）`;
  },
  apply: (state, notice, header) => withNotice(state, { ...notice, on: header.occurredOn }),
});
