import { describe, expect, it } from 'vitest';
import { divisionOf, divisionWarning } from '#shared/law/divisions';
import { divisionNames } from '#shared/law/divisions-data';

describe('divisions', () => {
  it.each([
    ['110000', '北京市', '北京市'],
    ['110101', '东城区', '北京市东城区'],
    ['330106', '西湖区', '浙江省杭州市西湖区'],
    ['330106001', '西湖区', '浙江省杭州市西湖区'],
    ['441900', '东莞市', '广东省东莞市'],
    ['540600', '那曲市', '西藏自治区那曲市'],
    ['710000', '台湾省', '台湾省'],
  ])('%s is %s', (code, name, fullName) => {
    expect(divisionOf(code)).toMatchObject({ name, fullName, lastListed: null });
    expect(divisionWarning(code)).toBeNull();
  });
  it.each([
    ['110103', '北京市崇文区', '2009-12'],
    ['110104', '北京市宣武区', '2009-12'],
    ['120107', '天津市塘沽区', '2008-12'],
    ['371200', '山东省莱芜市', '2016-07'],
  ])('%s was %s', (code, fullName, lastListed) => {
    expect(divisionOf(code)).toMatchObject({ fullName, lastListed });
    expect(divisionWarning(code)).toContain(`${fullName}）已经撤销`);
  });
  it('warns of what it has not seen and of what is no code, and says nothing of an empty one', () => {
    expect(divisionOf('990101')).toBeNull();
    expect(divisionWarning('990101')).toBe('没有见过行政区划代码 990101，请核对；新设的区划可以照常使用');
    expect(divisionWarning('11010')).toContain('应为 6 位数字');
    expect(divisionWarning('东城区')).toContain('应为 6 位数字');
    expect(divisionWarning(' ')).toBeNull();
  });
  it('reads every line of the table', () => {
    const lines = divisionNames.trim().split('\n');
    expect(lines[0]?.split('|')).toHaveLength(34);
    for (const line of lines.slice(1)) {
      expect(line).toMatch(/^\d{4} [^ |*\d]+(\*\d{4})?( \d{2}[^ |*\d]+(\*\d{4})?(\|\d{2}[^ |*\d]+(\*\d{4})?)*)?$/u);
    }
    expect(lines.join('').match(/\*\d{4}/gu)?.length).toBeGreaterThan(300);
  });
});
