import { describe, expect, it } from 'vitest';
import { writeFormDocx } from '#electron/papers/docx-form';
import { writeLetterDocx } from '#electron/papers/docx-letter';
import { paperFiles } from '#electron/papers/paper-files';
import { foldAll } from '#shared/case/fold';
import type { CaseState } from '#shared/case/state';
import { applyLawChanges, lawProblems } from '#shared/law/apply-changes';
import { type Law, nationalLaw } from '#shared/law/law';
import { caseForms } from '#shared/papers/case-forms';
import { docxParts } from '../../../support/measure-docx';
import { Desk, note, office, person, registration, visit } from '../../shared/case/desk';

/** Papers written from the case each time say what was signed, whatever the office words differently later. */
const files = paperFiles({ writeLetter: writeLetterDocx, writeForm: writeFormDocx });
const none = { put: async () => ({ hash: '', size: 0 }), read: async () => new Uint8Array() };
const room = { profile: office, attachments: none };

type Ref = Parameters<typeof files.docx>[2];
async function docxOf(state: CaseState, ref: Ref) {
  const file = await files.docx(room, state, ref);
  if (file === null) throw new Error(`no ${ref.kind}`);
  return { bytes: Buffer.from(file.bytes), text: docxParts(file.bytes).get('word/document.xml') ?? '' };
}
const pagesOf = async (state: CaseState, ref: Ref) => (await files.html(room, state, ref))?.html ?? '';

const reworded = {
  'registration-form:statement': '来访人已经逐项看过以上登记内容。',
  'interview-note:read-back': '笔录我看过了，记的就是我说的。',
  'answer-slip:keep': '请来访人妥善保管本单。',
} as const;
const later: Law = applyLawChanges(
  nationalLaw,
  Object.entries(reworded).map(([key, text]) => ({ kind: 'wording', key, text })),
);
const shipped = {
  'registration-form:statement': '以上登记内容已与来访人核对。',
  'interview-note:read-back': '以上笔录我已看过（或已向我宣读），与我说的一致；有改动的地方，我已捺印确认。',
  'answer-slip:keep': '本单由来访人留存。',
} as const;

const confirmation = { way: '本人签名', remark: '' } as const;
/** Registered, heard and answered at the window under the words of a day. */
const heard = (law: Law) =>
  new Desk({ law })
    .act('register-visit', registration('2026-11-02'))
    .act('seal-interview', { note: note('2026-11-02'), confirmation });
const answered = (law: Law) =>
  heard(law).act('answer-on-the-spot', {
    organId: 'bureau',
    kind: '当场答复',
    answer: '楼道漏水由物业维修。',
    guidedTo: '',
    written: true,
  });

const refs: Readonly<Record<keyof typeof shipped, Ref>> = {
  'registration-form:statement': { kind: '来访登记表', visitId: 'v1' },
  'interview-note:read-back': { kind: '接谈笔录', noteId: 'n1' },
  'answer-slip:keep': { kind: '答复告知单' },
};
const keys = Object.keys(refs) as (keyof typeof refs)[];

describe('a note sealed, a form registered, a slip given out', () => {
  it.each(keys)('%s keeps its words and its bytes; a later one has the new words', async (key) => {
    const desk = answered(nationalLaw);
    const before = await docxOf(desk.now, refs[key]);
    expect(before.text).toContain(shipped[key]);
    // The office changes its words, and goes on with this very case.
    const second = { noteId: 'n2', visitId: 'v2', startedOn: '2026-11-03' } as const;
    desk.act(
      'add-visit',
      { visit: visit('2026-11-03', { visitId: 'v2', petitioners: [person()] }), said: '再问' },
      { on: '2026-11-03', law: later },
    );
    desk.act('seal-interview', { note: note('2026-11-03', second), confirmation }, { on: '2026-11-03', law: later });
    const after = await docxOf(desk.now, refs[key]);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    expect(await pagesOf(desk.now, refs[key])).toContain(shipped[key]);
    const fresh = await docxOf(answered(later).now, refs[key]);
    expect(fresh.text).toContain(reworded[key]);
    expect(fresh.text).not.toContain(shipped[key]);
    if (key === 'interview-note:read-back') {
      expect((await docxOf(desk.now, { kind: '接谈笔录', noteId: 'n2' })).text).toContain(reworded[key]);
    }
    if (key === 'registration-form:statement') {
      expect((await docxOf(desk.now, { kind: '来访登记表', visitId: 'v2' })).text).toContain(reworded[key]);
    }
  });

  it('keeps every one of its texts, so that not even another program changes them', () => {
    const state = answered(nationalLaw).now;
    const kept = [state.visits[0]?.wording, state.notes[0]?.confirmation?.wording, state.onTheSpot?.wording];
    expect(kept.map((texts) => texts?.map(({ key }) => key))).toEqual(
      caseForms.map(({ wordings }) => wordings.map(({ key }) => key)),
    );
  });

  it.each(keys)('%s of a record without kept words has the shipped ones', async (key) => {
    const old = answered(later).events.map((event) => {
      const payload = Object.entries(Object(event.payload)).filter(([name]) => name !== 'wording');
      return { ...event, payload: Object.fromEntries(payload) };
    });
    const state = foldAll(old);
    if (state === null) throw new Error('old record does not read');
    expect(state.unknownEvents).toBe(0);
    expect((await docxOf(state, refs[key])).text).toContain(shipped[key]);
  });

  it('lets nobody correct the words afterwards', () => {
    const change = { wording: [{ key: 'registration-form:statement', text: '别的。' }] };
    const decision = answered(nationalLaw).ask('correct-entry', {
      target: 1,
      what: '用语',
      occurredOn: null,
      change,
      reason: '试',
    });
    expect(decision.ok).toBe(false);
  });

  it('is refused words that are not whole', () => {
    const problems = lawProblems(nationalLaw, { kind: 'wording', key: 'interview-note:papers', text: '已交材料。' });
    expect(problems[0]).toContain('{材料}');
  });
});
