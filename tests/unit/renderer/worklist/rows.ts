import type { CaseRow } from '#shared/case/row';

/** A worklist row with invented content; give what the test is about. */
export const row = (change: Partial<CaseRow> & { readonly id: string }): CaseRow => ({
  version: 3,
  registration: `2026-${change.id.padStart(6, '0')}`,
  title: '反映小区电梯故障',
  petitionerNames: '张明',
  openedOn: '2026-11-01',
  lastVisitOn: '2026-11-01',
  visitCount: 1,
  headcount: 1,
  stage: 'assigned',
  purpose: '求决',
  contentClass: '城乡建设',
  assigneeId: 'officer-1',
  assigneeName: '王芳',
  organName: '临江市住房和城乡建设局',
  nextStep: '拟办',
  due: '2026-12-01',
  dueWhat: '办结期限',
  closedOn: null,
  lateSteps: 0,
  needsNewerVersion: false,
  ...change,
});
