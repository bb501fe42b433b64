import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/law/dates';
import { hasClock, limitRules, limitTableProblems, ruleInForce, ruleKeys } from '#shared/law/limits';

describe('the table of limits', () => {
  it('has valid dates that do not overlap, and a source, in every row', () => {
    expect(limitTableProblems(limitRules)).toEqual([]);
    expect(new Set(limitRules.map((rule) => rule.id)).size).toBe(limitRules.length);
    for (const rule of limitRules.filter(({ key }) => hasClock(key))) {
      expect(rule.article).toMatch(/^《(条例》第|信访事项简易办理办法》)/);
      expect(rule.source).not.toBe('');
      expect(rule.warns.length).toBeGreaterThan(0);
    }
    expect(limitRules.filter((rule) => !rule.verified && hasClock(rule.key)).map((rule) => rule.key)).toEqual([
      'simple-forward',
      'simple-accept',
      'simple-reply',
    ]);
  });
  it('has one nation-wide row for each limit', () => {
    expect(limitRules.map((rule) => rule.key).sort()).toEqual([...ruleKeys].sort());
  });
  it.each([
    ['register-and-dispatch', 15, 'day', 'petition-office', null],
    ['simple-forward', 1, 'working-day', 'petition-office', null],
    ['notify-petitioner', 15, 'day', 'competent-organ', null],
    ['notify-after-transfer', 15, 'day', 'receiving-organ', null],
    ['object-to-transfer', 5, 'working-day', 'receiving-organ', null],
    ['simple-accept', 3, 'working-day', 'competent-organ', null],
    ['simple-reply', 10, 'working-day', 'competent-organ', null],
    ['finish', 60, 'day', 'competent-organ', 30],
    ['request-review', 30, 'day', 'petitioner', null],
    ['decide-review', 30, 'day', 'reviewing-organ', null],
    ['request-re-review', 30, 'day', 'petitioner', null],
    ['decide-re-review', 30, 'day', 're-reviewing-organ', null],
  ] as const)('%s: %i %s', (key, length, unit, dutyBearer, atMost) => {
    const rule = ruleInForce(key, '2026-01-01', null);
    expect(rule).toMatchObject({ length, unit, dutyBearer });
    expect(rule?.extension?.atMost ?? null).toBe(atMost);
  });
  it('stops the clock for a hearing in re-review only (art. 36(2))', () => {
    expect(limitRules.filter((rule) => rule.pauses.length > 0).map((rule) => [rule.key, rule.pauses])).toEqual([
      ['decide-re-review', ['hearing']],
    ]);
  });
  it('refuses rows of one kind whose validities overlap, and turned-round dates', () => {
    const finish = ruleInForce('finish', '2026-01-01', null);
    if (finish === null) throw new Error('no rule');
    const old = { ...finish, validTo: '2026-06-30' };
    expect(limitTableProblems([old, { ...finish, validFrom: '2026-07-01' }])).toEqual([]);
    expect(limitTableProblems([old, { ...finish, validFrom: '2026-06-30' }])).toEqual([
      '“办结期限”（2022-05-01起至2026-06-30）与“办结期限”（2026-06-30起）的有效期重叠',
    ]);
    expect(limitTableProblems([finish, { ...finish, origin: 'office' }, { ...finish, jurisdiction: '33' }])).toEqual(
      [],
    );
    expect(limitTableProblems([{ ...finish, validTo: '2022-04-30' }])).toEqual([
      '“办结期限”的失效日2022-04-30早于生效日2022-05-01',
    ]);
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
    const own = { ...national, origin: 'office' as const, length: 45 };
    expect(ruleInForce('finish', '2026-06-30', '330106', [own, ...table])?.length).toBe(45);
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
