import { describe, expect, it } from 'vitest';
import { papersToIssue, papersToServe } from '#shared/case/paper-queues';
import { toCaseRow } from '#shared/case/row-of';
import { nationalLaw } from '#shared/law/law';
import { type Desk, deskAt, file } from './desk';

const on = '2026-11-10';
const draft = (paperId: string, key: string, values: Record<string, string> = {}) => ({
  paperId,
  key,
  organId: 'bureau',
  about: null,
  values,
});
const numbered = (serial: number) => ({ series: '临住建信', year: 2026, serial });
const slip = { code: '1234567890', query: '登录网上信访平台查询', rate: '办结后登录平台评价' };
const counts = (desk: Desk) => {
  const { papersToIssue: issue, papersToServe: serve } = toCaseRow(desk.now, nationalLaw);
  return { issue, serve };
};

describe('papers that wait', () => {
  it('counts the 处理意见书 from its sign-off until it is served', () => {
    expect(counts(deskAt('reviewed'))).toEqual({ issue: 0, serve: 0 });
    expect(papersToIssue(deskAt('signed-off').now)).toEqual([
      {
        id: 'o1',
        kind: '处理意见书',
        name: '处理意见书',
        organId: 'bureau',
        numbered: true,
        signedOffOn: '2026-11-02',
      },
    ]);
    expect(counts(deskAt('issued'))).toEqual({ issue: 0, serve: 1 });
    expect(papersToServe(deskAt('issued').now)).toMatchObject([{ paperId: 'paper-1', number: '临住建信〔2026〕1号' }]);
    expect(counts(deskAt('served'))).toEqual({ issue: 0, serve: 0 });
  });

  it('leaves out a form handed over on the spot, a voided paper, and a closed matter', () => {
    const base = deskAt('classified').act('accept-matter', { organId: 'bureau' }, { on: '2026-11-02' });
    const notice = base
      .act('draft-paper', draft('notice-1', 'acceptance-notice'), { on })
      .act('draft-paper', draft('slip-1', 'query-code-slip', slip), { on });
    expect(papersToIssue(notice.now).map(({ id }) => id)).toEqual(['slip-1']);
    const issued = notice
      .act('sign-off-paper', { paperId: 'notice-1', agreed: true, comment: '' }, { on })
      .act('issue-paper', { paperId: 'notice-1', number: numbered(1), file }, { on })
      .act('issue-paper', { paperId: 'slip-1', number: null, file }, { on });
    expect(papersToServe(issued.now).map(({ paperId }) => paperId)).toEqual(['notice-1']);
    expect(counts(issued.act('end-paper', { paperId: 'notice-1', reason: '日期写错' }, { on }))).toEqual({
      issue: 0,
      serve: 0,
    });
    expect(counts(deskAt('closed'))).toEqual({ issue: 0, serve: 0 });
  });
});
