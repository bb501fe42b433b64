import { describe, expect, it } from 'vitest';
import { clocks } from '#shared/case/clocks/index';
import type { CaseState } from '#shared/case/state';
import type { LimitKey } from '#shared/law/limits';
import { Desk, deskAt, registration, told, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const run = (state: CaseState, key: LimitKey, subject: string) =>
  clocks[key](state).find((each) => each.subject === subject);
const fromLetters = () =>
  new Desk({ on }).act('register-visit', registration(on, {}, 'letters')).act('classify-matter', wayClass(6));
const sent = () => fromLetters().act('transfer-matter', transfer('交办', '2026-12-20'));

describe('record-objection and answer-objection', () => {
  const objection = { transferId: 't1', reasons: '不属于民政部门职责，应当由人社部门办理' };
  const answer = { transferId: 't1', agreed: true, text: '核实属实' };

  it('give the matter back with the sender’s consent; it may be sent again', () => {
    const desk = sent()
      .act('record-objection', objection, { on: '2026-11-05' })
      .act('answer-objection', answer, { on: '2026-11-06' });
    expect(desk.now.transfers[0]).toMatchObject({
      objection: { objectedOn: '2026-11-05', answer: { agreed: true } },
      returnedOn: '2026-11-06',
    });
    expect(run(desk.now, 'feedback-on-assignment', 't1')?.excused).toContain('退回');
    const again = transfer('转送', null, { transferId: 't2', toOrgan: '临江市人社局' });
    expect(desk.ask('transfer-matter', again, { on: '2026-11-06' }).ok).toBe(true);
    expect(desk.ask('classify-matter', wayClass(2), { on: '2026-11-06' }).ok).toBe(true);
    // It lies with the 信访部门 again, which sends it to the organ with power (art. 22(1)).
    expect(desk.refusal('accept-matter', { organId: 'bureau' }, { on: '2026-11-06' }).rule).toBe('《条例》第二十二条');
  });
  it('leave it there without consent', () => {
    const desk = sent()
      .act('record-objection', objection, { on: '2026-11-05' })
      .act('answer-objection', { ...answer, agreed: false }, { on: '2026-11-06' });
    expect(desk.now.transfers[0]?.returnedOn).toBeNull();
    expect(desk.refusal('record-objection', objection, { on: '2026-11-07' }).rule).toBe('转送规则');
    expect(desk.refusal('answer-objection', answer, { on: '2026-11-07' }).rule).toBe('《条例》第二十三条第三款');
  });
  it('need a transfer that stands, and keep their order', () => {
    expect(fromLetters().refusal('record-objection', objection).rule).toBe('转送规则');
    expect(sent().refusal('answer-objection', answer).rule).toBe('《条例》第二十三条第三款');
    expect(sent().refusal('record-objection', { ...objection, transferId: 't9' }).field).toBe('transferId');
    expect(sent().refusal('record-objection', { ...objection, reasons: ' ' }).field).toBe('reasons');
    const desk = sent().act('record-objection', objection, { on: '2026-11-05' });
    expect(desk.refusal('record-objection', objection, { on: '2026-11-05' }).rule).toBe('转送规则');
    expect(desk.refusal('answer-objection', answer, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe('日期先后');
  });
  it('come too late once the result is here', () => {
    const result = { transferId: 't1', documentNumber: '', summary: '已办', servedOn: null };
    expect(sent().act('record-other-opinion', result).refusal('record-objection', objection).rule).toBe('转送规则');
  });
});

const receipt = {
  receiptId: 'r1',
  organId: 'bureau',
  transferId: null,
  fromOrgan: '临江省信访局',
  kind: '交办',
  documentNumber: '临信〔2026〕9号',
  feedbackBy: '2026-12-20',
} as const;
const received = () => deskAt('classified', on).act('receive-transfer', receipt);

describe('receive-transfer', () => {
  it('starts fifteen days to tell, five working days to object, and the named period', () => {
    const { now } = received();
    expect(run(now, 'notify-after-transfer', 'r1')).toMatchObject({ startedOn: on, metOn: null, excused: null });
    expect(run(now, 'object-to-transfer', 'r1')).toMatchObject({ startedOn: on, metOn: null, excused: null });
    expect(run(now, 'feedback-on-assignment', 'r1')).toMatchObject({ namedDue: '2026-12-20', metOn: null });
    // Art. 23(3) instead of 23(2): the petitioner did not come here himself.
    expect(clocks['notify-petitioner'](now)).toEqual([]);
  });
  it('takes sender, kind and period of a transfer of this office', () => {
    const desk = fromLetters()
      .act('transfer-matter', transfer('交办', '2026-12-20', { toOrgan: '临江市住建局' }))
      .act('receive-transfer', { ...receipt, transferId: 't1', fromOrgan: '', kind: '转送', feedbackBy: null });
    expect(desk.now.receipts[0]).toMatchObject({
      fromOrgan: '临江市信访局',
      kind: '交办',
      feedbackBy: '2026-12-20',
      organKind: 'competent-organ',
    });
    expect(clocks['feedback-on-assignment'](desk.now).map(({ subject }) => subject)).toEqual(['r1']);
    expect(desk.refusal('receive-transfer', { ...receipt, receiptId: 'r2', transferId: 't1' }).field).toBe(
      'transferId',
    );
  });
  it.each([
    ['a foreign organ', { organId: 'no' }, '《条例》第二十三条第三款', 'organId'],
    ['no sender', { fromOrgan: '' }, '填写要求', 'fromOrgan'],
    ['itself as sender', { fromOrgan: '临江市住建局' }, '转送规则', 'fromOrgan'],
    ['转送 with a period', { kind: '转送' }, '《条例》第二十二条第一款第三项', 'kind'],
    ['an unknown transfer', { transferId: 't9' }, '事项编号', 'transferId'],
  ])('refuses %s', (_what, more, rule, field) => {
    expect(deskAt('classified', on).refusal('receive-transfer', { ...receipt, ...more })).toMatchObject({
      rule,
      field,
    });
  });
  it('is not after the organ took the matter, unless it came again from outside', () => {
    const taken = fromLetters()
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }))
      .act('accept-matter', { organId: 'bureau' }, { on: '2026-11-04' });
    expect(taken.refusal('receive-transfer', { ...receipt, transferId: 't1' }, { on: '2026-11-05' })).toMatchObject({
      rule: '日期先后',
      field: 'occurredOn',
    });
    expect(deskAt('accepted', on).ask('receive-transfer', receipt, { on: '2026-11-05' }).ok).toBe(true);
  });
  it('is once for a receipt, and not where it went elsewhere', () => {
    expect(received().refusal('receive-transfer', receipt).field).toBe('receiptId');
    const elsewhere = sent();
    expect(elsewhere.refusal('receive-transfer', { ...receipt, transferId: 't1' }).field).toBe('organId');
    expect(deskAt('closed', on).refusal('receive-transfer', receipt).rule).toBe('已办结事项');
  });
  it('owes a 信访部门 that gets a matter no notice of art. 23(3)', () => {
    const { now } = fromLetters().act('receive-transfer', { ...receipt, organId: 'letters' });
    expect(clocks['notify-after-transfer'](now)).toEqual([]);
    expect(clocks['object-to-transfer'](now)).toEqual([]);
  });
});

describe('object-to-transfer and record-objection-answer', () => {
  const objection = { receiptId: 'r1', reasons: '属于城管部门职权范围' };
  const answer = { receiptId: 'r1', agreed: true, text: '同意' };

  it('is met by the objection, late as well; the papers go back with consent', () => {
    const desk = received().act('object-to-transfer', objection, { on: '2026-11-20' });
    expect(run(desk.now, 'object-to-transfer', 'r1')).toMatchObject({ metOn: '2026-11-20', excused: null });
    expect(run(desk.now, 'notify-after-transfer', 'r1')?.excused).toBeNull();
    desk.act('record-objection-answer', answer, { on: '2026-11-23' });
    expect(desk.now.receipts[0]?.returnedOn).toBe('2026-11-23');
    expect(run(desk.now, 'notify-after-transfer', 'r1')?.excused).toContain('交还');
    expect(run(desk.now, 'feedback-on-assignment', 'r1')?.excused).toContain('交还');
    expect(desk.refusal('record-objection-answer', answer, { on: '2026-11-23' }).rule).toBe('《条例》第二十三条第三款');
    expect(desk.refusal('object-to-transfer', objection, { on: '2026-11-23' }).rule).toBe('《条例》第二十三条第三款');
  });
  it('stays here without consent', () => {
    const desk = received()
      .act('object-to-transfer', objection)
      .act('record-objection-answer', { ...answer, agreed: false });
    expect(desk.now.receipts[0]).toMatchObject({ returnedOn: null, objection: { answer: { agreed: false } } });
  });
  it('falls away once the organ takes the matter as its own, and no objection follows', () => {
    const desk = received().act('accept-matter', { organId: 'bureau' }, { on: '2026-11-04' });
    expect(run(desk.now, 'object-to-transfer', 'r1')?.excused).toContain('视为接收');
    expect(desk.refusal('object-to-transfer', objection, { on: '2026-11-05' })).toMatchObject({
      rule: '《条例》第二十三条第三款',
      field: 'receiptId',
    });
    desk.act('give-notice', told('accepted'), { on: '2026-11-06' });
    expect(run(desk.now, 'notify-after-transfer', 'r1')?.metOn).toBe('2026-11-06');
  });
  it('goes between organs of one office, answered by the one that sent it', () => {
    const desk = fromLetters()
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }))
      .act('receive-transfer', { ...receipt, transferId: 't1', feedbackBy: null })
      .act('object-to-transfer', objection, { on: '2026-11-04' });
    expect(desk.now.transfers[0]?.objection?.objectedOn).toBe('2026-11-04');
    expect(desk.refusal('record-objection-answer', answer, { on: '2026-11-04' }).rule).toBe('《条例》第二十三条第三款');
    desk.act('answer-objection', { transferId: 't1', agreed: true, text: '同意' }, { on: '2026-11-05' });
    expect(desk.now.receipts[0]).toMatchObject({ returnedOn: '2026-11-05', objection: { answer: { agreed: true } } });
  });
  it('need a receipt and keep their order', () => {
    expect(deskAt('classified', on).refusal('object-to-transfer', objection).rule).toBe('《条例》第二十三条第三款');
    expect(received().refusal('object-to-transfer', { ...objection, receiptId: 'r9' }).field).toBe('receiptId');
    expect(received().refusal('record-objection-answer', answer).rule).toBe('《条例》第二十三条第三款');
    const later = received().act('object-to-transfer', objection, { on: '2026-11-05' });
    expect(later.refusal('record-objection-answer', answer, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe(
      '日期先后',
    );
  });
});

describe('submit-completion-report', () => {
  const report = { receiptId: 'r1', documentNumber: '', summary: '已修复' };

  it('ends the named period, late as well', () => {
    const desk = received().act('submit-completion-report', report, { on: '2026-12-21' });
    expect(run(desk.now, 'feedback-on-assignment', 'r1')?.metOn).toBe('2026-12-21');
    expect(desk.refusal('submit-completion-report', report, { on: '2026-12-21' }).rule).toBe(
      '《条例》第二十二条第一款第三项',
    );
  });
  it('brings the result to the organ of this office that assigned it', () => {
    const desk = fromLetters()
      .act('transfer-matter', transfer('交办', '2026-12-20', { toOrgan: '临江市住建局' }))
      .act('receive-transfer', { ...receipt, transferId: 't1' })
      .act('submit-completion-report', report, { on: '2026-12-01' });
    expect(desk.now.transfers[0]?.opinion).toMatchObject({ recordedOn: '2026-12-01', summary: '已修复' });
  });
  it('is for what was assigned', () => {
    const passed = deskAt('classified', on).act('receive-transfer', { ...receipt, kind: '转送', feedbackBy: null });
    expect(passed.refusal('submit-completion-report', report).rule).toBe('《条例》第二十二条第一款第三项');
    expect(received().refusal('submit-completion-report', { ...report, receiptId: 'r9' }).field).toBe('receiptId');
  });
});

describe('dispute-competence and settle-dispute', () => {
  const dispute = {
    disputeId: 'd1',
    organs: ['临江市住建局', '临江市城管局'],
    reason: '均认为不属于自己职权',
    commonSuperior: true,
    submittedTo: '临江市人民政府',
  };
  const settlement = { disputeId: 'd1', by: '共同的上一级机关', competentOrgan: '临江市城管局' } as const;
  const disputed = () => deskAt('classified', on).act('dispute-competence', dispute);

  it('go to the common superior (art. 24(1))', () => {
    const desk = disputed().act('settle-dispute', settlement, { on: '2026-11-09' });
    expect(desk.now.disputes[0]?.settlement).toMatchObject({
      on: '2026-11-09',
      by: '共同的上一级机关',
      competentOrgan: '临江市城管局',
    });
    expect(disputed().refusal('settle-dispute', { ...settlement, by: '信访工作联席会议' }).field).toBe('by');
  });
  it('go to the 联席会议 only where there is no common superior', () => {
    const none = { ...dispute, commonSuperior: false };
    expect(deskAt('classified', on).refusal('dispute-competence', none)).toMatchObject({
      rule: '《条例》第二十四条第一款',
      field: 'submittedTo',
    });
    const desk = deskAt('classified', on).act('dispute-competence', { ...none, submittedTo: '临江市信访工作联席会议' });
    expect(desk.refusal('settle-dispute', settlement).field).toBe('by');
    expect(desk.ask('settle-dispute', { ...settlement, by: '信访工作联席会议' }).ok).toBe(true);
  });
  it.each([
    ['one organ', { organs: ['临江市住建局'] }, '填写要求', 'organs'],
    ['the same organ twice', { organs: ['甲局', '甲局'] }, '填写要求', 'organs'],
    ['a party as judge', { submittedTo: '临江市城管局' }, '《条例》第二十四条第一款', 'submittedTo'],
  ])('refuse %s', (_what, more, rule, field) => {
    expect(deskAt('classified', on).refusal('dispute-competence', { ...dispute, ...more })).toMatchObject({
      rule,
      field,
    });
  });
  it('are one at a time, before acceptance, in order', () => {
    expect(disputed().refusal('dispute-competence', { ...dispute, disputeId: 'd2' }).rule).toBe(
      '《条例》第二十四条第一款',
    );
    expect(deskAt('accepted', on).refusal('dispute-competence', dispute).rule).toBe('《条例》第二十四条第一款');
    expect(deskAt('classified', on).refusal('settle-dispute', settlement).rule).toBe('《条例》第二十四条第一款');
    expect(disputed().refusal('settle-dispute', { ...settlement, disputeId: 'd9' }).field).toBe('disputeId');
  });
});
