import { z } from 'zod';
import { idSchema, requiredLongText } from '../values';
import { defineEvent } from './define';

/** 补充说明: the only later change of a sealed note; the note itself stays as it was confirmed. */
export const addendumAdded = defineEvent({
  name: 'addendum-added',
  version: 1,
  title: '笔录补充',
  schema: z.object({ noteId: idSchema, addendumId: idSchema, text: requiredLongText('补充内容') }),
  describe: ({ text }) => `对接谈笔录作补充说明，共 ${[...text].length} 字`,
  apply: (state, { noteId, addendumId, text }, header) => ({
    ...state,
    notes: state.notes.map((note) =>
      note.noteId === noteId
        ? {
            ...note,
            addenda: [...note.addenda, { id: addendumId, on: header.occurredOn, text, by: header.officerName }],
          }
        : note,
    ),
  }),
});
