import { describe, expect, it } from 'vitest';
import { dutiesOf, owedDuties } from '#shared/case/duties';
import { issuedPapers } from '#shared/case/papers';
import { officeRules } from '#shared/case/rules';
import { type Desk, deskAt, file, lettersOnly, service } from '../desk';

const on = '2026-11-10';
/** A case accepted on 2026-11-02 of which nobody was told yet. */
const accepted = (): Desk => deskAt('classified').act('accept-matter', { organId: 'bureau' }, { on: '2026-11-02' });
const draft = (more: Record<string, unknown> = {}) => ({
  paperId: 'notice-1',
  key: 'acceptance-notice',
  organId: 'bureau',
  about: null,
  values: {},
  ...more,
});
const numbered = (serial: number) => ({ series: '临住建信', year: 2026, serial });
const drafted = (): Desk => accepted().act('draft-paper', draft(), { on });
const signed = (): Desk => drafted().act('sign-off-paper', { paperId: 'notice-1', agreed: true, comment: '' }, { on });
const issued = (): Desk => signed().act('issue-paper', { paperId: 'notice-1', number: numbered(1), file }, { on });
const served = { ...service, paperId: 'notice-1' };

describe('a paper of the catalogue', () => {
  it('is drafted, signed off, issued with the next number, and its service meets the duty to tell', () => {
    const before = accepted().now;
    expect(owedDuties(before).map(({ notice }) => notice)).toContain('accepted');
    const desk = issued().act('serve-letter', served, { on: '2026-11-11' });
    expect(desk.now.papers).toMatchObject([
      { stage: 'issued', issued: { number: numbered(1) }, service: { servedOn: '2026-11-11' } },
    ]);
    expect(dutiesOf(desk.now).find(({ notice }) => notice === 'accepted')).toMatchObject({
      status: 'met',
      on: '2026-11-11',
    });
    expect(issuedPapers(desk.now)).toMatchObject([{ name: '受理告知书', number: '临住建信〔2026〕1号' }]);
  });

  it('shares the numbers of its organ with the 处理意见书', () => {
    expect(issued().nextSerial('临住建信', 2026)).toBe(2);
    expect(signed().refusal('issue-paper', { paperId: 'notice-1', number: numbered(2), file }, { on })).toMatchObject({
      rule: officeRules.numbering,
      message: expect.stringContaining('临住建信〔2026〕1号'),
    });
    expect(signed().refusal('issue-paper', { paperId: 'notice-1', number: null, file }, { on }).message).toContain(
      '应当编文号',
    );
  });

  it('is refused where the law does not allow it', () => {
    expect(deskAt('classified').refusal('draft-paper', draft(), { on })).toMatchObject({ rule: '《条例》第二十三条' });
    expect(accepted().refusal('draft-paper', draft({ about: 'nothing' }), { on })).toMatchObject({
      rule: officeRules.papers,
      field: 'about',
    });
    expect(accepted().refusal('draft-paper', draft({ key: 'no-such-paper' }), { on })).toMatchObject({ field: 'key' });
    expect(accepted().refusal('draft-paper', draft(), { on, office: lettersOnly }).rule).toBe(officeRules.papers);
  });

  it('goes back with a comment, and the new version keeps the old one', () => {
    expect(drafted().refusal('sign-off-paper', { paperId: 'notice-1', agreed: false, comment: '' }, { on }).field).toBe(
      'comment',
    );
    const back = drafted().act('sign-off-paper', { paperId: 'notice-1', agreed: false, comment: '请写明电话' }, { on });
    expect(back.now.papers[0]).toMatchObject({ stage: 'returned', comments: [{ text: '请写明电话', agreed: false }] });
    expect(back.refusal('issue-paper', { paperId: 'notice-1', number: numbered(1), file }, { on }).rule).toBe(
      officeRules.papers,
    );
    expect(back.refusal('draft-paper', draft({ organId: 'letters' }), { on }).field).toBe('key');
    const again = back.act('draft-paper', draft({ values: { hint: '请留意电话' } }), { on: '2026-11-11' });
    expect(again.now.papers[0]?.versions.map(({ values }) => values)).toEqual([{}, { hint: '请留意电话' }]);
    expect(again.refusal('draft-paper', draft(), { on: '2026-11-11' }).message).toContain('退回后才能修改');
  });

  it('is not judged by who wrote it, unless that officer handles matters too', () => {
    const mine = { paperId: 'notice-1', agreed: true, comment: '' };
    expect(drafted().refusal('sign-off-paper', mine, { on, roles: ['head'] }).rule).toBe(officeRules.duties);
    expect(drafted().act('sign-off-paper', mine, { on, roles: ['head'], officerId: 'zhao' }).now.papers[0]?.stage).toBe(
      'signed-off',
    );
  });

  it('waits for the reviewer where two have to agree', () => {
    const desk = deskAt('classified').act(
      'refuse-acceptance',
      {
        refusalId: 'r1',
        organId: 'bureau',
        ground: 'not-competent',
        facts: '属于民政部门职权范围',
        guidedTo: '临江市民政局',
      },
      { on: '2026-11-03' },
    );
    const notice = {
      paperId: 'refusal-1',
      key: 'refusal-notice',
      organId: 'bureau',
      about: 'r1',
      values: { facts: '不属于本机关职权范围', to: '临江市民政局' },
    };
    desk.act('draft-paper', notice, { on });
    expect(desk.now.papers[0]?.stage).toBe('submitted');
    const verdict = { paperId: 'refusal-1', agreed: true, comment: '' };
    expect(desk.refusal('sign-off-paper', verdict, { on }).rule).toBe(officeRules.approval);
    expect(desk.act('review-paper', verdict, { on }).now.papers[0]?.stage).toBe('reviewed');
  });

  it('is voided with its number in sight, but not after service', () => {
    const reason = { paperId: 'notice-1', reason: '日期有误' };
    expect(issued().refusal('end-paper', reason, { on, roles: ['handler'] }).rule).toBe(officeRules.duties);
    const voided = issued().act('end-paper', reason, { on: '2026-11-11' });
    expect(voided.now.papers[0]).toMatchObject({
      stage: 'voided',
      issued: { number: numbered(1) },
      ended: { reason: '日期有误' },
    });
    expect(voided.nextSerial('临住建信', 2026)).toBe(2);
    expect(issuedPapers(voided.now)).toEqual([]);
    expect(voided.refusal('serve-letter', served, { on: '2026-11-11' }).rule).toBe(officeRules.service);
    const gone = issued().act('serve-letter', served, { on: '2026-11-11' });
    expect(gone.refusal('end-paper', reason, { on: '2026-11-12' }).rule).toBe(officeRules.papers);
    expect(drafted().act('end-paper', reason, { on, roles: ['handler'] }).now.papers[0]?.stage).toBe('withdrawn');
  });

  it('is not issued before it is signed off', () => {
    expect(drafted().refusal('issue-paper', { paperId: 'notice-1', number: numbered(1), file }, { on }).rule).toBe(
      officeRules.papers,
    );
  });
});
