import { describe, expect, it } from 'vitest';
import { papersToIssue, papersToServe } from '#shared/case/paper-queues';
import { toCaseRow } from '#shared/case/row-of';
import { nationalLaw } from '#shared/law/law';
import { withdrawalConsent } from '#shared/papers/withdrawal-consent';
import { factsFor } from '../papers/paper-desk';
import { type Desk, deskAt, file, service } from './desk';
import { issuedTransferLetter, signedOffTransferLetter } from './organ-desk';

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

  it('leaves out a form handed over on the spot, and a voided paper', () => {
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

describe('papers of a matter that has ended', () => {
  const sent = () => signedOffTransferLetter(on);
  const issuedLetter = () => issuedTransferLetter(on);
  const close = { reason: '已转送' };

  it('keeps an issued 转送函 among the unserved after closing, until it is served', () => {
    const closed = issuedLetter().act('close-case', close);
    expect(counts(closed)).toEqual({ issue: 0, serve: 1 });
    expect(papersToServe(closed.now)).toMatchObject([{ paperId: 'letter-1', name: '转送函' }]);
    const served = closed.act('serve-letter', {
      ...service,
      paperId: 'letter-1',
      receiver: '临江市住建局收发室',
      receiverIs: '单位收发',
    });
    expect(counts(served)).toEqual({ issue: 0, serve: 0 });
  });

  it('keeps a signed-off paper to be issued, and it can be issued then', () => {
    const closed = sent().act('close-case', close);
    expect(papersToIssue(closed.now).map(({ id }) => id)).toEqual(['letter-1']);
    const number = { series: '临信访函', year: 2026, serial: 1 };
    expect(counts(closed.act('issue-paper', { paperId: 'letter-1', number, file }))).toEqual({ issue: 0, serve: 1 });
  });

  it('keeps the 同意撤回告知书 of a withdrawn and closed matter', () => {
    const desk = deskAt('assigned', on).act('withdraw-matter', { by: '李秀英', reason: '' }, { on });
    const { values, about } = factsFor(withdrawalConsent, desk.now, { organId: 'bureau', today: on });
    desk.act(
      'draft-paper',
      { paperId: 'consent-1', key: 'withdrawal-consent', organId: 'bureau', about, values },
      { on },
    );
    desk
      .act('sign-off-paper', { paperId: 'consent-1', agreed: true, comment: '' }, { on })
      .act('close-case', { reason: '信访人撤回' }, { on });
    expect(counts(desk)).toEqual({ issue: 1, serve: 0 });
  });

  it('names nothing that the commands refuse: a 处理意见书 after the end, a paper whose subject is gone', () => {
    const withdrawn = deskAt('signed-off', on).act('withdraw-matter', { by: '李秀英', reason: '' }, { on });
    expect(withdrawn.refusal('issue-letter', {}, { on }).rule).not.toBe('');
    expect(papersToIssue(withdrawn.now)).toEqual([]);
    const back = sent()
      .act('record-objection', { transferId: 't1', reasons: '不属职权' })
      .act('answer-objection', { transferId: 't1', agreed: true, text: '核实同意' });
    const number = { series: '临信访函', year: 2026, serial: 1 };
    expect(back.ask('issue-paper', { paperId: 'letter-1', number, file }).ok).toBe(false);
    expect(papersToIssue(back.now)).toEqual([]);
  });
});
