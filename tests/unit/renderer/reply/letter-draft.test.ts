import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  draftOfOpinion,
  type EditorState,
  emptyDemand,
  type LetterAction,
  type LetterDraft,
  letterDraftSchema,
  reduceLetter,
} from '../../../../renderer/reply/letter-draft';

const draft: LetterDraft = {
  opinionId: 'op-1',
  organId: '',
  addressee: '张明',
  gist: '电梯故障',
  demands: [emptyDemand('a', '修理电梯'), emptyDemand('b', '公示收支'), emptyDemand('c', '更换物业')],
  remedyOrgan: '',
  contactName: '',
  contactPhone: '',
  attachments: [],
  copiesTo: [],
};
const start: EditorState = { draft, removed: null };
const ids = (state: EditorState) => state.draft.demands.map(({ id }) => id).join('');

describe('reduceLetter', () => {
  it('changes one demand and leaves the others as they are', () => {
    const next = reduceLetter(start, { kind: 'set-demand', id: 'b', field: 'facts', value: '经查，收支未公示。' });
    expect(next.draft.demands[1]?.facts).toBe('经查，收支未公示。');
    expect(next.draft.demands[0]).toBe(draft.demands[0]);
    expect(next.draft.demands[2]).toBe(draft.demands[2]);
  });
  it('takes a removed demand back to its place, with its text', () => {
    const removed = reduceLetter(start, { kind: 'remove-demand', id: 'b' });
    expect(ids(removed)).toBe('ac');
    const back = reduceLetter(removed, { kind: 'undo-remove' });
    expect(back).toEqual(start);
  });
  it('moves within bounds only', () => {
    expect(ids(reduceLetter(start, { kind: 'move-demand', id: 'a', by: 1 }))).toBe('bac');
    expect(ids(reduceLetter(start, { kind: 'move-demand', id: 'c', by: -1 }))).toBe('acb');
    expect(ids(reduceLetter(start, { kind: 'move-demand', id: 'a', by: -1 }))).toBe('abc');
    expect(ids(reduceLetter(start, { kind: 'move-demand', id: 'c', by: 1 }))).toBe('abc');
  });
  it('fills the superior with the organ and the phone only when none was typed', () => {
    const action: LetterAction = { kind: 'choose-organ', organId: 'o', superior: '临江市人民政府', phone: '1234' };
    expect(reduceLetter(start, action).draft).toMatchObject({
      organId: 'o',
      remedyOrgan: '临江市人民政府',
      contactPhone: '1234',
    });
    const typed = reduceLetter(start, { kind: 'set-field', field: 'contactPhone', value: '9999' });
    expect(reduceLetter(typed, action).draft.contactPhone).toBe('9999');
  });
  it('never loses or doubles a demand, whatever is pressed, except by removing it', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'nobody');
    const action: fc.Arbitrary<LetterAction> = fc.oneof(
      fc.record({ kind: fc.constant('move-demand' as const), id, by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({
        kind: fc.constant('set-outcome' as const),
        id,
        outcome: fc.constantFrom('support' as const, 'explain' as const),
      }),
      fc.record({ kind: fc.constant('set-basis' as const), id, values: fc.array(fc.string()) }),
      fc.record({
        kind: fc.constant('set-demand' as const),
        id,
        field: fc.constant('text' as const),
        value: fc.string(),
      }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const end = actions.reduce(reduceLetter, start);
        expect([...ids(end)].sort().join('')).toBe('abc');
      }),
    );
  });
  it('is restored from its own JSON', () => {
    expect(letterDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });
});

describe('draftOfOpinion', () => {
  it('opens a returned opinion again, field by field', () => {
    const opinion = {
      ...draft,
      organId: 'o',
      remedyOrgan: '临江市人民政府',
      demands: [
        { ...emptyDemand('a', '修理电梯'), outcome: 'support' as const, basis: ['《物业管理条例》第四十五条'] },
      ],
    };
    expect(draftOfOpinion(opinion)).toEqual(opinion);
  });
});
