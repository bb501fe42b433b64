import { describe, expect, it } from 'vitest';
import type { SoonSpan } from '#shared/case/buckets';
import {
  endMorning,
  isMorning,
  MORNING_ROWS,
  type MorningReader,
  morningParts,
} from '../../../../renderer/worklist/morning';
import { row } from './rows';

const today = '2026-11-23';
const soon: SoonSpan = { until: '2026-11-26', unit: 'working-day', missingYear: null };
const reader: MorningReader = { officerId: 'officer-1', roles: ['handler'], today, soon };

describe('morningParts', () => {
  it('tells what is due, overdue and came back, his own first, and nothing else', () => {
    const rows = [
      row({ id: '1', due: today, assigneeId: 'officer-2' }),
      row({ id: '2', due: today }),
      row({ id: '3', due: '2026-11-20' }),
      row({ id: '4', due: '2026-12-20', stage: 'returned' }),
      row({ id: '5', due: null, stage: 'transferred', waitingFor: 'other-organ' }),
      row({ id: '6', due: null, stage: 'transferred', waitingFor: 'office' }),
      row({ id: '7', due: today, closedOn: today }),
      row({ id: '8', due: '2026-11-25' }),
    ];
    const parts = morningParts(rows, reader);
    expect(parts.map(({ key, count, mine, first }) => [key, count, mine, first.map(({ id }) => id)])).toEqual([
      ['today', 2, 1, ['2', '1']],
      ['overdue', 1, 1, ['3']],
      ['back', 2, 2, ['4', '6']],
    ]);
  });
  it('names a few only, and no part that is empty', () => {
    const many = Array.from({ length: 9 }, (_, index) => row({ id: String(index), due: today }));
    const parts = morningParts(many, reader);
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ count: 9 });
    expect(parts[0]?.first).toHaveLength(MORNING_ROWS);
    expect(morningParts([row({ id: '1', due: '2026-12-20' })], reader)).toEqual([]);
  });
});

describe('warnings of the morning', () => {
  // 45 of 60 days have gone by: 预警.
  const running = { due: '2026-12-08', dueFrom: '2026-10-09', dueWarns: ['handler', 'head'] } as const;
  const warned = (roles: MorningReader['roles'], change: Partial<Parameters<typeof row>[0]>) =>
    morningParts([row({ id: '1', ...running, ...change })], { ...reader, roles }).map(({ key }) => key);
  it('go to the roles the table names; a handler hears of his own and of those nobody has', () => {
    expect(warned(['handler'], {})).toEqual(['warned']);
    expect(warned(['handler'], { assigneeId: null })).toEqual(['warned']);
    expect(warned(['handler'], { assigneeId: 'officer-2' })).toEqual([]);
    expect(warned(['head'], { assigneeId: 'officer-2' })).toEqual(['warned']);
    expect(warned(['reception'], {})).toEqual([]);
  });
  it('begin with three quarters of the days', () => {
    expect(warned(['handler'], { dueFrom: '2026-10-10', due: '2026-12-09' })).toEqual([]);
  });
  it('tell of a chance to object that soon ends, until it has ended', () => {
    const option = (due: string) =>
      morningParts([row({ id: '1', due: null, option: { what: '提出异议期限', due } })], reader).map(({ key }) => key);
    expect(option('2026-11-26')).toEqual(['option']);
    expect(option('2026-11-27')).toEqual([]);
    expect(option('2026-11-22')).toEqual([]);
  });
});

describe('the first sign-in of a day', () => {
  it('is over for one officer and one day once the summary was put away', () => {
    expect(isMorning('officer-9', today)).toBe(true);
    endMorning('officer-9', today);
    expect(isMorning('officer-9', today)).toBe(false);
    expect(isMorning('officer-8', today)).toBe(true);
    expect(isMorning('officer-9', '2026-11-24')).toBe(true);
  });
});
