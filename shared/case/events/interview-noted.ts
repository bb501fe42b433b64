import { z } from 'zod';
import { interviewNoteSchema } from '../values';
import { defineEvent } from './define';

/** 接谈笔录: what was said at the window, recorded truthfully (条例 art. 19(1)). */
export const interviewNoted = defineEvent({
  name: 'interview-noted',
  version: 1,
  title: '接谈笔录',
  schema: z.object({ note: interviewNoteSchema }),
  describe: ({ note }) =>
    `${note.startedAt} 至 ${note.endedAt} 接谈，接谈人 ${note.receiverName}，记录人 ${note.recorderName}，笔录共 ${note.entries.length} 段`,
  apply: (state, { note }) => ({
    ...state,
    notes: [...state.notes, { ...note, confirmation: null, addenda: [] }],
  }),
});
