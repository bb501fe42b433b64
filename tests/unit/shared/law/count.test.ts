import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayKind, emptyCalendar, isWorking } from '#shared/law/calendar';
import { type ClockEvent, countLimit, eventProblems } from '#shared/law/count';
import { addDays, daysBetween, type LocalDate } from '#shared/law/dates';
import { holidaySeed } from '#shared/law/holiday-seed';
import { type LimitKey, type LimitRule, limitRules } from '#shared/law/limits';

const row = (key: LimitKey): LimitRule => {
  const rule = limitRules.find((each) => each.key === key);
  if (rule === undefined) throw new Error(`no rule ${key}`);
  return rule;
};
const count = (key: LimitKey, start: LocalDate, events: readonly ClockEvent[] = [], calendar = holidaySeed) =>
  countLimit(
    row(key),
    start,
    null,
    events,
    calendar,
    row(key).ordinary === null ? null : row(row(key).ordinary ?? key),
  );
const hearing = (from: LocalDate, to: LocalDate): ClockEvent => ({ type: 'pause', from, to, reason: 'hearing' });
const extend = (days: number): ClockEvent => ({ type: 'extend', days });

describe('countLimit', () => {
  it('says start, rule, what was paused and the result in one sentence', () => {
    const counted = count('decide-re-review', '2025-09-01', [hearing('2025-09-10', '2025-09-12')]);
    expect(counted.why).toBe(
      '2025年9月1日收到复核请求，当日不计，《条例》第三十六条规定30日，9月10日至9月12日（听证）共3日不计入，自次日起算至2025年10月4日届满（提出复核意见），该日为休息日（国庆节），休息至10月8日，如顺延则为2025年10月9日',
    );
    expect(counted.skipped.map((day) => day.date)).toEqual(['2025-09-10', '2025-09-11', '2025-09-12']);
  });
  it('says which rest days a working-day limit left out, and which shifted days it took', () => {
    const counted = count('object-to-transfer', '2023-09-28');
    expect(counted.why).toContain('9月29日至10月6日（中秋、国庆节）不计入');
    expect(counted.why).toContain('10月7日星期六（国庆节调休）、10月8日星期日（国庆节调休）上班，计入');
    expect(counted.skipped).toHaveLength(8);
    expect(counted.skipped[0]).toEqual({ date: '2023-09-29', why: '中秋' });
  });
  it('says the extension, who approves it, and that it goes on after the plain day', () => {
    expect(count('finish', '2023-10-01', [extend(30)]).why).toContain(
      '经本机关、单位负责人批准延长30日，从第60日之后接着算，共90日',
    );
  });
  it('says that a hearing stops nothing but re-review, and an unknown reason nothing at all', () => {
    expect(count('finish', '2023-10-01', [hearing('2023-10-10', '2023-10-12')]).why).toContain(
      '10月10日至10月12日听证，《条例》第三十六条只从复核期限中扣除听证时间，这里照常计算',
    );
    expect(
      count('decide-re-review', '2023-10-01', [{ type: 'pause', from: '2023-10-10', to: '2023-10-10', reason: '鉴定' }])
        .why,
    ).toContain('10月10日的“鉴定”不是停止计算的法定事由，照常计算');
  });
  it('says the way back from the simple procedure', () => {
    const counted = count('simple-reply', '2024-12-30', [{ type: 'switch-to-ordinary', on: '2025-01-03' }]);
    expect(counted.due).toBe('2025-02-28');
    expect(counted.why).toContain('2025年1月3日由简易办理转为普通程序，仍从原日期起算，《条例》第三十四条规定60日');
  });
  it('gives the plain day of a calendar-day limit without any list, and says the rolled one waits', () => {
    expect(count('finish', '2026-11-02', [], emptyCalendar)).toMatchObject({
      due: '2027-01-01',
      rolled: null,
      missingYear: 2027,
    });
    expect(count('finish', '2026-11-02').why).toContain('该日是否顺延待2027年节假日表');
  });
  it('fails a working-day limit only when the counted span itself reaches a year not loaded', () => {
    expect(count('object-to-transfer', '2026-12-24')).toMatchObject({ due: '2026-12-31', missingYear: null });
    const counted = count('object-to-transfer', '2026-12-25');
    expect(counted).toMatchObject({ due: null, rolled: null, missingYear: 2027 });
    expect(counted.why).toContain('请先载入2027年节假日表');
  });
  it('takes a named day as it is named, and nothing where none is', () => {
    expect(countLimit(row('redo'), '2025-09-01', '2025-10-04', [], holidaySeed)).toMatchObject({
      due: '2025-10-04',
      rolled: '2025-10-09',
    });
    expect(countLimit(row('redo'), '2025-09-01', null, [], holidaySeed)).toMatchObject({
      due: null,
      missingYear: null,
    });
    // The paper's own day goes before an office's number of days.
    expect(countLimit(row('finish'), '2025-09-01', '2025-10-15', [], holidaySeed).due).toBe('2025-10-15');
  });
  it('counts an extension up to what the rule allows, and says so', () => {
    expect(count('finish', '2023-10-01', [extend(20), extend(20)])).toMatchObject({ due: '2023-12-30' });
    expect(count('finish', '2023-10-01', [extend(40)]).why).toContain('最多30日，超出的不计');
    expect(count('decide-review', '2023-10-01', [extend(10)])).toMatchObject({ due: '2023-10-31' });
    expect(count('decide-review', '2023-10-01', [extend(10)]).why).toContain('该期限不得延长');
  });
});

describe('what cannot happen to a limit', () => {
  it.each([
    ['finish', [extend(31)], '办结期限最多延长30日，共延长了31日'],
    ['finish', [extend(20), extend(11)], '办结期限最多延长30日，共延长了31日'],
    ['decide-review', [extend(1)], '复查期限不能延长'],
    ['finish', [{ type: 'switch-to-ordinary', on: '2025-09-02' }], '办结期限不是简易办理的期限，不能转为普通程序'],
    ['simple-reply', [{ type: 'switch-to-ordinary', on: '2025-08-31' }], '转为普通程序的日期2025-08-31早于'],
    ['simple-reply', [extend(5)], '简易办理答复期限不能延长'],
    ['decide-re-review', [hearing('2025-09-05', '2025-09-04')], '暂停的结束日2025-09-04早于开始日2025-09-05'],
  ] as const)('%s %j', (key, events, message) => {
    const ordinary = row(key).ordinary;
    expect(eventProblems(row(key), '2025-09-01', events, ordinary === null ? null : row(ordinary))[0]).toContain(
      message,
    );
  });
  it('lets what the law knows happen', () => {
    expect(eventProblems(row('finish'), '2025-09-01', [extend(30)])).toEqual([]);
    const back: readonly ClockEvent[] = [{ type: 'switch-to-ordinary', on: '2025-09-01' }, extend(30)];
    expect(eventProblems(row('simple-reply'), '2025-09-01', back, row('finish'))).toEqual([]);
  });
});

describe('properties of counting', () => {
  const start = fc.integer({ min: 0, max: 3500 }).map((offset) => addDays('2016-01-01', offset));
  const pause = fc
    .tuple(fc.integer({ min: -20, max: 120 }), fc.integer({ min: 0, max: 40 }))
    .map(([from, length]) => ({ from, length }));
  /** A rule that knows extension and pause both, which no shipped row does. */
  const both: LimitRule = { ...row('decide-re-review'), extension: { atMost: 60, approvedBy: '负责人' } };
  const events = (from: LocalDate, pauses: readonly { from: number; length: number }[]) =>
    pauses.map((each) => hearing(addDays(from, each.from), addDays(from, each.from + each.length)));
  const due = (rule: LimitRule, from: LocalDate, about: readonly ClockEvent[]): LocalDate => {
    const counted = countLimit(rule, from, null, about, holidaySeed);
    if (counted.due === null) throw new Error(`not counted: ${counted.why}`);
    return counted.due;
  };

  it('a later start never ends earlier, in days and in working days', () => {
    fc.assert(
      fc.property(start, fc.constantFrom<LimitKey>('finish', 'object-to-transfer', 'simple-reply'), (from, key) => {
        expect(due(row(key), from, []) <= due(row(key), addDays(from, 1), [])).toBe(true);
      }),
    );
  });
  it('an extension adds exactly its days', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (from, days) => {
        expect(daysBetween(due(row('finish'), from, []), due(row('finish'), from, [extend(days)]))).toBe(days);
      }),
    );
  });
  it('pauses add exactly the different days of theirs that lie inside the running limit, in any order', () => {
    fc.assert(
      fc.property(
        start,
        fc.array(pause, { maxLength: 5 }),
        fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
        (from, pauses, days) => {
          const stops = events(from, pauses);
          const all = days === null ? stops : [extend(days), ...stops];
          const end = due(both, from, all);
          const inside = new Set<LocalDate>();
          for (let day = addDays(from, 1); day <= end; day = addDays(day, 1)) {
            if (stops.some((stop) => stop.type === 'pause' && stop.from <= day && day <= stop.to)) inside.add(day);
          }
          expect(daysBetween(from, end)).toBe((both.length ?? 0) + (days ?? 0) + inside.size);
          expect(inside.has(end)).toBe(false);
          expect(due(both, from, [...all].reverse())).toBe(end);
        },
      ),
    );
  });
  it('a working-day limit ends on a working day, with that many of them after the start', () => {
    fc.assert(
      fc.property(start, (from) => {
        const counted = countLimit(row('simple-reply'), from, null, [], holidaySeed);
        if (counted.due === null) throw new Error('not counted');
        let worked = 0;
        for (let day = addDays(from, 1); day <= counted.due; day = addDays(day, 1)) {
          if (isWorking(dayKind(holidaySeed, day))) worked += 1;
        }
        expect(worked).toBe(10);
        expect(isWorking(dayKind(holidaySeed, counted.due))).toBe(true);
        expect(counted.rolled).toBe(counted.due);
        expect(daysBetween(from, counted.due) - counted.skipped.length).toBe(10);
      }),
    );
  });
});
