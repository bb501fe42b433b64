import { z } from 'zod';
import { formatDate } from '../../law/dates';
import { noteWordings } from '../../papers/interview-note';
import { textsInForce } from '../../papers/wording';
import type { Refusal } from '../command';
import { newEvent } from '../events/define';
import { interviewConfirmed } from '../events/interview-confirmed';
import { interviewNoted } from '../events/interview-noted';
import { article, officeRules, refusal } from '../rules';
import type { CaseState } from '../state';
import { confirmationWaySchema, type InterviewNote, interviewNoteSchema, shortText } from '../values';
import { defineCommand } from './define';

/** Times of a note in order: begun after the visitor came, ended after it began, every entry in between. */
function timesRefusal(note: InterviewNote, state: CaseState, confirmedOn: string): Refusal | null {
  const visit = state.visits.find((known) => known.visitId === note.visitId);
  if (visit === undefined) return refusal(article('第十九条'), '笔录所属的来访没有登记', 'note.visitId');
  if (note.startedOn < visit.receivedOn) {
    const message = `接谈日期早于来访日期 ${formatDate(visit.receivedOn)}`;
    return refusal(officeRules.order, message, 'note.startedOn');
  }
  if (note.startedOn > confirmedOn) return refusal(officeRules.order, '笔录确认日期早于接谈日期', 'occurredOn');
  if (note.endedAt < note.startedAt) return refusal(officeRules.order, '接谈结束时间早于开始时间', 'note.endedAt');
  const stray = note.entries.findIndex((entry) => entry.at < note.startedAt || entry.at > note.endedAt);
  return stray === -1
    ? null
    : refusal(officeRules.order, `第 ${stray + 1} 段的时间不在接谈起止时间之内`, `note.entries.${stray}.at`);
}

/** 接谈笔录 read back, confirmed by the visitor and sealed in one step (条例 art. 19(1): oral petitions are recorded truthfully). */
export const sealInterview = defineCommand({
  name: 'seal-interview',
  label: '接谈并封存笔录',
  article: article('第十九条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler'],
  schema: z.object({
    note: interviewNoteSchema,
    confirmation: z.object({ way: confirmationWaySchema, remark: shortText('确认说明', 500) }),
  }),
  recordsOnly: true,
  forbidden: () => null,
  decide: (state, { note, confirmation: { way, remark } }, { occurredOn, law }) => {
    const fail = (rule: string, message: string, field: string) =>
      ({ ok: false, refusal: refusal(rule, message, field) }) as const;
    if (state === null) return fail(officeRules.existence, '没有这个信访事项', 'note.visitId');
    if (state.notes.some((known) => known.noteId === note.noteId)) {
      return fail(officeRules.sealing, '这份笔录已经封存，只能作补充说明', 'note.noteId');
    }
    const times = timesRefusal(note, state, occurredOn);
    if (times !== null) return { ok: false, refusal: times };
    if (note.entries.every((entry) => entry.text.trim() === '')) {
      return fail(article('第十九条'), '笔录还没有内容，应当如实记录', 'note.entries.0.text');
    }
    if ((way === '拒绝确认' || way === '口头确认') && remark === '') {
      return fail(officeRules.sealing, `${way}的，请说明情况（原因、在场人）`, 'confirmation.remark');
    }
    const wording = textsInForce({ law }, noteWordings);
    const confirmed = newEvent(interviewConfirmed, { noteId: note.noteId, way, remark, wording });
    return { ok: true, events: [newEvent(interviewNoted, { note }), confirmed] };
  },
});
