import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/law/dates';
import { parseLine, shiftDate } from '../../../../build/replay/record';

const line = (over: Record<string, unknown> = {}) =>
  JSON.stringify({
    留言编号: '1',
    留言用户: 'A00001',
    留言主题: '路灯不亮',
    留言时间: '2019/3/5 10:20:30',
    留言详情: '三盏路灯不亮。',
    答复意见: '已修复。',
    答复时间: '2019/3/28 16:05:00',
    ...over,
  });

describe('parseLine', () => {
  it('shifts both days together and keeps the gap', () => {
    const parsed = parseLine(line(), 1);
    if (!parsed.ok) throw new Error(parsed.why);
    expect(daysBetween(parsed.record.receivedOn, parsed.record.repliedOn)).toBe(23);
    expect(parsed.record.receivedAt).toBe('10:20');
    expect(parsed.record.receivedOn.slice(0, 4)).toMatch(/^202[345]$/);
  });

  it.each([
    ['{', '第7行', 'JSON'],
    [line({ 答复意见: undefined }), '1', '答复意见'],
    [line({ 留言时间: '去年' }), '1', '留言时间'],
    [line({ 答复时间: '2019/13/45' }), '1', '答复时间'],
    [line({ 答复时间: '2019/3/4 09:00' }), '1', '早于'],
  ])('says what is wrong with %s', (text, id, why) => {
    const parsed = parseLine(text, 7);
    expect(parsed).toMatchObject({ ok: false, id });
    expect(parsed.ok ? '' : parsed.why).toContain(why);
  });
});

describe('shiftDate', () => {
  const days = fc.integer({ min: 0, max: 3650 }).map((offset) => addDays('2011-01-01', offset));

  it('lands in 2023-2025, a whole number of weeks away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1500 }), (date, gap) => {
        const shifted = shiftDate(date, gap);
        expect(shifted >= '2023-01-01' && shifted <= '2025-12-31').toBe(true);
        expect(daysBetween(date, shifted) % 7).toBe(0);
      }),
    );
  });

  it('lets the answer fall into the period too whenever that is possible from its first year', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 720 }), (date, gap) => {
        expect(addDays(shiftDate(date, gap), gap) <= '2025-12-31').toBe(true);
      }),
    );
  });
});
