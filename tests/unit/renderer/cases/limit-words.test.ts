import { describe, expect, it } from 'vitest';
import { type OpenLimit, readLimits } from '#shared/case/limits-of';
import { emptyCase } from '#shared/case/state';
import { nationalLaw } from '#shared/law/law';
import {
  beforeTableWords,
  endWords,
  limitGroups,
  limitPicture,
  overrideWords,
  pictureWords,
  rollWords,
} from '../../../../renderer/cases/limits/limit-words';

import { Desk, deskAt, registration } from '../../shared/case/desk';

const limit = (more: Partial<OpenLimit> = {}): OpenLimit => ({
  key: 'finish',
  rule: 'finish',
  what: '办结期限',
  article: '《条例》第三十四条',
  dutyBearer: 'competent-organ',
  startedOn: '2026-08-04',
  due: '2026-10-03',
  counted: '2026-10-03',
  rolled: '2026-10-08',
  skipped: [],
  metOn: null,
  late: false,
  excused: null,
  informational: false,
  optional: false,
  warns: ['handler', 'head'],
  sentence: '',
  ...more,
});
const state = emptyCase('c1', '2026-08-04');
const today = '2026-08-20';
const overridden = {
  ...state,
  overrides: [
    { limit: 'finish', counted: '2026-10-03', due: '2026-11-02', reason: '需要鉴定', by: '赵敏', on: '2026-09-20' },
  ],
};

describe('rollWords', () => {
  it('shows both days and which is warned on', () => {
    expect(rollWords(limit(), state)).toBe('满 2026年10月3日（休息日），顺延至 2026年10月8日；按 2026年10月3日 提醒');
  });
  it('says that the list is missing, and nothing where the day is a working day', () => {
    expect(rollWords(limit({ rolled: null }), state)).toContain('待节假日表');
    expect(rollWords(limit({ rolled: '2026-10-03' }), state)).toBe('');
  });
  it('says nothing of rolling over once the head set the day, but shows both days', () => {
    const set = limit({ due: '2026-11-02', rolled: null });
    expect(rollWords(set, overridden)).toBe('');
    expect(overrideWords(set, overridden)).toBe('算得 2026年10月3日，赵敏改定为 2026年11月2日（需要鉴定）');
    expect(overrideWords(limit(), state)).toBe('');
  });
});

describe('a matter from before the regulation (art. 50: 本条例自2022年5月1日起施行)', () => {
  const opened = (on: string, organId = 'letters') =>
    new Desk({ on }).act('register-visit', registration(on, {}, organId)).now;
  const words = (on: string, organId?: string) =>
    beforeTableWords(readLimits(opened(on, organId), nationalLaw).unruled);

  it('is told in a plain sentence that the table has no rule of that time, and nothing is counted', () => {
    expect(readLimits(opened('2022-04-30'), nationalLaw).limits).toEqual([]);
    expect(words('2022-04-30')).toEqual([
      '登记转送期限：2022年4月30日起算，早于表里规定的施行日期（2022年5月1日）。当时适用的规定不在期限表里，这里不推算，请按当时的规定办理。',
    ]);
    expect(words('2022-04-30', 'bureau')[0]).toContain('书面告知期限');
  });
  it('is told nothing from the first day on', () => {
    expect(words('2022-05-01')).toEqual([]);
    expect(readLimits(opened('2022-05-01'), nationalLaw).limits.map(({ rule }) => rule)).toEqual([
      'register-and-dispatch',
    ]);
  });
  it('counts what began after that day, and groups what began on one day before it', () => {
    const desk = deskAt('accepted', '2022-04-28');
    const { unruled, limits } = readLimits(desk.now, nationalLaw);
    expect(limits).toEqual([]);
    expect(beforeTableWords(unruled)).toHaveLength(1);
    expect(beforeTableWords(unruled)[0]).toContain('书面告知期限、办结期限');
    const later = deskAt('classified', '2022-04-28').act('accept-matter', { organId: 'bureau' }, { on: '2022-05-06' });
    expect(readLimits(later.now, nationalLaw).limits.map(({ rule, due }) => [rule, due])).toEqual([
      ['finish', '2022-07-05'],
    ]);
  });
  it('is told of a gap behind an ended row as well', () => {
    const limits = nationalLaw.limits.map((row) => ({ ...row, validTo: '2026-06-30' }));
    const { unruled } = readLimits(opened('2026-11-02'), { ...nationalLaw, limits });
    expect(beforeTableWords(unruled)[0]).toContain('没有那一天有效的规定');
  });
});

describe('limitGroups', () => {
  it('keeps what is owed apart, first due first; a closed case owes nothing', () => {
    const limits = [
      limit(),
      limit({ key: 'a', due: '2026-09-01' }),
      limit({ key: 'b', metOn: '2026-09-01' }),
      limit({ key: 'c', informational: true }),
      limit({ key: 'd', excused: '未留姓名' }),
    ];
    const groups = limitGroups(limits, state, today);
    expect(groups.open.map(({ key }) => key)).toEqual(['a', 'finish']);
    expect(groups.others.map(({ key }) => key)).toEqual(['b', 'c', 'd']);
    const closed = limitGroups(limits, { ...state, closed: { on: '2026-09-02', reason: '' } }, today);
    expect(closed.open).toEqual([]);
  });
  it('keeps a chance that may be taken until its last day, then says that it was let pass', () => {
    const option = limit({ key: 'e', optional: true, due: '2026-08-20' });
    expect(limitGroups([option], state, '2026-08-20').open).toEqual([option]);
    expect(limitGroups([option], state, '2026-08-21').open).toEqual([]);
    expect(endWords(option, '2026-08-20')).toBe('');
    expect(endWords(option, '2026-08-21')).toBe('2026年8月20日届满，没有提出');
  });
  it('tells what became of the others', () => {
    expect(endWords(limit({ metOn: '2026-10-09', late: true }), today)).toBe('2026年10月9日完成，已超期');
    expect(endWords(limit({ excused: '未留姓名' }), today)).toBe('未留姓名');
    expect(endWords(limit({ informational: true }), today)).toBe('2026年10月3日届满（供了解）');
    expect(endWords(limit(), today)).toBe('');
  });
});

describe('limitPicture', () => {
  const all = (of: OpenLimit) => limitPicture(of).flatMap(({ days }) => days);
  const kindOn = (of: OpenLimit, date: string) => all(of).find((day) => day.date === date)?.kind;
  it('marks sixty counted days from the day after the start to the last day', () => {
    const days = all(limit());
    expect(limitPicture(limit()).map(({ name }) => name)).toEqual(['2026年8月', '2026年9月', '2026年10月']);
    expect(days).toHaveLength(31 + 30 + 31);
    expect(days.filter(({ kind }) => kind === 'counted' || kind === 'due')).toHaveLength(60);
    expect(kindOn(limit(), '2026-08-04')).toBe('start');
    expect(kindOn(limit(), '2026-10-03')).toBe('due');
    expect(kindOn(limit(), '2026-10-08')).toBe('rolled');
    expect(kindOn(limit(), '2026-10-04')).toBe('outside');
  });
  it('shows skipped days with their reason, over the end of a year', () => {
    const crossing = limit({
      startedOn: '2026-12-28',
      due: '2027-01-05',
      counted: '2027-01-05',
      rolled: '2027-01-05',
      skipped: [{ date: '2027-01-01', why: '元旦' }],
    });
    expect(all(crossing).find(({ date }) => date === '2027-01-01')).toEqual({
      date: '2027-01-01',
      kind: 'skipped',
      why: '元旦',
    });
    expect(limitPicture(crossing).map(({ name }) => name)).toEqual(['2026年12月', '2027年1月']);
    expect(pictureWords(crossing)).toBe('日历：2026年12月28日起，2027年1月5日届满，其中 1 日不计');
  });
  it('shows the counted day beside the one set, and leaves out what is too long to draw', () => {
    expect(kindOn(limit({ due: '2026-11-02', rolled: null }), '2026-10-03')).toBe('over');
    expect(limitPicture(limit({ due: '2028-10-03', counted: '2028-10-03', rolled: null }))).toEqual([]);
  });
});
