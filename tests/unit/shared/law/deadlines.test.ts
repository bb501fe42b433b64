import { describe, expect, it } from 'vitest';
import { contentClassesOn } from '#shared/law/content-classes';
import { addDays } from '#shared/law/dates';
import { isOverdue, limitsOf, nearestLimit } from '#shared/law/deadlines';
import { limitRules, ruleInForce } from '#shared/law/limits';
import { wayOf, waysOfArt31 } from '#shared/law/ways';
import { Desk, deskAt, office, person, registration, service, transfer, visit, wayClass } from '../case/desk';

const find = (desk: Desk, rule: string) => limitsOf(desk.now, office).find((limit) => limit.rule === rule);

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

describe('limitsOf', () => {
  it('explains the sixty days from acceptance', () => {
    const limit = find(deskAt('accepted', '2023-10-01'), 'finish');
    expect(limit).toMatchObject({
      what: '办结期限',
      article: '《条例》第三十四条',
      dutyBearer: 'competent-organ',
      startedOn: '2023-10-01',
      length: 60,
      unit: 'day',
      due: '2023-11-30',
      metOn: null,
      late: false,
    });
    expect(limit?.sentence).toBe(
      '2023年10月1日受理，当日不计，《条例》第三十四条规定60日，自次日起算至2023年11月30日届满（处理意见书送达）；责任主体：有权处理机关。',
    );
    expect(limit === undefined ? [] : [isOverdue(limit, '2023-11-30'), isOverdue(limit, '2023-12-01')]).toEqual([
      false,
      true,
    ]);
  });
  it('says how late a step was', () => {
    const limit = find(deskAt('issued', '2023-10-01').act('serve-letter', service, { on: '2023-12-05' }), 'finish');
    expect(limit).toMatchObject({ metOn: '2023-12-05', late: true });
    expect(limit?.sentence).toContain('实际2023年12月5日完成，超期5日');
  });
  it('starts sixty days under way 6 only, with the acceptance', () => {
    expect(find(deskAt('classified'), 'finish')).toBeUndefined();
    expect(find(deskAt('registered').act('classify-matter', wayClass(4)), 'finish')).toBeUndefined();
  });
  it('gives a 信访部门 fifteen days to send on, an organ with power fifteen days to tell', () => {
    const at = (organ: string) =>
      new Desk({ on: '2026-11-02' }).act('register-visit', registration('2026-11-02', {}, organ));
    expect(find(at('letters'), 'register-and-dispatch')).toMatchObject({
      due: '2026-11-17',
      dutyBearer: 'petition-office',
    });
    expect(find(at('letters'), 'notify-petitioner')).toBeUndefined();
    expect(find(at('bureau'), 'notify-petitioner')).toMatchObject({ due: '2026-11-17', excused: null });
    expect(find(at('bureau'), 'register-and-dispatch')).toBeUndefined();
    const sent = at('letters')
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('转送', null), { on: '2026-11-18' });
    expect(sent.now.lateSteps).toEqual([
      { limit: '登记转送期限', due: '2026-11-17', doneOn: '2026-11-18', article: '《条例》第二十二条' },
    ]);
  });
  it('excuses the notice where nobody can be told (art. 23), and says so', () => {
    const visitors = [person({ name: '', anonymous: true })];
    const desk = new Desk({ on: '2026-11-02' }).act(
      'register-visit',
      registration('2026-11-02', { petitioners: visitors }),
    );
    const limit = find(desk, 'notify-petitioner');
    expect(limit?.excused).toContain('第二十三条');
    expect(nearestLimit(limitsOf(desk.now))).toBeNull();
    expect(limit === undefined ? null : isOverdue(limit, '2027-01-01')).toBe(false);
    desk.act('classify-matter', wayClass(6)).act('accept-matter', { organId: 'bureau' }, { on: '2026-12-24' });
    expect(desk.now.lateSteps).toEqual([]);
    const { phone: _phone, ...unreachable } = person();
    const other = new Desk({ on: '2026-11-02' }).act(
      'register-visit',
      registration('2026-11-02', { petitioners: [unreachable] }),
    );
    expect(find(other, 'notify-petitioner')?.excused).toContain('住址');
  });
  it('owes the notice from the visit that leaves a name, unless the matter was dealt with before', () => {
    const nobody = [person({ name: '', anonymous: true })];
    const anonymous = () =>
      new Desk({ on: '2026-11-02' }).act('register-visit', registration('2026-11-02', { petitioners: nobody }));
    const named = { visit: visit('2026-12-24', { visitId: 'v2' }), said: '' };
    const owed = anonymous().act('add-visit', named, { on: '2026-12-24' });
    expect(find(owed, 'notify-petitioner')).toMatchObject({
      startedOn: '2026-12-24',
      due: '2027-01-08',
      excused: null,
    });
    const accepted = anonymous()
      .act('classify-matter', wayClass(6), { on: '2026-12-20' })
      .act('accept-matter', { organId: 'bureau' }, { on: '2026-12-20' })
      .act('add-visit', named, { on: '2026-12-24' });
    expect(find(accepted, 'notify-petitioner')?.excused).toContain('未留姓名');
    expect(accepted.now.lateSteps).toEqual([]);
  });
  it('reads a step as timely when a late entry shows that it was', () => {
    const desk = deskAt('classified', '2026-11-02').act('transfer-matter', transfer('转送', null), {
      on: '2026-11-20',
    });
    expect(desk.now.lateSteps).toHaveLength(1);
    const earlier = transfer('转送', null, { transferId: 't2', toOrgan: '临江市人社局' });
    desk.act('transfer-matter', earlier, { on: '2026-11-10', today: '2026-11-21' });
    expect(desk.now.lateSteps).toEqual([]);
  });
  it('shows the thirty days for a review request from the day of service, as information', () => {
    const desk = deskAt('issued', '2026-01-31').act('serve-letter', service, { on: '2026-02-01' });
    expect(find(desk, 'request-review')).toMatchObject({
      key: 'request-review:paper-1',
      startedOn: '2026-02-01',
      due: '2026-03-03',
      informational: true,
      late: false,
      dutyBearer: 'petitioner',
    });
    expect(nearestLimit(limitsOf(desk.now))).toBeNull();
  });
  it('takes the day named in a 交办', () => {
    const desk = deskAt('classified').act('transfer-matter', transfer('交办', '2026-12-01'));
    expect(find(desk, 'feedback-on-assignment')).toMatchObject({
      due: '2026-12-01',
      length: 29,
      unit: 'named',
      dutyBearer: 'other-organ',
    });
    expect(find(desk, 'feedback-on-assignment')?.sentence).toContain('交办时指定2026年12月1日前');
  });
  it('counts no limit before a rule held', () => {
    expect(limitsOf(deskAt('accepted', '2022-04-01').now)).toEqual([]);
  });
});

describe('ways of art. 31', () => {
  it('are six, and only the sixth opens sixty days', () => {
    expect(waysOfArt31.map((each) => each.way)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(waysOfArt31.filter((each) => each.opensSixtyDays)).toEqual([wayOf(6)]);
    expect(wayOf(3)?.article).toBe('《条例》第三十一条第三项');
    for (const each of waysOfArt31) expect(each.question).toMatch(/？$/);
  });
});

describe('content classes', () => {
  it('are a flat list of paths, first levels first, each once', () => {
    const paths = contentClassesOn('2026-11-23');
    const count = (level: number) => paths.filter((path) => path.length === level).length;
    expect([count(1), count(2), count(3)]).toEqual([17, 118 + 6, 517]);
    expect(new Set(paths.map((path) => path.join('/'))).size).toBe(paths.length);
    expect(paths).toContainEqual(['城乡建设', '安全生产', '事故处理']);
    expect(contentClassesOn('2022-04-30')).toEqual([]);
  });
});
