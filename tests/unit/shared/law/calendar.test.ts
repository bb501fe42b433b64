import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayKind, emptyCalendar, type HolidayCalendar, nextWorkingDay, weekdayOf } from '#shared/law/calendar';
import { addDays } from '#shared/law/dates';
import { parseHolidayFile } from '#shared/law/holiday-file';
import { holidaySeed } from '#shared/law/holiday-seed';

const kindOf = (date: string, calendar: HolidayCalendar = holidaySeed) => dayKind(calendar, date);
const years = Array.from({ length: 11 }, (_, index) => 2016 + index);
const folder = path.resolve('../shared/data/holidays');

describe('kinds of day', () => {
  it.each([
    ['2023-10-05', { kind: 'rest', name: '国庆节' }],
    ['2023-10-07', { kind: 'shifted', name: '国庆节' }],
    ['2023-10-14', { kind: 'rest', name: '星期六' }],
    ['2023-10-16', { kind: 'working' }],
    ['2018-12-29', { kind: 'shifted', name: '元旦' }],
    ['2018-12-31', { kind: 'rest', name: '元旦' }],
    ['2020-02-03', { kind: 'working' }],
    ['2027-01-01', { kind: 'unknown', year: 2027 }],
    ['2015-12-31', { kind: 'unknown', year: 2015 }],
  ] as const)('%s', (date, kind) => {
    expect(kindOf(date)).toEqual(kind);
  });
  it('knows a day by the list of its own year; other lists only add to it', () => {
    const only = (...wanted: number[]) => ({ lists: holidaySeed.lists.filter((list) => wanted.includes(list.year)) });
    // The list of 2019 names days of December 2018, which stay unknown while 2018 is not loaded.
    expect(kindOf('2018-12-31', only(2019))).toEqual({ kind: 'unknown', year: 2018 });
    expect(kindOf('2018-12-31', only(2018))).toEqual({ kind: 'working' });
    expect(kindOf('2018-12-31', only(2018, 2019))).toEqual({ kind: 'rest', name: '元旦' });
    expect(kindOf('2026-01-01', emptyCalendar)).toEqual({ kind: 'unknown', year: 2026 });
  });
  it('lets the later notice hold where two lists name a day, in whatever order they were loaded', () => {
    const list = (year: number, rest: boolean) => ({
      year,
      source: '',
      days: [{ date: '2030-12-31', name: '元旦', rest }],
    });
    for (const lists of [
      [list(2030, false), list(2031, true)],
      [list(2031, true), list(2030, false)],
    ]) {
      expect(kindOf('2030-12-31', { lists })).toEqual({ kind: 'rest', name: '元旦' });
    }
  });
  it('names the day of the week', () => {
    expect(weekdayOf('2026-11-24')).toBe('星期二');
  });
});

describe('the next working day', () => {
  it.each([
    ['2023-10-01', '2023-10-07'],
    ['2023-10-07', '2023-10-07'],
    ['2022-12-31', '2023-01-03'],
    ['2026-11-24', '2026-11-24'],
  ])('on or after %s is %s', (date, next) => {
    expect(nextWorkingDay(holidaySeed, date)).toEqual({ date: next, missingYear: null });
  });
  it('is not guessed across the end of what is loaded', () => {
    const without2023 = { lists: holidaySeed.lists.filter((list) => list.year <= 2022) };
    expect(nextWorkingDay({ lists: [...without2023.lists] }, '2022-12-30').date).toBe('2022-12-30');
    expect(nextWorkingDay({ lists: without2023.lists }, '2022-12-31')).toEqual({ date: null, missingYear: 2023 });
  });
});

describe('the lists shipped', () => {
  it('are of 2016-2026, with their notices, and no weekday is called shifted', () => {
    expect(holidaySeed.lists.map((list) => list.year)).toEqual(years);
    for (const { year, source, days } of holidaySeed.lists) {
      expect(source).toContain(`${year}年部分节假日安排的通知`);
      for (const day of days) {
        expect(day.rest || ['星期六', '星期日'].includes(weekdayOf(day.date)), day.date).toBe(true);
        expect(day.name).toMatch(/^(元旦|春节|清明|劳动节|端午|中秋|国庆节)$/);
      }
    }
  });
  it.skipIf(!existsSync(folder))(
    'make every day from 2016 to 2026 what the official lists make it (skipped without ../shared)',
    () => {
      const lists = years.map((year) => {
        const read = parseHolidayFile(readFileSync(path.join(folder, `${year}.json`), 'utf8'), year);
        if (!read.ok) throw new Error(read.problems.join('\n'));
        expect(read.warnings).toEqual([]);
        return read.value;
      });
      const plain = (date: string, calendar: HolidayCalendar) => {
        const { kind } = dayKind(calendar, date);
        return `${date} ${kind}`;
      };
      let day = '2016-01-01';
      const shipped: string[] = [];
      const official: string[] = [];
      for (; day <= '2026-12-31'; day = addDays(day, 1)) {
        shipped.push(plain(day, holidaySeed));
        official.push(plain(day, { lists }));
      }
      expect(shipped).toHaveLength(4018);
      expect(shipped).toEqual(official);
      // The same list names them, but for plain weekends of 2019 that the package calls holidays too, and a Monday that
      // the notice of 2020 says is worked, as Mondays are.
      for (const list of lists) {
        const ours = new Set(holidaySeed.lists.find((each) => each.year === list.year)?.days.map((each) => each.date));
        const theirs = new Set(list.days.map((each) => each.date));
        expect([...theirs].filter((date) => !ours.has(date))).toEqual(list.year === 2020 ? ['2020-02-03'] : []);
        expect([...ours].filter((date) => !theirs.has(date))).toEqual(
          list.year === 2019
            ? ['2019-04-06', '2019-04-07', '2019-06-08', '2019-06-09', '2019-09-14', '2019-09-15']
            : [],
        );
      }
    },
  );
});
