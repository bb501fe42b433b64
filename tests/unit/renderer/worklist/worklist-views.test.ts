import { describe, expect, it } from 'vitest';
import type { SoonSpan } from '#shared/case/buckets';
import {
  countOf,
  isWorklistView,
  matchesWords,
  rollHint,
  rowsOfView,
  secondLine,
  viewNote,
  type WorklistView,
  worklistViews,
} from '../../../../renderer/worklist/worklist-views';
import { row } from './rows';

const today = '2026-11-23';
const soon: SoonSpan = { until: '2026-11-26', unit: 'working-day', missingYear: null };
const context = { officerId: 'officer-1', today, soon };

describe('worklist views', () => {
  const rows = [
    row({ id: '1', due: today }),
    row({ id: '2', due: '2026-11-26', assigneeId: 'officer-2' }),
    row({ id: '3', due: '2026-11-20', waitingFor: 'other-organ' }),
    row({ id: '4', due: null, waitingFor: 'petitioner', assigneeId: null }),
    row({ id: '5', closedOn: today }),
    row({ id: '6', closedOn: '2026-11-22', followUp: '督促执行' }),
  ];
  const idsOf = (view: WorklistView) => rowsOfView(rows, view, context, '').map(({ id }) => id);
  it('puts each row where an officer looks for it', () => {
    expect(Object.fromEntries(worklistViews.map((view) => [view, idsOf(view)]))).toEqual({
      mine: ['1', '3'],
      today: ['1'],
      soon: ['2'],
      overdue: ['3'],
      'other-organ': ['3'],
      petitioner: ['4'],
      open: ['1', '2', '3', '4'],
      'closed-today': ['5'],
      'follow-up': ['6'],
    });
  });
  it('narrows a view by the words typed', () => {
    expect(rowsOfView(rows, 'open', context, '000002').map(({ id }) => id)).toEqual(['2']);
  });
  it('says what three working days are, and when the list is missing', () => {
    expect(viewNote('soon', soon)).toBe('今天以后三个工作日，到2026年11月26日。');
    expect(viewNote('soon', { until: '2027-01-02', unit: 'day', missingYear: 2027 })).toContain(
      '还没有 2027 年节假日表',
    );
    expect(viewNote('open', soon)).toBe('');
  });
  it('tells where a last day on rest days rolls over to, while it matters', () => {
    const rolling = row({ id: '1', due: '2026-11-21', dueRolled: today });
    expect(rollHint(rolling, today)).toBe('顺延至2026年11月23日');
    expect(rollHint(rolling, '2026-11-24')).toBe('');
    expect(rollHint(row({ id: '1', dueRolled: null }), today)).toBe('');
  });
  it('finds a mark by its word and knows its own views only', () => {
    expect(matchesWords(row({ id: '1', marks: ['集体访'] }), '集体访')).toBe(true);
    expect(isWorklistView('overdue')).toBe(true);
    expect(isWorklistView('due-soon')).toBe(false);
  });
  it('asks for all words typed, wherever they stand', () => {
    expect(matchesWords(row({ id: '1' }), '电梯 张明')).toBe(true);
    expect(matchesWords(row({ id: '1' }), '电梯 赵六')).toBe(false);
    expect(matchesWords(row({ id: '12' }), '000012')).toBe(true);
    expect(matchesWords(row({ id: '1' }), '  ')).toBe(true);
  });
  it('takes main’s counts where main keeps them, and the desk’s elsewhere', () => {
    const counts = { dueToday: 1, dueSoon: 2, overdue: 4, open: 30, mine: 8, visitsToday: 3 };
    const held = { today: 90, soon: 5, overdue: 90, 'other-organ': 6, petitioner: 7 };
    expect(worklistViews.map((view) => countOf(view, counts, held))).toEqual([8, 1, 5, 4, 6, 7, 30, null, null]);
    expect(worklistViews.map((view) => countOf(view, null, null))).toEqual(Array(9).fill(null));
  });
  it('names who, what and by whom in one line', () => {
    expect(secondLine(row({ id: '1' }))).toBe('张明 · 2026-000001 · 王芳承办');
    expect(secondLine(row({ id: '2', petitionerNames: '张明等12人', visitCount: 3, assigneeName: null }))).toBe(
      '张明等12人 · 2026-000002 · 来访 3 次',
    );
  });
});
