import { describe, expect, it } from 'vitest';
import { nationalLaw } from '#shared/law/law';
import { findPaper } from '#shared/papers/catalogue';
import type { PaperDefinition } from '#shared/papers/define';
import {
  beginning,
  type FactsBefore,
  factsOf,
  fieldOfAnchor,
  fieldOfText,
  likelyOrgan,
  paperDraftKey,
  paperDraftSchema,
} from '../../../../renderer/papers/paper-draft';
import { type Desk, deskAt, office, transfer } from '../../shared/case/desk';

const on = '2026-11-02';
const paperOf = (key: string): PaperDefinition => {
  const paper = findPaper(key);
  if (paper === null) throw new Error(`no paper ${key}`);
  return paper;
};
const notice = paperOf('acceptance-notice');
const accepted = (): Desk => deskAt('classified').act('accept-matter', { organId: 'bureau' }, { on });
const known = (desk: Desk, about: string | null = null): FactsBefore => ({
  ...{ state: desk.now, office, law: nationalLaw, about, number: null, issuedOn: null },
  officerName: '王芳',
  today: on,
});
const [bureau, letters] = office.organs;
if (!bureau || !letters) throw new Error('an office of two organs');

describe('a paper being written', () => {
  it('is filled from the case until the officer writes, and again when the words are taken back', () => {
    const first = factsOf(notice, known(accepted()), bureau, {});
    expect(first.values.hint).toContain('重复提出');
    expect(factsOf(notice, known(accepted()), bureau, { hint: '请留意电话' }).values).toEqual({ hint: '请留意电话' });
    // What was emptied on purpose stays empty.
    expect(factsOf(notice, known(accepted()), bureau, { hint: '' }).values.hint).toBe('');
  });

  it('goes out from the organ that may: the accepting one, the one that sent a matter on', () => {
    expect(likelyOrgan(notice, known(accepted()))?.id).toBe('bureau');
    const sent = deskAt('classified').act('transfer-matter', transfer('转送', null), { on });
    expect(likelyOrgan(paperOf('transfer-letter'), known(sent, 't1'))?.id).toBe('letters');
    expect(likelyOrgan(notice, { ...known(accepted()), office: { ...office, organs: [] } })).toBeNull();
  });

  it('begins with the saved draft, the returned version, or the case alone', () => {
    const ids = () => 'new-id';
    expect(beginning(null, null, letters, ids)).toEqual({ paperId: 'new-id', organId: 'letters', written: {} });
    const stored = { paperId: 'p', organId: 'bureau', written: { hint: '草稿' } };
    expect(beginning(stored, null, letters, ids)).toEqual(stored);
    const returned = accepted()
      .act(
        'draft-paper',
        { paperId: 'n1', key: 'acceptance-notice', organId: 'bureau', about: null, values: { hint: '第一稿' } },
        { on },
      )
      .act('sign-off-paper', { paperId: 'n1', agreed: false, comment: '改' }, { on }).now.papers[0];
    if (!returned) throw new Error('no paper');
    expect(beginning(null, returned, letters, ids)).toEqual({
      paperId: 'n1',
      organId: 'bureau',
      written: { hint: '第一稿' },
    });
    // Typed after it came back: that is gone on with, for the same paper.
    expect(beginning({ ...stored, written: { hint: '改稿' } }, returned, letters, ids)).toMatchObject({
      paperId: 'n1',
      written: { hint: '改稿' },
    });
    expect(paperDraftKey('c', { key: 'k', about: null }, returned)).toBe('paper:c:rework:n1');
  });

  it('has a draft of its own for each thing it is made for, by a key the ledger takes', () => {
    const caseId = crypto.randomUUID();
    const one = paperDraftKey(caseId, { key: 'transfer-letter', about: crypto.randomUUID() }, null);
    const other = paperDraftKey(caseId, { key: 'transfer-letter', about: crypto.randomUUID() }, null);
    expect(one).not.toBe(other);
    for (const key of [one, other, paperDraftKey(caseId, { key: 'file-cover', about: null }, null)]) {
      expect(key).toMatch(/^[0-9a-zA-Z:_-]{1,120}$/);
    }
    expect(paperDraftSchema.safeParse({ paperId: 'p', organId: 'o', written: { a: 1 } }).success).toBe(false);
  });

  it('leads from a part of the page to the field it comes from', () => {
    expect(fieldOfAnchor(notice, 'hint')).toBe('hint');
    expect(fieldOfAnchor(notice, 'signature')).toBe('organId');
    const values = { facts: '第一行情况\n第二行情况', place: '一号会议室', short: '是' };
    expect(fieldOfText('第二行情况', values)).toBe('facts');
    expect(fieldOfText('地点：一号会议室', values)).toBe('place');
    expect(fieldOfText('是否公开', values)).toBeNull();
    expect(fieldOfText('  ', values)).toBeNull();
  });
});
