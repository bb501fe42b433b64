import { describe, expect, it } from 'vitest';
import { interviewNoteSchema } from '#shared/case/values';
import {
  emptyEntry,
  emptyNote,
  kindAfter,
  type NoteForm,
  readNoteDraft,
  toNote,
  withEntryAfter,
  withoutEntry,
  withText,
} from '../../../../renderer/interview/note-model';
import { phrases } from '../../../../renderer/interview/phrases';
import { matchChoices } from '../../../../renderer/ui/choice-match';

const blank = (): NoteForm =>
  emptyNote({
    newId: () => 'e1',
    today: '2026-11-24',
    time: '09:30',
    place: '2 号窗口',
    officerName: '王芳',
    visitorNames: '赵铁柱',
    papersHandedOver: '',
  });

describe('writing a note', () => {
  it('stamps a line when it is begun, not again when it grows, and forgets it when emptied', () => {
    const begun = withText(blank(), 'e1', '您', '09:31');
    expect(begun.entries[0]?.at).toBe('09:31');
    expect(withText(begun, 'e1', '您好', '09:40').entries[0]?.at).toBe('09:31');
    expect(withText(begun, 'e1', '', '09:40').entries[0]?.at).toBe('');
  });
  it('puts a line after the one it was asked from', () => {
    const two = withEntryAfter(blank(), 'e1', emptyEntry('e2', '答'));
    expect(withEntryAfter(two, 'e1', emptyEntry('e3', '记')).entries.map(({ id }) => id)).toEqual(['e1', 'e3', 'e2']);
  });
  it('always leaves a line to write in', () => {
    const one = withText(blank(), 'e1', '字', '09:31');
    expect(withoutEntry(one, 'e1').entries).toEqual([{ id: 'e1', kind: '问', at: '', text: '' }]);
  });
  it('goes from question to answer and back, notes stay notes', () => {
    expect([kindAfter('问'), kindAfter('答'), kindAfter('记')]).toEqual(['答', '问', '记']);
  });
});

describe('the note as sealed', () => {
  it('leaves empty lines out and satisfies the contract', () => {
    const form = withEntryAfter(withText(blank(), 'e1', ' 您好 ', '09:31'), 'e1', emptyEntry('e2', '答'));
    const note = toNote(form, 'visit-1', '10:05');
    expect(note.entries).toEqual([{ id: 'e1', kind: '问', at: '09:31', text: '您好' }]);
    expect(interviewNoteSchema.safeParse(note).success).toBe(true);
  });
  it('is refused without a single line', () => {
    expect(interviewNoteSchema.safeParse(toNote(blank(), 'visit-1', '10:05')).success).toBe(false);
  });
  it('comes back from its draft as typed', () => {
    const form = withText(blank(), 'e1', '字', '09:31');
    expect(readNoteDraft(JSON.stringify(form))).toEqual(form);
    expect(readNoteDraft('{}')).toBeNull();
  });
});

describe('phrases', () => {
  it.each([
    ['gzrs', '告知如实反映义务'],
    ['hdsf', '核对身份'],
    ['xwsq', '询问诉求'],
    ['处理', '告知处理途径'],
    ['dg', '读给来访人听'],
    ['13', '读给来访人听'],
  ])('%s finds %s', (typed, label) => {
    expect(matchChoices(phrases, typed)[0]?.label).toBe(label);
  });
});
