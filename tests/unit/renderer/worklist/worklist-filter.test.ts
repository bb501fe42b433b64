import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countViews, matchesFilter, rowsOfView, worklistViews } from '../../../../renderer/worklist/worklist-filter';
import { row } from './rows';

const today = '2026-11-23';
const rows = [
  row({ id: '1', due: '2026-12-20' }),
  row({ id: '2', due: '2026-11-20' }),
  row({ id: '3', due: null }),
  row({ id: '4', due: '2026-11-30', assigneeId: 'officer-2', assigneeName: '李强' }),
  row({ id: '5', due: null, closedOn: '2026-11-23', stage: 'closed' }),
  row({ id: '6', due: null, closedOn: '2026-11-22', stage: 'closed' }),
];
const ids = (view: (typeof worklistViews)[number]) => rowsOfView(rows, view, 'officer-1', today).map(({ id }) => id);

describe('worklist views', () => {
  it('puts overdue first, then the nearest limit, then what has no limit', () => {
    expect(ids('all-open')).toEqual(['2', '4', '1', '3']);
  });
  it('shows my open cases only', () => {
    expect(ids('mine')).toEqual(['2', '1', '3']);
  });
  it('takes overdue and the next seven days as due soon', () => {
    expect(ids('due-soon')).toEqual(['2', '4']);
  });
  it('shows only what was closed today', () => {
    expect(ids('closed-today')).toEqual(['5']);
  });
  it('counts what each view shows', () => {
    const counts = countViews(rows, 'officer-1', today);
    for (const view of worklistViews) expect(counts[view]).toBe(ids(view).length);
  });
  it('gives the same order whatever order the rows came in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(rowsOfView(shuffled, 'all-open', 'officer-1', today).map(({ id }) => id)).toEqual(['2', '4', '1', '3']);
      }),
    );
  });
});

describe('matchesFilter', () => {
  it('asks for all words, wherever they stand', () => {
    expect(matchesFilter(row({ id: '1' }), '电梯 张明')).toBe(true);
    expect(matchesFilter(row({ id: '1' }), '电梯 赵六')).toBe(false);
    expect(matchesFilter(row({ id: '12' }), '000012')).toBe(true);
    expect(matchesFilter(row({ id: '1' }), '  ')).toBe(true);
  });
});
