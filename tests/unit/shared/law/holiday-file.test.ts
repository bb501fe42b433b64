import { describe, expect, it } from 'vitest';
import { parseHolidayFile } from '#shared/law/holiday-file';

const day = (date: string, isOffDay: unknown = true, name: unknown = '元旦') => ({ name, date, isOffDay });
const file = (days: unknown, year: unknown = 2027) => JSON.stringify({ year, papers: ['通知'], days });
const always = [day('2027-01-01'), day('2027-05-01', true, '劳动节'), day('2027-10-01', true, '国庆节')];
const problems = (text: string, year: number | null = 2027) => {
  const read = parseHolidayFile(text, year);
  if (read.ok) throw new Error('it was taken');
  return read.problems;
};

describe('a holiday list in a file', () => {
  it('is read from JSON, days of the December before and the January after too', () => {
    const days = [day('2026-12-31'), ...always, day('2027-10-09', false, '国庆节'), day('2028-01-01')];
    const read = parseHolidayFile(`\uFEFF${file(days)}`, 2027);
    expect(read).toMatchObject({ ok: true, warnings: [], value: { year: 2027, source: '通知' } });
    if (read.ok) {
      expect(read.value.days).toHaveLength(6);
      expect(read.value.days[4]).toEqual({ date: '2027-10-09', name: '国庆节', rest: false });
    }
  });
  it('is read from a table', () => {
    const text = '\uFEFF日期, 名称,休/班\r\n2027-01-01,元旦,休\r\n\r\n2027-01-03 ,"元旦", 班\r\n';
    const read = parseHolidayFile(text, null);
    expect(read).toMatchObject({ ok: true, value: { year: 2027 } });
    if (read.ok) {
      expect(read.value.days).toEqual([
        { date: '2027-01-01', name: '元旦', rest: true },
        { date: '2027-01-03', name: '元旦', rest: false },
      ]);
      expect(read.warnings).toEqual(['表里没有2027年5月1日、2027年10月1日的放假，可能不完整，请与通知核对']);
    }
  });
  it.each([
    ['whose year is wrong', file([day('2027-01-01')], 2026), null, '里面却没有一天在2026年'],
    ['of another year', file(always), 2026, '这是2027年的节假日表，需要的是2026年的'],
    ['with a day of another year', file([...always, day('2026-10-01')]), 2027, '第 4 天的2026年10月1日不属于2027年'],
    ['with a day of November before', file([...always, day('2026-11-30')]), 2027, '第 4 天的2026年11月30日'],
    ['with a day of February after', file([...always, day('2028-02-01')]), 2027, '第 4 天的2028年2月1日'],
    ['with a day twice', file([...always, day('2027-01-01')]), 2027, '第 4 天的2027年1月1日与第 1 天重复'],
    ['with a day that is none', file([day('2027-02-30')]), 2027, '第 1 天的日期“2027-02-30”不对'],
    ['with a column missing', file([{ name: '元旦', date: '2027-01-01' }]), 2027, '第 1 天的“isOffDay”'],
    ['with text where 休 or 班 belongs', file([day('2027-01-01', 'yes')]), 2027, '第 1 天的“isOffDay”'],
    ['without a name', file([day('2027-01-01', true, ' ')]), 2027, '第 1 天（2027-01-01）没有节日名称'],
    ['cut short', file(always).slice(0, -20), 2027, '文件损坏或者没有存全'],
    ['that is something else', '{"days": 3, "year": 2027}', 2027, '“days”'],
    ['without days', file([]), 2027, '文件里没有一天'],
    ['of no year', file(always, 27), null, '年份“27”不对'],
    ['that is empty', ' \n', 2027, '文件是空的'],
    ['that is a web page', '<html></html>', 2027, '第 1 行应是“日期,名称,休/班”'],
    ['table with a wrong line', '日期,名称,休/班\n2027-01-01,元旦', 2027, '第 2 行应有 3 栏，现有 2 栏'],
    [
      'table with another word',
      '日期,名称,休/班\n2027-01-01,元旦,放',
      2027,
      '第 2 行（2027-01-01）没有写明是“休”还是“班”',
    ],
    [
      'table with a day twice',
      '日期,名称,休/班\n2027-01-01,元旦,休\n2027-01-01,元旦,班',
      2027,
      '第 3 行的2027年1月1日与第 2 行重复',
    ],
    ['table of another year', '日期,名称,休/班\n2026-01-01,元旦,休', 2027, '这是2026年的节假日表'],
  ])('is refused %s, and says where', (_name, text, year, message) => {
    expect(problems(text, year).join('\n')).toContain(message);
  });
  it('names the first twenty of many mistakes', () => {
    const days = Array.from({ length: 30 }, () => day('2020-01-01'));
    expect(problems(file(days))).toHaveLength(21);
  });
});
