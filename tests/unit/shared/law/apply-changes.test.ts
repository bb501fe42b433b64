import { describe, expect, it } from 'vitest';
import { applyLawChanges, lawProblems } from '#shared/law/apply-changes';
import { dayKind } from '#shared/law/calendar';
import { type LawChange, lawChangeSchema, type OfficeLimit } from '#shared/law/changes';
import { contentClassesOn } from '#shared/law/content-classes';
import { countLimit } from '#shared/law/count';
import { nationalLaw } from '#shared/law/law';
import { type LimitKey, limitTableProblems, ruleInForce } from '#shared/law/limits';
import { localRules } from '#shared/law/local-limits';

const limit = (more: Partial<OfficeLimit> = {}): LawChange => ({
  kind: 'limit',
  limit: {
    id: 'own-1',
    key: 'finish',
    name: '本单位办结期限',
    article: '《本单位办理规则》第三条',
    dutyBearer: 'competent-organ',
    length: 45,
    unit: 'day',
    extensionAtMost: 15,
    warns: ['handler'],
    source: '本单位文件',
    verified: true,
    validFrom: '2026-01-01',
    validTo: null,
    ...more,
  },
});
const holidays = (year: number, ...days: readonly (readonly [string, boolean])[]): LawChange => ({
  kind: 'holidays',
  list: { year, source: '通知', days: days.map(([date, rest]) => ({ date, name: '元旦', rest })) },
});
const classes = (validFrom: string, ...names: string[]): LawChange => ({
  kind: 'classes',
  table: { source: '本地', verified: true, validFrom, validTo: null, paths: names.map((name) => [name]) },
});
const lawAfter = (...changes: LawChange[]) => applyLawChanges({ ...nationalLaw, divisionCode: '330106' }, changes);
const rule = (law: ReturnType<typeof lawAfter>, key: LimitKey, on: string) =>
  ruleInForce(key, on, law.divisionCode, law.limits);

describe('the law of an office', () => {
  it('is the shipped one without changes, and following nothing', () => {
    expect(applyLawChanges(nationalLaw, [])).toBe(nationalLaw);
    expect(nationalLaw.followedLocalRules).toEqual([]);
    expect(nationalLaw.limits.every((row) => row.origin === 'national')).toBe(true);
  });
  it('puts the office limit first from its day on, with events and way back of the national one', () => {
    const law = lawAfter(limit());
    expect(rule(law, 'finish', '2025-12-31')?.length).toBe(60);
    expect(rule(law, 'finish', '2026-01-01')).toMatchObject({
      length: 45,
      origin: 'office',
      startsAt: '受理',
      endsAt: '处理意见书送达',
      extension: { atMost: 15, approvedBy: '本机关、单位负责人' },
    });
    expect(rule(lawAfter(limit({ key: 'decide-re-review' })), 'decide-re-review', '2026-01-01')?.pauses).toEqual([
      'hearing',
    ]);
    expect(rule(lawAfter(limit({ key: 'simple-reply' })), 'simple-reply', '2026-01-01')?.ordinary).toBe('finish');
  });
  it('replaces a limit of the same id, and removes only the office’s own', () => {
    expect(rule(lawAfter(limit(), limit({ length: 50 })), 'finish', '2026-01-01')?.length).toBe(50);
    expect(rule(lawAfter(limit(), { kind: 'limit-removed', id: 'own-1' }), 'finish', '2026-01-01')?.length).toBe(60);
    const shipped = nationalLaw.limits[0]?.id ?? '';
    expect(lawAfter({ kind: 'limit-removed', id: shipped }).limits).toHaveLength(nationalLaw.limits.length);
  });
  it('follows a local rule only when told, and only where its code fits', () => {
    const law = lawAfter({ kind: 'local-rules', followed: ['zhejiang-2016'] });
    expect(rule(law, 'finish', '2026-01-01')).toMatchObject({ length: 30, verified: false, origin: 'local' });
    expect(rule(law, 'notify-petitioner', '2026-01-01')).toMatchObject({ length: 5, unit: 'working-day' });
    expect(ruleInForce('finish', '2026-01-01', '370100', law.limits)?.length).toBe(60);
    expect(law.followedLocalRules).toEqual(['zhejiang-2016']);
    const both = lawAfter({ kind: 'local-rules', followed: ['zhejiang-2016'] }, limit());
    expect(rule(both, 'finish', '2026-01-01')?.length).toBe(45);
    const dropped = lawAfter(
      { kind: 'local-rules', followed: ['zhejiang-2016'] },
      { kind: 'local-rules', followed: [] },
    );
    expect(dropped.limits).toEqual(nationalLaw.limits);
  });
  it('counts with a list that was loaded, and with the newer of two lists of a year', () => {
    const finish = rule(lawAfter(), 'finish', '2026-11-02');
    if (finish === null) throw new Error('no rule');
    const rolled = (law: ReturnType<typeof lawAfter>) =>
      countLimit(finish, '2026-11-02', null, [], law.calendar).rolled;
    expect(rolled(lawAfter())).toBeNull();
    const first = holidays(2027, ['2027-01-01', true]);
    expect(rolled(lawAfter(first))).toBe('2027-01-04');
    const second = holidays(2027, ['2027-01-01', true], ['2027-01-03', false]);
    expect(rolled(lawAfter(first, second))).toBe('2027-01-03');
    expect(dayKind(lawAfter(second, first).calendar, '2027-01-03')).toEqual({ kind: 'rest', name: '星期日' });
    expect(lawAfter(first, second).calendar.lists).toHaveLength(12);
  });
  it('offers the classes of the table that began last; one of the same day is replaced', () => {
    const law = lawAfter(classes('2026-06-01', '甲'), classes('2026-06-01', '乙'));
    expect(contentClassesOn('2026-06-01', law.contentClasses)).toEqual([['乙']]);
    expect(law.contentClasses).toHaveLength(2);
    expect(contentClassesOn('2026-05-31', law.contentClasses).length).toBeGreaterThan(600);
  });
});

describe('a change of the law', () => {
  it.each<readonly [string, LawChange]>([
    ['an office limit', limit()],
    [
      'an office limit that ends where another begins',
      limit({ id: 'own-2', validFrom: '2024-01-01', validTo: '2024-12-31' }),
    ],
    ['a list', holidays(2027, ['2026-12-31', true], ['2027-01-01', true])],
    ['local rules', { kind: 'local-rules', followed: localRules.map((each) => each.id) }],
    ['classes', classes('2026-06-01', '甲')],
  ])('can be made: %s', (_name, change) => {
    expect(
      lawProblems(lawAfter(limit({ id: 'own-0', validFrom: '2025-01-01', validTo: '2025-12-31' })), change),
    ).toEqual([]);
    expect(lawChangeSchema.safeParse(change).success).toBe(true);
  });
  it.each<readonly [string, LawChange, string]>([
    [
      'an overlapping limit',
      limit({ id: 'own-2' }),
      '“本单位办结期限”（2026-01-01起）与“本单位办结期限”（2026-01-01起）的有效期重叠',
    ],
    ['turned-round dates', limit({ validTo: '2025-12-31' }), '失效日2025-12-31早于生效日2026-01-01'],
    ['a limit with the id of a shipped one', limit({ id: 'national/finish' }), '与程序自带的期限重名'],
    ['removing what is not there', { kind: 'limit-removed', id: 'own-9' }, '没有这条本单位自定的期限'],
    ['removing a shipped one', { kind: 'limit-removed', id: 'national/finish' }, '没有这条本单位自定的期限'],
    ['an empty list', holidays(2027), '2027年节假日表里没有一天'],
    ['a list with days of another year', holidays(2027, ['2025-01-01', true]), '第 1 天的2025年1月1日不属于2027年'],
    ['a list with a day twice', holidays(2027, ['2027-01-01', true], ['2027-01-01', false]), '重复'],
    ['an unknown local rule', { kind: 'local-rules', followed: ['nowhere'] }, '没有名为“nowhere”的地方规定'],
    ['classes twice', classes('2026-06-01', '甲', '甲'), '分类“甲”重复'],
  ])('is refused: %s', (_name, change, message) => {
    expect(lawProblems(lawAfter(limit()), change).join('\n')).toContain(message);
  });
});

describe('the local examples', () => {
  it('are not verified, named by their place, and fit beside the national table', () => {
    expect(localRules.map((each) => each.place)).toEqual(['浙江省', '山东省', '上海市', '北京市']);
    const rows = localRules.flatMap((each) => each.limits);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => !row.verified && row.origin === 'local' && row.jurisdiction !== null)).toBe(true);
    expect(limitTableProblems([...nationalLaw.limits, ...rows])).toEqual([]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });
});
