import { describe, expect, it } from 'vitest';
import { limitsOf } from '#shared/case/limits-of';
import { nextStep } from '#shared/case/next';
import { orderFaults } from '#shared/case/order';
import { papersToIssue, papersToServe } from '#shared/case/paper-queues';
import { pathOf } from '#shared/case/path';
import { toCaseRow } from '#shared/case/row-of';
import { stageOf } from '#shared/case/stage';
import { nationalLaw } from '#shared/law/law';
import { numberEntry } from '#shared/papers/register-entries';
import { type Desk, deskAt, file, office, opinion, service } from '../desk';

const on = '2026-11-02';
const later = { on: '2026-11-05' };
const reason = { paperId: 'paper-1', reason: '收件人写错' };
const numbered = (serial: number) => ({ series: '临住建信', year: 2026, serial });
const voided = (): Desk => deskAt('issued', on).act('end-paper', reason, later);
const yes = { opinionId: 'o1', agreed: true, comment: '' };
const again = (): Desk =>
  voided()
    .act('submit-opinion', { opinion: opinion({ addressee: '李秀兰' }) }, later)
    .act('review-opinion', yes, later)
    .act('sign-off-opinion', yes, later);
const issue = (paperId: string, serial: number) => ({ paperId, opinionId: 'o1', number: numbered(serial), file });
const finish = (desk: Desk) => limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'finish');

describe('作废 of a 处理意见书 that is not served', () => {
  it('is done by who signs off, and not once it is served', () => {
    expect(deskAt('issued', on).refusal('end-paper', reason, { ...later, roles: ['handler'] }).rule).toBe('岗位职责');
    expect(deskAt('served', on).refusal('end-paper', reason, later)).toMatchObject({ rule: '文书规则' });
    expect(deskAt('issued', on).ask('end-paper', reason, { on: '2026-11-01', today: on }).ok).toBe(false);
    expect(deskAt('issued', on).refusal('end-paper', { ...reason, reason: '' }, later).field).toBe('reason');
    expect(again().refusal('end-paper', reason, later).message).not.toBe('');
  });

  it('keeps its number in sight with the reason, and leaves the worklists', () => {
    const desk = voided();
    expect(desk.now.letters).toEqual([]);
    expect(desk.now.voidedLetters).toMatchObject([
      { paperId: 'paper-1', number: numbered(1), ended: { on: '2026-11-05', reason: '收件人写错' } },
    ]);
    expect(numberEntry(desk.now, 'paper-1', numbered(1))).toMatchObject({
      kind: '处理意见书',
      issuedOn: on,
      state: 'voided',
      remark: '2026年11月5日作废：收件人写错',
    });
    expect(desk.nextSerial('临住建信', 2026)).toBe(2);
    expect(papersToServe(desk.now)).toEqual([]);
    expect(papersToIssue(desk.now)).toEqual([]);
    expect(toCaseRow(desk.now, nationalLaw)).toMatchObject({ papersToServe: 0, stage: 'returned' });
    expect(desk.refusal('serve-letter', service, later).rule).toBe('送达规则');
    expect(orderFaults(desk.now)).toEqual([]);
  });

  it('opens the opinion again, to be put right and issued under a new number', () => {
    const desk = voided();
    expect(desk.now.opinion).toMatchObject({
      stage: 'returned',
      reviewedBy: null,
      signedOffBy: null,
      signedOffOn: null,
    });
    expect(stageOf(desk.now)).toBe('returned');
    expect(nextStep(desk.now)).toBe('submit-opinion');
    expect(desk.ask('issue-letter', issue('paper-2', 2), later).ok).toBe(false);
    // Put right after it was found wrong, not before.
    const early = desk.refusal('submit-opinion', { opinion: opinion() }, { on: '2026-11-04', today: '2026-11-05' });
    expect(early.message).toContain('作废');
    expect(again().ask('issue-letter', issue('paper-1', 2), later).ok).toBe(false);
    expect(again().ask('issue-letter', issue('paper-2', 1), later).ok).toBe(false);
    const issued = again().act('issue-letter', issue('paper-2', 2), later);
    expect(papersToServe(issued.now).map(({ paperId }) => paperId)).toEqual(['paper-2']);
    expect(issued.now.opinion?.opinion.addressee).toBe('李秀兰');
    expect(issued.refusal('end-paper', reason, later).message).toContain('已经作废');
  });

  it('waits for another handler when the one who drafted it has stepped aside', () => {
    const aside = voided().act('declare-recusal', { recusalId: 'q1', reason: '与信访人是亲属' }, later);
    expect(aside.now.assignee).toBeNull();
    expect(nextStep(aside.now)).toBe('assign-case');
  });

  it('answers nobody: the limit runs until the new one is served, and only that one may be reviewed', () => {
    expect(finish(voided())).toMatchObject({ metOn: null });
    expect(pathOf(voided().now, office).line.find(({ key }) => key === 'serve')?.on ?? null).toBeNull();
    expect(voided().refusal('close-case', { reason: '办结' }, later).message).toContain('处理意见书送达信访人后');
    const served = again()
      .act('issue-letter', issue('paper-2', 2), later)
      .act('serve-letter', { ...service, paperId: 'paper-2' }, { on: '2026-11-06' });
    expect(finish(served)).toMatchObject({ metOn: '2026-11-06' });
    const reviewable = limitsOf(served.now, nationalLaw).filter(({ rule }) => rule === 'request-review');
    expect(reviewable).toMatchObject([{ startedOn: '2026-11-06' }]);
    expect(served.act('close-case', { reason: '处理意见书已送达' }, { on: '2026-11-06' }).now.closed).not.toBeNull();
  });
});
