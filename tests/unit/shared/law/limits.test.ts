import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/law/dates';
import { limitRules, ruleInForce } from '#shared/law/limits';

describe('the table of limits', () => {
  it('has valid dates that do not overlap, and a source, in every row', () => {
    for (const rule of limitRules) {
      expect(rule.article).toMatch(/^《条例》第/);
      expect(rule.source).not.toBe('');
      expect(rule.length === null).toBe(rule.unit === 'named');
      const same = limitRules.filter(
        (other) => other.key === rule.key && other.jurisdiction === rule.jurisdiction && other !== rule,
      );
      expect(
        same.filter(
          (other) => other.validFrom <= (rule.validTo ?? '9999') && rule.validFrom <= (other.validTo ?? '9999'),
        ),
      ).toEqual([]);
    }
  });
  it('holds from the day the regulation took effect', () => {
    expect(ruleInForce('finish', '2022-05-01', null)?.length).toBe(60);
    expect(ruleInForce('finish', '2022-04-30', null)).toBeNull();
  });
  it('lets the nearest local rule go before the national one, while it is valid', () => {
    const national = ruleInForce('finish', '2026-01-01', null);
    if (national === null) throw new Error('no rule');
    const local = (jurisdiction: string, length: number, validTo: string | null) => ({
      ...national,
      jurisdiction,
      length,
      validTo,
    });
    const table = [local('3301', 20, null), national, local('33', 30, '2026-06-30')];
    expect(ruleInForce('finish', '2026-06-30', '330106', table)?.length).toBe(20);
    expect(ruleInForce('finish', '2026-06-30', '330200', table)?.length).toBe(30);
    expect(ruleInForce('finish', '2026-07-01', '330200', table)?.length).toBe(60);
    expect(ruleInForce('finish', '2026-06-30', null, table)?.length).toBe(60);
  });
});

describe('counting of days', () => {
  // Counted on a calendar by hand: the start day is not counted.
  it.each([
    ['2023-10-01', 60, '2023-11-30'],
    ['2023-12-31', 15, '2024-01-15'],
    ['2024-02-14', 15, '2024-02-29'],
    ['2023-02-14', 15, '2023-03-01'],
    ['2024-01-01', 60, '2024-03-01'],
    ['2023-01-01', 60, '2023-03-02'],
    ['2026-11-02', 60, '2027-01-01'],
    ['2026-08-31', 30, '2026-09-30'],
  ])('%s + %i days = %s', (start, days, end) => {
    expect(addDays(start, days)).toBe(end);
  });
});
