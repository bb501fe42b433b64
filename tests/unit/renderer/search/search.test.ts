import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '#shared/ipc/views';
import { markHits } from '../../../../renderer/search/excerpt';
import { mergeHits } from '../../../../renderer/search/merge-hits';
import { row } from '../worklist/rows';

const hit = (caseId: string, excerpt: string): SearchHit => ({
  caseId,
  registration: `2025-${caseId}`,
  title: '旧事项',
  petitionerNames: '李强',
  openedOn: '2025-03-01',
  stage: 'closed',
  excerpt,
});

describe('markHits', () => {
  it('marks every word searched for', () => {
    expect(markHits('小区电梯故障，电梯停运', '电梯 停运')).toEqual([
      { text: '小区', hit: false },
      { text: '电梯', hit: true },
      { text: '故障，', hit: false },
      { text: '电梯', hit: true },
      { text: '停运', hit: true },
    ]);
  });
  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        expect(
          markHits(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('mergeHits', () => {
  it('keeps what the desk found first and gives it the excerpt of the ledger', () => {
    const merged = mergeHits([row({ id: 'a' }), row({ id: 'b' })], [hit('c', '丙'), hit('a', '甲')]);
    expect(merged.map(({ caseId, excerpt }) => [caseId, excerpt])).toEqual([
      ['a', '甲'],
      ['b', ''],
      ['c', '丙'],
    ]);
    expect(merged[2]?.stage).toBe('已办结');
  });
});
