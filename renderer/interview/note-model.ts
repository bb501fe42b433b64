import { z } from 'zod';
import { confirmationWays, type InterviewNote, noteEntrySchema } from '#shared/case/values';
import type { LocalDate, TimeOfDay } from '#shared/law/dates';

export type EntryKind = '问' | '答' | '记';

/** One line while it is written: `at` is empty until the first letter, then the time it was begun. */
export const entryFormSchema = noteEntrySchema.extend({ at: z.string(), text: z.string() });
export type EntryForm = z.infer<typeof entryFormSchema>;

/** The note as typed; also the body of its draft. */
export const noteFormSchema = z.object({
  noteId: z.string(),
  place: z.string(),
  startedOn: z.string(),
  startedAt: z.string(),
  receiverName: z.string(),
  recorderName: z.string(),
  visitorNames: z.string(),
  papersHandedOver: z.string(),
  entries: z.array(entryFormSchema),
  confirmationWay: z.enum([...confirmationWays, '']),
  confirmationRemark: z.string(),
});
export type NoteForm = z.infer<typeof noteFormSchema>;

export const emptyEntry = (id: string, kind: EntryKind): EntryForm => ({ id, at: '', kind, text: '' });

/** Reads a draft's body; null when it is not one of this form. */
export function readNoteDraft(body: string): NoteForm | null {
  try {
    const parsed = noteFormSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What follows a line in a conversation: an answer follows a question; free notes go on as notes. */
export function kindAfter(kind: EntryKind): EntryKind {
  return kind === '问' ? '答' : kind === '答' ? '问' : '记';
}

/** Writes a line's text; the first letter stamps the time. Emptied again, the line forgets its time. */
export function withText(form: NoteForm, id: string, text: string, now: TimeOfDay): NoteForm {
  return withEntry(form, id, (entry) => ({ ...entry, text, at: text === '' ? '' : entry.at || now }));
}

export function withKind(form: NoteForm, id: string, kind: EntryKind): NoteForm {
  return withEntry(form, id, (entry) => ({ ...entry, kind }));
}

function withEntry(form: NoteForm, id: string, change: (entry: EntryForm) => EntryForm): NoteForm {
  return { ...form, entries: form.entries.map((entry) => (entry.id === id ? change(entry) : entry)) };
}

/** Puts a line after another one; at the end when that one is unknown. */
export function withEntryAfter(form: NoteForm, id: string | null, added: EntryForm): NoteForm {
  const at = form.entries.findIndex((entry) => entry.id === id);
  const cut = at === -1 ? form.entries.length : at + 1;
  return { ...form, entries: [...form.entries.slice(0, cut), added, ...form.entries.slice(cut)] };
}

/** Takes a line away; the last one stays, emptied, so that there is always a place to write. */
export function withoutEntry(form: NoteForm, id: string): NoteForm {
  if (form.entries.length > 1) return { ...form, entries: form.entries.filter((entry) => entry.id !== id) };
  return withEntry(form, id, (entry) => ({ ...entry, text: '', at: '' }));
}

/** The note as sealed: empty lines left out, surrounding blanks trimmed. */
export function toNote(form: NoteForm, visitId: string, endedAt: TimeOfDay): InterviewNote {
  return {
    noteId: form.noteId,
    visitId,
    place: form.place.trim(),
    startedOn: form.startedOn.trim(),
    startedAt: form.startedAt.trim(),
    endedAt,
    receiverName: form.receiverName.trim(),
    recorderName: form.recorderName.trim(),
    visitorNames: form.visitorNames.trim(),
    entries: form.entries
      .filter((entry) => entry.text.trim() !== '')
      .map((entry) => ({ ...entry, text: entry.text.trim(), at: entry.at || form.startedAt })),
    papersHandedOver: form.papersHandedOver.trim(),
  };
}

/** A blank note for a visit; ids and clock are passed in. */
export function emptyNote(parts: {
  readonly newId: () => string;
  readonly today: LocalDate;
  readonly time: TimeOfDay;
  readonly place: string;
  readonly officerName: string;
  readonly visitorNames: string;
  readonly papersHandedOver: string;
}): NoteForm {
  return {
    noteId: parts.newId(),
    place: parts.place,
    startedOn: parts.today,
    startedAt: parts.time,
    receiverName: parts.officerName,
    recorderName: parts.officerName,
    visitorNames: parts.visitorNames,
    papersHandedOver: parts.papersHandedOver,
    entries: [emptyEntry(parts.newId(), '问')],
    confirmationWay: '',
    confirmationRemark: '',
  };
}

export const isNoteWorthKeeping = (form: NoteForm): boolean =>
  form.entries.some((entry) => entry.text.trim() !== '') || form.confirmationRemark.trim() !== '';
