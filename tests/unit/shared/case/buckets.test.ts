import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketsOf, countBuckets, soonSpan } from '#shared/case/buckets';
import type { HolidayCalendar } from '#shared/law/calendar';
import { emptyCalendar } from '#shared/law/calendar';
import { addDays } from '#shared/law/dates';
import { row } from '../../renderer/worklist/rows';

/** 2026 as a list with the first days of October off and 2026-10-10 (a Saturday) worked. */
const calendar: HolidayCalendar = {
  lists: [
    {
      year: 2026,
      source: '测试',
      days: [
        ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({ date: `2026-10-0${day}`, name: '国庆节', rest: true })),
        { date: '2026-10-10', name: '国庆节', rest: false },
      ],
    },
  ],
};

describe('soonSpan', () => {
  it('counts working days, over weekends and holidays, and shifted ones as worked', () => {
    expect(soonSpan(calendar, '2026-11-23')).toEqual({ until: '2026-11-26', unit: 'working-day', missingYear: null });
    expect(soonSpan(calendar, '2026-11-26').until).toBe('2026-12-01');
    expect(soonSpan(calendar, '2026-09-30').until).toBe('2026-10-10');
  });
  it('takes calendar days and says so where the list does not reach', () => {
    expect(soonSpan(calendar, '2026-12-30')).toEqual({ until: '2027-01-02', unit: 'day', missingYear: 2027 });
    expect(soonSpan(emptyCalendar, '2026-11-27')).toEqual({ until: '2026-11-30', unit: 'day', missingYear: 2026 });
  });
});

describe('bucketsOf', () => {
  const today = '2026-11-26';
  const soon = soonSpan(calendar, today);
  it('goes by the plain day, and by whose move it is', () => {
    expect(bucketsOf(row({ id: '1', due: '2026-11-25' }), today, soon)).toEqual(['overdue']);
    expect(bucketsOf(row({ id: '1', due: today }), today, soon)).toEqual(['today']);
    expect(bucketsOf(row({ id: '1', due: '2026-12-01' }), today, soon)).toEqual(['soon']);
    expect(bucketsOf(row({ id: '1', due: '2026-12-02' }), today, soon)).toEqual([]);
    expect(bucketsOf(row({ id: '1', due: today, waitingFor: 'petitioner' }), today, soon)).toEqual([
      'today',
      'petitioner',
    ]);
    expect(bucketsOf(row({ id: '1', due: null, waitingFor: 'other-organ' }), today, soon)).toEqual(['other-organ']);
    expect(bucketsOf(row({ id: '1', due: '2026-11-25', closedOn: today }), today, soon)).toEqual([]);
  });
  it('puts every open case with a date up to the span into exactly one dated bucket', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 90 }), (offset) => {
        const due = addDays(today, offset);
        expect(bucketsOf(row({ id: '1', due }), today, soon)).toHaveLength(due <= soon.until ? 1 : 0);
      }),
    );
  });
  it('is what the counts count', () => {
    const rows = [
      row({ id: '1', due: '2026-11-01' }),
      row({ id: '2', due: '2026-11-02', waitingFor: 'other-organ' }),
      row({ id: '3', due: today }),
      row({ id: '4', due: null }),
    ];
    expect(countBuckets(rows, today, soon)).toEqual({
      today: 1,
      soon: 0,
      overdue: 2,
      'other-organ': 1,
      petitioner: 0,
    });
  });
});
