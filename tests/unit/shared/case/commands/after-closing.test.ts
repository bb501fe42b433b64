import { describe, expect, it } from 'vitest';
import { nextStep } from '#shared/case/next';
import { pathOf } from '#shared/case/path';
import { toCaseRow } from '#shared/case/row-of';
import { settledOn } from '#shared/case/stage';
import { nationalLaw } from '#shared/law/law';
import { Desk, deskAt, registration, told, transfer, wayClass } from '../desk';

/** What others do in time about a matter that was closed when it was sent on, or refused. */

const sentAndClosed = () =>
  new Desk()
    .act('register-visit', registration('2026-11-02', {}, 'letters'))
    .act('classify-matter', wayClass(6))
    .run('transfer-matter', transfer('转送', null))
    .act('close-case', { reason: '已转送' });
const later = { on: '2026-11-05' };

describe('a matter closed when it was sent on', () => {
  it('takes the objection of the organ it was sent to, and is here again when the sender agrees', () => {
    const desk = sentAndClosed().act('record-objection', { transferId: 't1', reasons: '不属职权' }, later);
    expect(settledOn(desk.now)).toBeNull();
    expect(nextStep(desk.now)).toBe('answer-objection');
    desk.act('answer-objection', { transferId: 't1', agreed: true, text: '核实同意' }, later);
    expect(desk.now.closed).toBeNull();
    expect(
      desk.ask('transfer-matter', transfer('转送', null, { transferId: 't2', toOrgan: '临江市教育局' }), later).ok,
    ).toBe(true);
  });

  it('stays closed when the sender does not agree', () => {
    const desk = sentAndClosed()
      .act('record-objection', { transferId: 't1', reasons: '不属职权' }, later)
      .act('answer-objection', { transferId: 't1', agreed: false, text: '应由其办理' }, later);
    expect(settledOn(desk.now)).toBe('2026-11-02');
    expect(nextStep(desk.now)).toBeNull();
    expect(desk.refusal('answer-objection', { transferId: 't1', agreed: true, text: '同意' }, later).rule).toBe(
      '已办结事项',
    );
  });

  it('takes the result of the other organ', () => {
    const result = { transferId: 't1', documentNumber: '', summary: '已经办结', servedOn: '2026-11-04' };
    const desk = sentAndClosed().act('record-other-opinion', result, later);
    expect(desk.now.transfers[0]?.opinion?.servedOn).toBe('2026-11-04');
    expect(desk.now.closed?.on).toBe('2026-11-02');
    expect(desk.refusal('record-other-opinion', result, later).rule).toBe('已办结事项');
  });
});

describe('a matter closed on a refusal', () => {
  const refusedAndClosed = () =>
    new Desk()
      .act('register-visit', registration('2026-11-02'))
      .act('classify-matter', wayClass(6))
      .act('refuse-acceptance', {
        refusalId: 'f1',
        organId: 'bureau',
        ground: 'not-competent',
        facts: '属于民政部门职责',
        guidedTo: '临江市民政局',
      })
      .act('give-notice', told('refused', 'f1'))
      .act('close-case', { reason: '不予受理' });

  it('is open again when the refusal is taken back, and may be accepted', () => {
    const desk = refusedAndClosed().act('revoke-refusal', { refusalId: 'f1', reason: '上级机关纠正' }, later);
    expect(desk.now.closed).toBeNull();
    // The drawn path agrees with what is allowed.
    const stations = pathOf(desk.now).line.map(({ key, status }) => `${key}:${status}`);
    expect(stations).toContain('accept:current');
    expect(stations.some((each) => each.startsWith('refuse'))).toBe(false);
    expect(desk.act('accept-matter', { organId: 'bureau' }, later).now.acceptance?.acceptedOn).toBe('2026-11-05');
  });

  it('has nothing to take back where nothing was refused', () => {
    expect(deskAt('closed').refusal('revoke-refusal', { refusalId: 'f1', reason: '纠正' }).rule).toBe('已办结事项');
  });
});

describe('what art. 32(2) still asks for after closing', () => {
  const followUp = (desk: Desk) => toCaseRow(desk.now, nationalLaw).followUp;

  it('keeps the matter in the list of those to be followed up until it is done or filed', () => {
    expect(followUp(deskAt('served'))).toBe('');
    const desk = deskAt('closed');
    expect(toCaseRow(desk.now, nationalLaw)).toMatchObject({ followUp: '督促执行', nextStep: '登记督促、疏导' });
    const record = { kind: '督促执行', text: '已督促责任单位落实', done: false } as const;
    expect(followUp(desk.act('record-follow-up', record))).toBe('督促执行');
    expect(followUp(desk.act('record-follow-up', { ...record, done: true }))).toBe('');
  });
});
