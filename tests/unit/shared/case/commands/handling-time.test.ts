import { describe, expect, it } from 'vitest';
import { openSupplements } from '#shared/case/handling';
import { limitsOf } from '#shared/case/limits-of';
import { nationalLaw } from '#shared/law/law';
import { type Desk, deskAt, Desk as NewDesk, opinion, registration, visit, wayClass } from '../desk';

const on = '2026-11-02';
const ask = { supplementId: 's1', items: ['房产证复印件'], askedBy: null };
const dueOf = (desk: Desk, rule: string) => limitsOf(desk.now, nationalLaw).find((limit) => limit.rule === rule);

describe('request-supplement and record-supplement', () => {
  it('wait for the petitioner until all is there, while the limit runs on', () => {
    const desk = deskAt('accepted', on).act('request-supplement', ask, { on: '2026-11-04' });
    expect(openSupplements(desk.now).map(({ supplementId }) => supplementId)).toEqual(['s1']);
    desk.act('record-supplement', { supplementId: 's1', text: '缺第二页', complete: false }, { on: '2026-11-06' });
    expect(openSupplements(desk.now)).toHaveLength(1);
    desk.act('record-supplement', { supplementId: 's1', text: '全部', complete: true }, { on: '2026-11-09' });
    expect(openSupplements(desk.now)).toEqual([]);
    expect(desk.now.supplements[0]?.received).toEqual({ on: '2026-11-09', text: '全部', complete: true });
    expect(dueOf(desk, 'finish')?.due).toBe('2027-01-01');
  });
  it('refuse an empty list, a day already past, a repetition, and what nobody asked for', () => {
    const desk = deskAt('accepted', on);
    expect(desk.refusal('request-supplement', { ...ask, items: [] }).field).toBe('items');
    expect(desk.refusal('request-supplement', { ...ask, askedBy: on })).toMatchObject({
      rule: '日期先后',
      field: 'askedBy',
    });
    expect(desk.refusal('record-supplement', { supplementId: 's1', text: '一', complete: true }).rule).toBe(
      '《条例》第十九条',
    );
    desk.act('request-supplement', ask, { on: '2026-11-04' });
    expect(desk.refusal('request-supplement', ask, { on: '2026-11-04' }).rule).toBe('事项编号');
    expect(
      desk.refusal('record-supplement', { supplementId: 's9', text: '一', complete: true }, { on: '2026-11-04' }).field,
    ).toBe('supplementId');
    expect(
      desk.refusal(
        'record-supplement',
        { supplementId: 's1', text: '一', complete: true },
        { on: '2026-11-03', today: '2026-11-05' },
      ).rule,
    ).toBe('日期先后');
    expect(deskAt('issued', on).refusal('request-supplement', ask).rule).toBe('《条例》第三十二条');
  });
});

describe('propose-extension and decide-extension', () => {
  const propose = (days = 30, extensionId = 'x1') => ({ extensionId, days, reason: '需要鉴定' });
  const agree = { extensionId: 'x1', agreed: true, comment: '' };

  it('carry the time to finish from day 60 to day 90', () => {
    const desk = deskAt('assigned', on).act('propose-extension', propose(), { on: '2026-12-20' });
    expect(dueOf(desk, 'finish')?.due).toBe('2027-01-01');
    desk.act('decide-extension', agree, { on: '2026-12-22', officerId: 'zhou', roles: ['head'] });
    expect(dueOf(desk, 'finish')?.due).toBe('2027-01-31');
    expect(desk.now.extensions[0]?.decision).toEqual({
      on: '2026-12-22',
      agreed: true,
      by: { id: 'zhou', name: 'zhou同志' },
      comment: '',
    });
  });
  it('add up to thirty days, counting only what was agreed to', () => {
    const desk = deskAt('assigned', on);
    expect(desk.refusal('propose-extension', propose(31))).toMatchObject({ rule: '《条例》第三十四条', field: 'days' });
    expect(desk.refusal('propose-extension', propose(0)).field).toBe('days');
    desk.act('propose-extension', propose(20)).act('decide-extension', { ...agree, agreed: false, comment: '不复杂' });
    desk.act('propose-extension', propose(20, 'x2')).act('decide-extension', { ...agree, extensionId: 'x2' });
    expect(desk.refusal('propose-extension', propose(11, 'x3')).message).toContain('还可以延长 10 日');
    desk.act('propose-extension', propose(10, 'x3')).act('decide-extension', { ...agree, extensionId: 'x3' });
    expect(desk.refusal('propose-extension', propose(1, 'x4')).message).toContain('已经用完');
    expect(dueOf(desk, 'finish')?.due).toBe('2027-01-31');
  });
  it('are late after day 60, never refused', () => {
    const desk = deskAt('assigned', on)
      .act('propose-extension', propose(), { on: '2027-01-05' })
      .act('decide-extension', agree, { on: '2027-01-06' });
    expect(dueOf(desk, 'finish')?.due).toBe('2027-01-31');
  });
  it('keep their order: accepted, asked for, decided once, by the head', () => {
    expect(deskAt('classified', on).refusal('propose-extension', propose()).rule).toBe('《条例》第三十一条第六项');
    expect(deskAt('issued', on).refusal('propose-extension', propose()).rule).toBe('《条例》第三十四条');
    expect(deskAt('assigned', on).refusal('decide-extension', agree).rule).toBe('《条例》第三十四条');
    const asked = deskAt('assigned', on).act('propose-extension', propose(), { on: '2026-12-01' });
    expect(asked.refusal('propose-extension', propose(5, 'x2'), { on: '2026-12-01' }).rule).toBe('《条例》第三十四条');
    expect(asked.refusal('decide-extension', agree, { on: '2026-11-30', today: '2026-12-02' }).rule).toBe('日期先后');
    expect(asked.refusal('decide-extension', agree, { on: '2026-12-01', roles: ['approver'] }).rule).toBe('岗位职责');
    expect(asked.refusal('decide-extension', { ...agree, agreed: false }, { on: '2026-12-01' }).field).toBe('comment');
    expect(asked.refusal('decide-extension', { ...agree, extensionId: 'x9' }, { on: '2026-12-01' }).field).toBe(
      'extensionId',
    );
  });
  it('are not decided by who asked, unless he holds both posts, and then the record shows it', () => {
    const asked = deskAt('assigned', on).act('propose-extension', propose());
    expect(asked.refusal('decide-extension', agree, { roles: ['head'] }).rule).toBe('岗位职责');
    asked.act('decide-extension', agree, { roles: ['head', 'handler'] });
    expect(asked.events.at(-1)?.payload).toMatchObject({ sameAsProposer: true });
  });
});

describe('choose-simple and return-to-ordinary', () => {
  const simple = { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true };
  const rejecting = () => {
    const usual = opinion();
    return { ...usual, demands: usual.demands.map((demand) => ({ ...demand, outcome: 'reject' as const })) };
  };
  const came = (more: Parameters<typeof visit>[1]) =>
    new NewDesk({ on }).act('register-visit', registration(on, more)).act('classify-matter', wayClass(6));

  it('take a first, clear matter, with the condition on record', () => {
    expect(deskAt('classified', on).act('choose-simple', simple).now.simple).toEqual({
      chosenOn: on,
      organ: { id: 'bureau', name: '临江市住建局' },
      condition: '事实清楚、责任明确、争议不大、易于解决（《简易办理办法》第四条第一项）',
      backOn: null,
      backReason: '',
      reply: null,
    });
  });
  it('are barred by article 5 of the working rule', () => {
    const barred = (desk: Desk) => desk.refusal('choose-simple', simple).rule;
    expect(barred(deskAt('registered', on))).toBe('简易办理规则');
    for (const way of [1, 2, 3, 4, 5] as const) {
      expect(barred(deskAt('registered', on).act('classify-matter', wayClass(way)))).toBe('简易办理规则');
    }
    expect(barred(deskAt('registered', on).act('classify-matter', wayClass(null, '检举控告')))).toBe('简易办理规则');
    expect(barred(came({ headcount: 5 }))).toBe('简易办理规则');
    expect(came({ headcount: 4 }).ask('choose-simple', simple).ok).toBe(true);
    const again = deskAt('classified', on).act('add-visit', { visit: visit(on, { visitId: 'v2' }), said: '催办' });
    expect(barred(again)).toBe('简易办理规则');
    const assigned = deskAt('classified', on).act('receive-transfer', {
      receiptId: 'rc1',
      organId: 'bureau',
      transferId: null,
      fromOrgan: '临江省信访局',
      kind: '交办',
      documentNumber: '',
      feedbackBy: '2026-12-01',
    });
    expect(assigned.refusal('choose-simple', simple).message).toContain('交办');
  });
  it('need a condition that fits, and the statement that nothing will be refused', () => {
    const desk = deskAt('classified', on);
    expect(desk.refusal('choose-simple', { ...simple, condition: 'easy' }).field).toBe('condition');
    expect(desk.refusal('choose-simple', { ...simple, condition: 'instant' }).field).toBe('condition');
    expect(desk.refusal('choose-simple', { ...simple, condition: 'other' }).field).toBe('explanation');
    expect(desk.refusal('choose-simple', { ...simple, notToBeRefused: false }).field).toBe('notToBeRefused');
    expect(desk.refusal('choose-simple', { ...simple, organId: 'letters' }).field).toBe('organId');
    desk.act('choose-simple', simple);
    expect(desk.refusal('choose-simple', simple).rule).toBe('简易办理规则');
    expect(deskAt('submitted', on).refusal('choose-simple', simple).rule).toBe('简易办理规则');
  });
  it('let no demand be refused before the way back', () => {
    const desk = deskAt('assigned', on).act('choose-simple', simple);
    expect(desk.refusal('submit-opinion', { opinion: rejecting() })).toMatchObject({
      rule: '简易办理规则',
      field: 'opinion.demands.0.outcome',
    });
    expect(desk.ask('submit-opinion', { opinion: opinion() }).ok).toBe(true);
    expect(desk.refusal('propose-extension', { extensionId: 'x1', days: 5, reason: '一' }).rule).toBe('简易办理规则');
    desk.act('return-to-ordinary', { reason: '需要鉴定' }, { on: '2026-11-10' });
    expect(desk.ask('submit-opinion', { opinion: rejecting() }, { on: '2026-11-10' }).ok).toBe(true);
    expect(desk.ask('propose-extension', { extensionId: 'x1', days: 5, reason: '一' }, { on: '2026-11-10' }).ok).toBe(
      true,
    );
  });
  it('keep the original dates on the way back', () => {
    const desk = deskAt('accepted', on).act('choose-simple', simple, { on: '2026-11-03' });
    desk.act('return-to-ordinary', { reason: '争议较大' }, { on: '2026-11-10' });
    expect(desk.now.simple).toMatchObject({ chosenOn: '2026-11-03', backOn: '2026-11-10', backReason: '争议较大' });
    expect(dueOf(desk, 'finish')).toMatchObject({ startedOn: on, due: '2027-01-01' });
    expect(desk.refusal('return-to-ordinary', { reason: '一' }, { on: '2026-11-10' }).rule).toBe('简易办理规则');
    expect(desk.refusal('choose-simple', simple, { on: '2026-11-10' }).rule).toBe('简易办理规则');
  });
  it('go back only from the simple procedure, with a reason, not before it was chosen', () => {
    expect(deskAt('accepted', on).refusal('return-to-ordinary', { reason: '一' }).rule).toBe('简易办理规则');
    const desk = deskAt('accepted', on).act('choose-simple', simple, { on: '2026-11-05' });
    expect(desk.refusal('return-to-ordinary', { reason: '' }, { on: '2026-11-05' }).field).toBe('reason');
    expect(desk.refusal('return-to-ordinary', { reason: '一' }, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe(
      '日期先后',
    );
  });
});
