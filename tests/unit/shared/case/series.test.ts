import { describe, expect, test } from 'vitest';
import { organSchema } from '#shared/case/office';
import { allSeriesOf, REPLY_KEY, seriesGroupOf, seriesOf } from '#shared/case/series';
import { paperTable } from '#shared/papers/catalogue';

const organ = { shortForm: '临信访函' };
const apart = { ...organ, series: [{ group: 'letter' as const, shortForm: '临信转' }] };

describe('series of an organ', () => {
  test('without groups everything is numbered under its 代字', () => {
    for (const key of [REPLY_KEY, ...paperTable.map((paper) => paper.key)])
      expect(seriesOf(organ, key)).toBe('临信访函');
    expect(allSeriesOf(organ)).toEqual(['临信访函']);
  });

  test('a group numbered apart takes its papers, the rest stay', () => {
    expect(seriesOf(apart, 'transfer-letter')).toBe('临信转');
    expect(seriesOf(apart, 'acceptance-notice')).toBe('临信访函');
    expect(seriesOf(apart, REPLY_KEY)).toBe('临信访函');
    expect(allSeriesOf(apart)).toEqual(['临信访函', '临信转']);
    expect(allSeriesOf({ ...organ, series: [{ group: 'letter', shortForm: '临信访函' }] })).toEqual(['临信访函']);
  });

  test.each([
    [REPLY_KEY, 'opinion'],
    ['review-opinion', 'opinion'],
    ['acceptance-notice', 'notice'],
    ['transfer-letter', 'letter'],
    ['urgent-report', 'report'],
  ] as const)('%s belongs to %s', (key, group) => {
    expect(seriesGroupOf(key)).toBe(group);
  });

  test('a group has one 代字', () => {
    const whole = { id: 'o1', name: '局', kind: 'competent-organ', ...organ, superior: '上级', phone: '' };
    const twice = [
      { group: 'letter', shortForm: '甲' },
      { group: 'letter', shortForm: '乙' },
    ];
    expect(organSchema.safeParse({ ...whole, series: twice }).success).toBe(false);
    expect(organSchema.safeParse({ ...whole, series: twice.slice(1) }).success).toBe(true);
  });
});
