import { describe, expect, it } from 'vitest';
import type { CaseRow } from '#shared/case/row';
import { canRetry, worded } from '../../../../renderer/desk/wording';
import { selectRows } from '../../../../renderer/desk/worklist-filter';

const row = (over: Partial<CaseRow>): CaseRow => ({
  id: 'x',
  version: 1,
  registration: '2026-000001',
  title: '',
  petitionerNames: '',
  openedOn: '2026-11-01',
  lastVisitOn: '2026-11-01',
  visitCount: 1,
  headcount: 1,
  stage: 'registered',
  purpose: null,
  contentClass: null,
  assigneeId: null,
  assigneeName: null,
  organName: null,
  nextStep: '',
  due: null,
  dueWhat: null,
  closedOn: null,
  dueRolled: null,
  dueFrom: null,
  dueWarns: [],
  option: null,
  undated: [],
  waitingFor: 'office',
  marks: [],
  readers: null,
  lateSteps: 0,
  papersToIssue: 0,
  papersToServe: 0,
  followUp: '',
  needsNewerVersion: false,
  ...over,
});
const rows = [
  row({ id: 'none' }),
  row({ id: 'later', due: '2026-12-20', assigneeId: 'me' }),
  row({ id: 'overdue', due: '2026-11-20' }),
  row({ id: 'soon', due: '2026-11-28', assigneeId: 'me' }),
  row({ id: 'closed', due: null, closedOn: '2026-11-23', assigneeId: 'me' }),
];
const ids = (filter: Parameters<typeof selectRows>[1]) => selectRows(rows, filter).map(({ id }) => id);

describe('worklists', () => {
  it('puts the nearest limit first and cases without a limit last', () => {
    expect(ids({ list: 'open' })).toEqual(['overdue', 'soon', 'later', 'none']);
  });
  it('holds everything, in the same order, for who divides it himself', () => {
    expect(ids({ list: 'held' }).slice(0, 3)).toEqual(['overdue', 'soon', 'later']);
    expect([...ids({ list: 'held' })].sort()).toEqual(['closed', 'later', 'none', 'overdue', 'soon']);
  });
});

describe('words of failures', () => {
  it('names the rule once and says that text is kept', () => {
    expect(worded({ code: 'refused', message: '不能受理', rule: '《条例》第二十三条' }).message).toBe(
      '不能受理（依据：《条例》第二十三条）',
    );
    expect(worded({ code: 'stale', message: '事项有变化。' }).message).toContain('还在本页');
  });
  it('offers to send again only where that can help', () => {
    expect(canRetry({ code: 'internal', message: '' })).toBe(true);
    expect(canRetry({ code: 'refused', message: '' })).toBe(false);
  });
});
