import { describe, expect, it } from 'vitest';
import { type CaseState, emptyCase } from '#shared/case/state';
import type { Person } from '#shared/case/values';
import { replyLetterChecks } from '#shared/papers/reply-letter-checks';
import { replyInputOfCase } from '#shared/papers/reply-of-case';
import { parseStoredDraft } from '../../../../renderer/desk/use-stored-draft';
import { draftOfOpinion, type LetterDraft, letterDraftSchema } from '../../../../renderer/reply/letter-draft';
import { addresseeOf, initialDraft, parseDraft } from '../../../../renderer/reply/letter-input';
import { deskAt } from '../../shared/case/desk';

const person = (id: string, name: string): Person => ({ id, name, anonymous: name === '', kind: '自然人' });
const state = (people: readonly Person[], demands = '1. 修理电梯\n2. 公示收支'): CaseState => ({
  ...emptyCase('case-1', '2026-11-01'),
  version: 4,
  matter: { title: '电梯频繁故障', demands, facts: '', history: '', papersHandedOver: '' },
  petitioners: people,
});
const organ = {
  id: 'organ-1',
  name: '临江市住房和城乡建设局',
  kind: 'competent-organ' as const,
  shortForm: '临建函',
  superior: '临江市人民政府',
  phone: '0000-1',
};
const ids = () => {
  let next = 0;
  return () => `id-${++next}`;
};
const begun = (): LetterDraft => initialDraft(state([person('p1', '张明')]), organ, '王芳', ids());
const complete = (): LetterDraft => {
  const draft = begun();
  return {
    ...draft,
    demands: draft.demands.map((demand) => ({
      ...demand,
      facts: '经查属实。',
      outcome: 'support' as const,
      opinion: '责令限期修理。',
      basis: ['《物业管理条例》第四十五条', '  '],
    })),
    attachments: ['', '现场检查记录'],
  };
};

describe('a new letter', () => {
  it('begins with what the case already says', () => {
    expect(begun()).toMatchObject({
      organId: 'organ-1',
      remedyOrgan: '临江市人民政府',
      addressee: '张明',
      gist: '电梯频繁故障',
      contactName: '王芳',
      contactPhone: '0000-1',
    });
    expect(begun().demands.map(({ text }) => text)).toEqual(['修理电梯', '公示收支']);
  });
  it('is copied to who passed the matter on', () => {
    const { now } = deskAt('classified')
      .act('receive-transfer', {
        receiptId: 'r1',
        organId: 'bureau',
        transferId: null,
        fromOrgan: '临江省信访局',
        kind: '转送',
        documentNumber: '临信〔2026〕9号',
        feedbackBy: null,
      })
      .act('accept-matter', { organId: 'bureau' });
    const letter = initialDraft(now, organ, '王芳', ids());
    expect(letter.copiesTo).toEqual(['临江省信访局']);
    expect(begun().copiesTo).toEqual([]);
    const around = { state: now, organ, number: null, issuedOn: null };
    const copied = (copiesTo: string[]) =>
      replyLetterChecks(replyInputOfCase({ ...letter, copiesTo }, around)).find(({ id }) => id === 'copies');
    expect(copied(letter.copiesTo)).toMatchObject({ ok: true });
    expect(copied([])).toMatchObject({ ok: false, level: 'should', message: expect.stringContaining('临江省信访局') });
  });
  it('has a demand to fill even when none was written down', () => {
    expect(initialDraft(state([], ' '), organ, '王芳', ids()).demands).toHaveLength(1);
  });
  it('names up to three petitioners, counts more, and says 信访人 for nobody', () => {
    expect(addresseeOf(state([person('1', '张明'), person('2', '李强')]))).toBe('张明、李强');
    expect(addresseeOf(state(['甲', '乙', '丙', '丁'].map((name) => person(name, name))))).toBe('甲等4人');
    expect(addresseeOf(state([person('1', '')]))).toBe('信访人');
  });
});

describe('parseDraft', () => {
  it('turns a complete draft into an opinion, blank list lines left out', () => {
    const parsed = parseDraft(complete());
    expect(parsed.ok && parsed.opinion.demands[0]?.basis).toEqual(['《物业管理条例》第四十五条']);
    expect(parsed.ok && parsed.opinion.attachments).toEqual(['现场检查记录']);
  });
  it('opens the opinion again as the same draft', () => {
    const parsed = parseDraft(complete());
    if (!parsed.ok) throw new Error('the draft should be complete');
    expect(parseDraft(draftOfOpinion(parsed.opinion))).toEqual(parsed);
  });
  it('names each missing part by its anchor, not by its place', () => {
    const draft = begun();
    const parsed = parseDraft(draft);
    const [first, second] = draft.demands;
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    for (const demand of [first, second]) {
      for (const part of ['facts', 'outcome', 'opinion', 'basis']) {
        expect(parsed.errors[`demands.${demand?.id}.${part}`]).toBeTruthy();
      }
    }
    expect(parsed.errors[`demands.${first?.id}.outcome`]).toBe('请选择支持、解释说明或者不予支持');
  });
});

describe('a stored draft', () => {
  it('comes back as it was', () => {
    expect(parseStoredDraft(letterDraftSchema, JSON.stringify(begun()))).toEqual(begun());
  });
  it('is refused whole when it is not one', () => {
    expect(parseStoredDraft(letterDraftSchema, '{')).toBeNull();
    expect(parseStoredDraft(letterDraftSchema, '{"opinionId":"x"}')).toBeNull();
  });
});
