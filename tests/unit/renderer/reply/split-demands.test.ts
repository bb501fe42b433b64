import { describe, expect, it } from 'vitest';
import { splitDemands } from '../../../../renderer/reply/split-demands';

describe('splitDemands', () => {
  it.each([
    ['修理电梯', ['修理电梯']],
    ['修理电梯\n公示收支', ['修理电梯', '公示收支']],
    ['1. 修理电梯\n2. 公示收支\n并说明去向', ['修理电梯', '公示收支\n并说明去向']],
    ['一、修理电梯；二、公示收支。', ['修理电梯；', '公示收支。']],
    ['（一）修理电梯\n（二）公示收支', ['修理电梯', '公示收支']],
    ['①修理电梯 ②公示收支', ['修理电梯', '公示收支']],
    ['一是修理电梯\n二是公示收支', ['修理电梯', '公示收支']],
    ['  \n ', []],
    ['2026年11月起欠薪3.5个月\n要求支付', ['2026年11月起欠薪3.5个月', '要求支付']],
  ])('cuts %j', (text, expected) => {
    expect(splitDemands(text)).toEqual(expected);
  });
  it('keeps every word of a very long list in at most thirty demands', () => {
    const lines = Array.from({ length: 80 }, (_, index) => `请求事项甲${index}乙`);
    const demands = splitDemands(lines.join('\n'));
    expect(demands).toHaveLength(30);
    for (const line of lines) expect(demands.join('\n')).toContain(line);
  });
});
