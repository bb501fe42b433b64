import { describe, expect, it } from 'vitest';
import { dueWords } from '../../../../renderer/worklist/due-words';

describe('dueWords', () => {
  it.each([
    ['2026-11-23', 'today', '今日到期'],
    ['2026-11-24', 'soon', '还有 1 天'],
    ['2026-11-30', 'soon', '还有 7 天'],
    ['2026-12-01', 'calm', '还有 8 天'],
    ['2026-11-22', 'overdue', '已超期 1 天'],
    ['2025-11-23', 'overdue', '已超期 365 天'],
  ] as const)('says for a limit on %s, seen on 2026-11-23: %s, %s', (due, tone, words) => {
    const result = dueWords(due, '2026-11-23');
    expect(result).toMatchObject({ tone, words });
    expect(result.date).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/);
  });

  it('counts over a leap day and a year end', () => {
    expect(dueWords('2028-03-01', '2028-02-28').words).toBe('还有 2 天');
    expect(dueWords('2027-01-01', '2026-12-31').words).toBe('还有 1 天');
  });

  it('is silent when no limit runs', () => {
    expect(dueWords(null, '2026-11-23')).toEqual({ tone: 'none', words: '', date: '' });
  });
});
