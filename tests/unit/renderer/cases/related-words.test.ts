import { describe, expect, it } from 'vitest';
import type { RelatedMatter } from '#shared/ipc/views';
import { judgedWords, sameWords } from '../../../../renderer/cases/related-words';

const matter = (more: Partial<RelatedMatter>): RelatedMatter => ({
  caseId: 'case-2',
  registration: '2026-000002',
  title: '反映楼上漏水',
  petitionerNames: '孙丽',
  openedOn: '2026-10-09',
  stage: 'closed',
  judged: null,
  same: [],
  ...more,
});

describe('words about a related matter', () => {
  it('says what was decided, when, why and on whose page', () => {
    const judged = { relation: '相同', reason: '同一处漏水', on: '2026-11-02', from: 'other' } as const;
    expect(judgedWords(matter({ judged }))).toBe('相同，2026年11月2日在那一件上判断：同一处漏水');
    expect(judgedWords(matter({ judged: { ...judged, from: 'this' } }))).toContain('在本事项上判断');
    expect(judgedWords(matter({}))).toBe('');
  });
  it('names the person, the part and what agreed, each once', () => {
    const petitioner = { as: '信访人', name: '孙丽', agreed: ['姓名', '电话'] } as const;
    const accused = { as: '被检举控告人', name: '钱某', agreed: ['姓名'] } as const;
    expect(sameWords(matter({ same: [petitioner, petitioner, accused] }))).toBe(
      '信访人孙丽（姓名、电话相同）；同一被检举控告人钱某',
    );
  });
});
