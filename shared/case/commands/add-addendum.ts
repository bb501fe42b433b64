import { z } from 'zod';
import { addendumAdded } from '../events/addendum-added';
import { newEvent } from '../events/define';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredLongText } from '../values';
import { defineCommand } from './define';

/** 补充说明: the only later change of a sealed note. */
export const addAddendum = defineCommand({
  name: 'add-addendum',
  label: '补充笔录',
  article: article('第十九条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.object({ noteId: idSchema, addendumId: idSchema, text: requiredLongText('补充内容') }),
  recordsOnly: true,
  cause: (state, { noteId }) => {
    const sealed = state.notes.find((note) => note.noteId === noteId);
    return sealed === undefined ? null : { on: sealed.confirmation?.on ?? sealed.startedOn, what: '笔录确认' };
  },
  forbidden: (state) =>
    state.notes.length === 0 ? refusal(officeRules.sealing, '还没有封存的笔录，直接写接谈笔录即可') : null,
  decide: (state, payload) => {
    const sealed = state?.notes.find((note) => note.noteId === payload.noteId);
    if (sealed === undefined) return refused(officeRules.sealing, '没有这份笔录', 'noteId');
    if (sealed.addenda.some((addendum) => addendum.id === payload.addendumId)) {
      return refused(officeRules.sealing, '这条补充已经记录', 'addendumId');
    }
    return { ok: true, events: [newEvent(addendumAdded, payload)] };
  },
});
