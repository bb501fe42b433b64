import { describe, expect, it } from 'vitest';
import {
  countOf,
  filterOf,
  matchesWords,
  rowsOfView,
  secondLine,
  worklistViews,
} from '../../../../renderer/worklist/worklist-views';
import { row } from './rows';

const today = '2026-11-23';

describe('worklist views', () => {
  it('asks the desk for each view', () => {
    expect(worklistViews.map((view) => filterOf(view, 'officer-1', today))).toEqual([
      { list: 'mine', officerId: 'officer-1' },
      { list: 'due-soon', today },
      { list: 'open' },
      { list: 'closed' },
    ]);
  });
  it('shows only what was closed today in the last view', () => {
    const rows = [row({ id: '1', closedOn: today }), row({ id: '2', closedOn: '2026-11-22' }), row({ id: '3' })];
    expect(rowsOfView(rows, 'closed-today', today, '').map(({ id }) => id)).toEqual(['1']);
    expect(rowsOfView(rows, 'open', today, '')).toHaveLength(3);
  });
  it('asks for all words typed, wherever they stand', () => {
    expect(matchesWords(row({ id: '1' }), '电梯 张明')).toBe(true);
    expect(matchesWords(row({ id: '1' }), '电梯 赵六')).toBe(false);
    expect(matchesWords(row({ id: '12' }), '000012')).toBe(true);
    expect(matchesWords(row({ id: '1' }), '  ')).toBe(true);
  });
  it('takes the counts from main and counts overdue as due', () => {
    const counts = { dueToday: 1, dueSoon: 2, overdue: 4, open: 30, mine: 8, visitsToday: 3 };
    expect(worklistViews.map((view) => countOf(view, counts))).toEqual([8, 7, 30, null]);
    expect(countOf('open', null)).toBeNull();
  });
  it('names who, what and by whom in one line', () => {
    expect(secondLine(row({ id: '1' }))).toBe('张明 · 2026-000001 · 王芳承办');
    expect(secondLine(row({ id: '2', petitionerNames: '张明等12人', visitCount: 3, assigneeName: null }))).toBe(
      '张明等12人 · 2026-000002 · 来访 3 次',
    );
  });
});
