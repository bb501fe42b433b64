import { describe, expect, it } from 'vitest';
import { earlierThanLast } from '../../../../renderer/papers/number-order';

const next = { series: '临住建信', year: 2026, serial: 57, lastOn: '2026-11-20' } as const;

describe('a number out of the order of days', () => {
  it('is said with the number before it and both days', () => {
    const words = earlierThanLast(next, '2026-11-19');
    expect(words).toContain('临住建信〔2026〕56号');
    expect(words).toContain('2026年11月20日');
    expect(words).toContain('2026年11月19日');
  });

  it('is not said of the same day, of a later one, of the first number, of a day half typed', () => {
    expect(earlierThanLast(next, '2026-11-20')).toBeNull();
    expect(earlierThanLast(next, '2026-11-21')).toBeNull();
    expect(earlierThanLast({ ...next, lastOn: null }, '2026-01-01')).toBeNull();
    expect(earlierThanLast(next, '2026-11')).toBeNull();
    expect(earlierThanLast(next, '2025-12-30')).toBeNull();
    expect(earlierThanLast(null, '2026-11-01')).toBeNull();
  });
});
