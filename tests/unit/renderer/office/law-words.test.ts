import { describe, expect, it } from 'vitest';
import type { HolidayList } from '#shared/law/calendar';
import { type LawChange, type OfficeLimit, officeLimitSchema } from '#shared/law/changes';
import { nationalLaw } from '#shared/law/law';
import { ruleKeys } from '#shared/law/limits';
import { changeLines, changeTitle, dutyWords, movedWords } from '../../../../renderer/office/law/change-words';
import { classCounts, classTree, droppedClasses } from '../../../../renderer/office/law/class-words';
import {
  changedDays,
  changedDayWords,
  countsOf,
  missingYear,
  problemOfDay,
  weeksOf,
  withDay,
  withoutDay,
} from '../../../../renderer/office/law/holiday-form';
import {
  emptyLimit,
  fromLimit,
  limitProblems,
  ruleChoices,
  standingOf,
  toLimit,
  withRule,
} from '../../../../renderer/office/law/limit-form';
import { type LawChangeRecord, lastStanding, limitName, ownLimits } from '../../../../renderer/office/law/own-law';

const list = (days: readonly (readonly [date: string, rest: boolean])[], year = 2027): HolidayList => ({
  year,
  source: '',
  days: days.map(([date, rest]) => ({ date, name: '国庆节', rest })),
});
const limit: OfficeLimit = {
  id: 'limit-1',
  key: 'finish',
  name: '办结期限（本市）',
  article: '《某市信访工作规则》第十二条',
  dutyBearer: 'competent-organ',
  length: 45,
  unit: 'day',
  extensionAtMost: null,
  warns: ['handler'],
  source: '某市信访局文件',
  verified: false,
  validFrom: '2026-12-01',
  validTo: null,
};
const record = (change: LawChange, undone = false): LawChangeRecord => ({
  at: '2026-11-24T01:00:00.000Z',
  by: '王芳',
  change,
  undone,
});

describe('a holiday list by hand', () => {
  it('stays in order, and a day stands in it once', () => {
    const two = withDay(withDay(list([]), { date: '2027-10-01', name: '国庆节', rest: true }), {
      date: '2027-01-01',
      name: '元旦',
      rest: true,
    });
    expect(two.days.map(({ date }) => date)).toEqual(['2027-01-01', '2027-10-01']);
    expect(withDay(two, { date: '2027-10-01', name: '国庆节', rest: false }).days[1]?.rest).toBe(false);
    expect(withoutDay(two, '2027-01-01').days).toHaveLength(1);
    expect(
      countsOf(
        list([
          ['2027-10-01', true],
          ['2027-10-09', false],
        ]),
      ),
    ).toEqual({ rest: 1, shifted: 1 });
  });
  it('refuses a day of another year, a day twice, and a weekday as worked', () => {
    const known = list([['2027-10-01', true]]);
    const day = (date: string, rest: boolean) => problemOfDay(known, { date, name: '国庆节', rest });
    expect(day('2026-11-30', true)).toContain('不属于 2027 年');
    expect(day('2027-10-01', false)).toContain('已在表里');
    expect(day('2027-10-04', false)).toContain('星期一');
    expect(day('2027-10-09', false)).toBeNull();
    expect(day('2026-12-31', true)).toBeNull();
  });
  it('tells what two lists take differently, a Saturday named as a day off being one anyway', () => {
    const before = list([
      ['2027-10-01', true],
      ['2027-10-09', false],
    ]);
    const after = list([
      ['2027-10-01', true],
      ['2027-10-02', true],
    ]);
    expect(changedDays(before, after).map(changedDayWords)).toEqual([
      '2027年10月9日（星期六）国庆节：上班，改为照常休息',
    ]);
  });
  it('draws months from Monday with every day once', () => {
    const weeks = weeksOf(2026, 11);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.flat().filter((date) => date !== null)).toHaveLength(30);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
  it('asks for next year from November on, for this year always', () => {
    const lists = [list([], 2026)];
    expect(missingYear(lists, '2026-10-31')).toBeNull();
    expect(missingYear(lists, '2026-11-01')).toBe(2027);
    expect(missingYear([], '2026-03-01')).toBe(2026);
  });
});

describe('the office’s own law, read from the record', () => {
  const made = record({ kind: 'limit', limit });
  it('takes the newest of an id, forgets what was taken out or undone', () => {
    const longer = record({ kind: 'limit', limit: { ...limit, length: 50 } });
    expect(ownLimits([made, longer]).map(({ length }) => length)).toEqual([50]);
    expect(ownLimits([made, { ...longer, undone: true }]).map(({ length }) => length)).toEqual([45]);
    const removed = record({ kind: 'limit-removed', id: limit.id });
    expect(ownLimits([made, removed])).toEqual([]);
    expect(ownLimits([made, { ...removed, undone: true }])).toEqual([limit]);
    expect(limitName([made, removed], limit.id)).toBe(limit.name);
  });
  it('lets only the newest change that holds be taken back', () => {
    expect(lastStanding([made, { ...made, undone: true }])).toBe(0);
    expect(lastStanding([])).toBe(-1);
  });
});

describe('a limit as typed', () => {
  it('becomes what the schema takes, and comes back the same', () => {
    expect(officeLimitSchema.parse(toLimit(fromLimit(limit)))).toEqual(limit);
  });
  it('is told what is missing in words', () => {
    const empty = emptyLimit('limit-2', '2026-11-24');
    expect(Object.keys(limitProblems(empty))).toEqual(['key', 'length']);
    const typed = { ...fromLimit(limit), length: '四十', extensionAtMost: '三十', validTo: '2026-01-01' };
    expect(Object.keys(limitProblems(typed))).toEqual(['length', 'extensionAtMost', 'validTo']);
  });
  it('starts from the rule it stands in for, keeping what was typed', () => {
    const rule = nationalLaw.limits.find(({ key }) => key === 'finish');
    if (rule === undefined) throw new Error('the table has a limit for finishing');
    const form = withRule({ ...emptyLimit('limit-2', '2026-11-24'), length: '40' }, rule);
    expect([form.key, form.name, form.length, form.unit]).toEqual(['finish', rule.name, '40', 'day']);
  });
  it('offers each key of the table once', () => {
    const values = ruleChoices([...nationalLaw.limits, ...nationalLaw.limits]).map(({ value }) => value);
    expect(values).toEqual(ruleKeys.filter((key) => nationalLaw.limits.some((rule) => rule.key === key)));
  });
  it('stands in force, to come, ended, or belongs elsewhere', () => {
    const [rule] = nationalLaw.limits;
    if (rule === undefined) throw new Error('the table is not empty');
    const on = (change: Partial<typeof rule>) => standingOf({ ...rule, ...change }, '2026-11-24', '330102');
    expect(on({})).toBe('in-force');
    expect(on({ validFrom: '2027-01-01' })).toBe('to-come');
    expect(on({ validTo: '2026-11-23' })).toBe('ended');
    expect(on({ jurisdiction: '31' })).toBe('elsewhere');
    expect(on({ jurisdiction: '33' })).toBe('in-force');
  });
});

describe('words of a row', () => {
  const words = (key: string) => {
    const rule = nationalLaw.limits.find((each) => each.key === key);
    return rule === undefined ? null : dutyWords(rule);
  };
  it('say what is done within the days, and what only after them', () => {
    expect(words('finish')).toBe('有权处理机关自受理起 60 日内处理意见书送达');
    expect(words('hearing-opinion')).toBe('有权处理机关自听证结束起 20 日内送达听证意见');
    expect(words('hearing-notice')).toBe('有权处理机关自发出听证通知起满 7 日举行听证');
    expect(words('public-notice')).toBe('各机关、单位自发出公告起满 30 日视为送达');
    expect(words('judicial-confirmation')).toBe('双方当事人自调解协议生效起 30 日内共同向人民法院申请司法确认');
  });
});

describe('content classes', () => {
  const paths = [['城乡建设'], ['城乡建设', '物业'], ['城乡建设', '物业', '维修资金'], ['教育', '物业']];
  it('are counted by level, a name under two parents twice', () => {
    expect(classCounts(paths)).toEqual({ first: 2, second: 2, third: 1 });
  });
  it('make a tree in their own order', () => {
    expect(classTree(paths)).toEqual([
      { name: '城乡建设', below: [{ name: '物业', below: ['维修资金'] }] },
      { name: '教育', below: [{ name: '物业', below: [] }] },
    ]);
  });
  it('say which a new table has no more', () => {
    expect(droppedClasses(paths, [['城乡建设'], ['教育', '物业']])).toEqual([
      '城乡建设/物业',
      '城乡建设/物业/维修资金',
    ]);
  });
});

describe('words on a change', () => {
  it('name it, also a limit that is taken out', () => {
    const made = record({ kind: 'limit', limit });
    expect(changeTitle({ kind: 'limit-removed', id: limit.id }, [made])).toContain(limit.name);
    expect(changeTitle({ kind: 'local-rules', followed: [] }, [])).toBe('不采用地方规定');
    expect(changeTitle({ kind: 'holidays', list: { ...list([]), days: [] } }, [])).toBe('2027 年节假日表');
  });
  it('warn of a list that looks cut short, and list what differs from the one in force', () => {
    const cut: LawChange = { kind: 'holidays', list: { year: 2026, source: '通知', days: [] } };
    const lines = changeLines(cut, nationalLaw).join('\n');
    expect(lines).toContain('可能不完整');
    expect(lines).toContain('2026年1月1日（星期四）元旦：休息，改为照常上班');
    const seed = nationalLaw.calendar.lists.find(({ year }) => year === 2026);
    if (seed === undefined) throw new Error('2026 is loaded');
    const same = changeLines({ kind: 'holidays', list: { ...seed, days: [...seed.days] } }, nationalLaw);
    expect(same.at(-1)).toContain('没有不同');
  });
  it('say that classified matters keep their names', () => {
    const table = { source: '文件', verified: true, validFrom: '2026-12-01', validTo: null, paths: [['城乡建设']] };
    const lines = changeLines({ kind: 'classes', table }, nationalLaw).join('\n');
    expect(lines).toContain('一级 1 个');
    expect(lines).toContain('保留原来的分类名称');
  });
  it('count what moves and how much of it is shown', () => {
    expect(movedWords({ movedCount: 0, shown: 0 })).toContain('没有');
    expect(movedWords({ movedCount: 23, shown: 23 })).toBe('未办结事项有 23 个期限的届满日会变，如下：');
    expect(movedWords({ movedCount: 230, shown: 100 })).toContain('前 100 个');
  });
});
