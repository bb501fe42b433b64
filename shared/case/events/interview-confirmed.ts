import { z } from 'zod';
import { keptWordingSchema } from '../../law/wording';
import { confirmationWaySchema, idSchema, shortText } from '../values';
import { defineEvent } from './define';

/** 笔录确认: read back, confirmed by the visitor (or refused, and said so), and sealed. */
export const interviewConfirmed = defineEvent({
  name: 'interview-confirmed',
  version: 1,
  title: '笔录确认',
  schema: z.object({
    noteId: idSchema,
    way: confirmationWaySchema,
    remark: shortText('确认说明', 500),
    /** The fixed statements the visitor confirmed; absent in older records: the shipped ones. */
    wording: keptWordingSchema.optional(),
  }),
  describe: ({ way, remark }) =>
    `笔录已读给被接谈人听，${way === '拒绝确认' ? '被接谈人拒绝确认' : `以${way}方式确认`}${remark === '' ? '' : `（${remark}）`}，笔录封存`,
  apply: (state, { noteId, way, remark, wording }, header) => ({
    ...state,
    notes: state.notes.map((note) =>
      note.noteId === noteId
        ? { ...note, confirmation: { way, remark, on: header.occurredOn, ...(wording && { wording }) } }
        : note,
    ),
  }),
});
