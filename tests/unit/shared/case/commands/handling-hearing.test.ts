import { describe, expect, it } from 'vitest';
import { wasHeard } from '#shared/case/handling';
import { limitsOf } from '#shared/case/limits-of';
import { nationalLaw } from '#shared/law/law';
import { Desk, deskAt, opinion, person, registration, wayClass } from '../desk';

const on = '2026-11-02';
const investigation = {
  investigationId: 'i1',
  way: '现场查看',
  persons: '物业公司',
  findings: '屋面漏水属实',
  heardPetitioner: false,
};
const order = { hearingId: 'h1', stage: 'handling' as const, reason: '涉及全楼 40 户' };
const held = { hearingId: 'h1', from: on, to: on, chair: '周明', conclusion: '应当维修' };

/** Accepted and assigned, nobody heard yet. */
const unheard = (people = [person()]) =>
  new Desk({ on })
    .act('register-visit', registration(on, { form: '来信', petitioners: people }))
    .act('classify-matter', wayClass(6))
    .act('accept-matter', { organId: 'bureau' })
    .act('assign-case', { officer: { id: 'wang', name: '王芳' } });

describe('record-investigation', () => {
  it('keeps how, whom and what was found', () => {
    const desk = deskAt('accepted', on).act('record-investigation', investigation, { on: '2026-11-06' });
    expect(desk.now.investigations).toEqual([{ ...investigation, on: '2026-11-06' }]);
    expect(desk.refusal('record-investigation', investigation, { on: '2026-11-06' }).rule).toBe('事项编号');
  });
  it('follows the acceptance, and says what it found', () => {
    expect(deskAt('classified', on).refusal('record-investigation', investigation).rule).toBe(
      '《条例》第三十一条第六项',
    );
    expect(deskAt('accepted', on).refusal('record-investigation', { ...investigation, findings: '' }).field).toBe(
      'findings',
    );
    expect(
      deskAt('accepted', on).refusal('record-investigation', investigation, { on: '2026-11-01', today: on }).rule,
    ).toBe('日期先后');
  });
});

describe('submit-opinion', () => {
  it('waits until the petitioner was heard on facts and reasons (art. 31(6))', () => {
    const desk = unheard();
    expect(wasHeard(desk.now)).toBe(false);
    expect(desk.refusal('submit-opinion', { opinion: opinion() })).toMatchObject({
      rule: '《条例》第三十一条第六项',
    });
    desk.act('record-investigation', investigation);
    expect(desk.refusal('submit-opinion', { opinion: opinion() }).message).toContain('听取');
    desk.act('record-investigation', {
      ...investigation,
      investigationId: 'i2',
      way: '电话询问',
      heardPetitioner: true,
    });
    expect(desk.ask('submit-opinion', { opinion: opinion() }).ok).toBe(true);
  });
  it('does not wait for a petitioner nobody can find', () => {
    const { phone: _phone, ...unreachable } = person({ name: '', anonymous: true });
    expect(unheard([unreachable]).ask('submit-opinion', { opinion: opinion() }).ok).toBe(true);
  });
  it('waits for a hearing that was ordered, until it is held or called off', () => {
    const ordered = () => deskAt('assigned', on).act('order-hearing', order);
    expect(ordered().refusal('submit-opinion', { opinion: opinion() }).message).toContain('听证');
    expect(ordered().act('hold-hearing', held).ask('submit-opinion', { opinion: opinion() }).ok).toBe(true);
    const off = ordered().act('cancel-hearing', { hearingId: 'h1', reason: '双方已和解' });
    expect(off.ask('submit-opinion', { opinion: opinion() }).ok).toBe(true);
  });
});

describe('order-hearing, hold-hearing and cancel-hearing', () => {
  it('leave the time to finish as it is: only a hearing in 复核 is not counted (art. 36(2))', () => {
    const desk = deskAt('assigned', on)
      .act('order-hearing', order)
      .act('hold-hearing', { ...held, from: '2026-11-20', to: '2026-11-22' }, { on: '2026-11-23' });
    expect(desk.now.hearings).toEqual([
      {
        ...order,
        orderedOn: on,
        held: { from: '2026-11-20', to: '2026-11-22', chair: '周明', conclusion: '应当维修' },
        cancelled: null,
      },
    ]);
    expect(limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'finish')?.due).toBe('2027-01-01');
  });
  it('belong to a stage the matter is in', () => {
    expect(deskAt('classified', on).refusal('order-hearing', order).rule).toBe('《条例》第三十一条第六项');
    expect(deskAt('accepted', on).refusal('order-hearing', { ...order, stage: 're-review' }).field).toBe('stage');
    expect(deskAt('accepted', on).refusal('order-hearing', { ...order, stage: 'review' }).field).toBe('stage');
    expect(deskAt('issued', on).refusal('order-hearing', order).rule).toBe('《条例》第三十一条第六项');
  });
  it('are ordered once at a time, held once, and not both held and called off', () => {
    const desk = deskAt('accepted', on).act('order-hearing', order);
    expect(desk.refusal('order-hearing', order).rule).toBe('事项编号');
    expect(desk.refusal('order-hearing', { ...order, hearingId: 'h2' }).field).toBe('stage');
    desk.act('hold-hearing', held);
    expect(desk.refusal('cancel-hearing', { hearingId: 'h1', reason: '一' }).rule).toBe('《条例》第三十一条第六项');
    desk.act('order-hearing', { ...order, hearingId: 'h2' });
    expect(desk.refusal('hold-hearing', held).field).toBe('hearingId');
    expect(desk.refusal('hold-hearing', { ...held, hearingId: 'h9' }).rule).toBe('事项编号');
    desk.act('cancel-hearing', { hearingId: 'h2', reason: '当事人不到场' });
    expect(desk.now.hearings[1]?.cancelled).toEqual({ on, reason: '当事人不到场' });
  });
  it('keep their days in order', () => {
    const desk = deskAt('accepted', on).act('order-hearing', order, { on: '2026-11-05' });
    const hold = (from: string, to: string) =>
      desk.refusal('hold-hearing', { ...held, from, to }, { on: '2026-11-20' }).field;
    expect(hold('2026-11-04', '2026-11-10')).toBe('from');
    expect(hold('2026-11-10', '2026-11-09')).toBe('to');
    expect(hold('2026-11-10', '2026-11-21')).toBe('to');
    expect(
      desk.refusal('cancel-hearing', { hearingId: 'h1', reason: '一' }, { on: '2026-11-04', today: '2026-11-06' }).rule,
    ).toBe('日期先后');
  });
});

describe('start-mediation and end-mediation', () => {
  const start = { mediationId: 'm1', kind: '调解' as const, parties: ['李秀英', '物业公司'], consented: true };
  const end = { mediationId: 'm1', agreed: true, text: '物业公司一个月内修好', performBy: '2026-12-10' };

  it('keep the parties and what they agreed on', () => {
    const desk = deskAt('accepted', on).act('start-mediation', start).act('end-mediation', end, { on: '2026-11-10' });
    expect(desk.now.mediations).toEqual([
      {
        mediationId: 'm1',
        kind: '调解',
        parties: ['李秀英', '物业公司'],
        startedOn: on,
        end: { on: '2026-11-10', agreed: true, text: '物业公司一个月内修好', performBy: '2026-12-10', agreement: '' },
      },
    ]);
  });
  it('need two parties who agree to it (art. 33)', () => {
    const desk = deskAt('accepted', on);
    expect(desk.refusal('start-mediation', { ...start, consented: false })).toMatchObject({
      rule: '《条例》第三十三条',
      field: 'consented',
    });
    expect(desk.refusal('start-mediation', { ...start, parties: ['李秀英'] }).field).toBe('parties');
    expect(desk.refusal('start-mediation', { ...start, parties: ['李秀英', '李秀英'] }).field).toBe('parties');
  });
  it('are for 申诉求决 in handling only, one at a time', () => {
    for (const purpose of ['检举控告', '意见建议', '咨询'] as const) {
      const other = deskAt('registered', on).act('classify-matter', wayClass(null, purpose));
      expect(other.refusal('start-mediation', start).rule).toBe('《条例》第三十三条');
    }
    expect(deskAt('registered', on).refusal('start-mediation', start).rule).toBe('《条例》第三十三条');
    expect(deskAt('issued', on).refusal('start-mediation', start).rule).toBe('《条例》第三十三条');
    const begun = deskAt('accepted', on).act('start-mediation', start);
    expect(begun.refusal('start-mediation', { ...start, mediationId: 'm2' }).rule).toBe('《条例》第三十三条');
  });
  it('end once, with a day of performance only for an agreement', () => {
    expect(deskAt('accepted', on).refusal('end-mediation', end).rule).toBe('《条例》第三十三条');
    const begun = deskAt('accepted', on).act('start-mediation', start, { on: '2026-11-05' });
    const late = { on: '2026-11-20' };
    expect(begun.refusal('end-mediation', { ...end, agreed: false }, late).field).toBe('performBy');
    expect(begun.refusal('end-mediation', { ...end, performBy: '2026-11-19' }, late).field).toBe('performBy');
    expect(begun.refusal('end-mediation', { ...end, mediationId: 'm9' }, late).field).toBe('mediationId');
    expect(begun.refusal('end-mediation', end, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe('日期先后');
    begun.act('end-mediation', { ...end, agreed: false, performBy: null, text: '要价过高' }, late);
    expect(begun.refusal('end-mediation', end, late).rule).toBe('《条例》第三十三条');
    expect(begun.ask('start-mediation', { ...start, mediationId: 'm1' }, late).ok).toBe(false);
    expect(begun.ask('start-mediation', { ...start, mediationId: 'm2' }, late).ok).toBe(true);
  });
});

describe('withdraw-matter', () => {
  const back = { by: '李秀英', reason: '问题已经解决' };

  it('is for the petitioner and ends the handling', () => {
    const desk = deskAt('assigned', on).act('withdraw-matter', back, { on: '2026-11-09' });
    expect(desk.now.withdrawal).toEqual({ ...back, on: '2026-11-09' });
    for (const [name, payload] of [
      ['submit-opinion', { opinion: opinion() }],
      ['record-investigation', investigation],
      ['request-supplement', { supplementId: 's1', items: ['一'], askedBy: null }],
      ['assign-case', { officer: { id: 'zhao', name: '赵敏' } }],
      ['withdraw-matter', back],
    ] as const) {
      expect(desk.refusal(name, payload, { on: '2026-11-09' }).rule).toBe('办结规则');
    }
    const finish = limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'finish');
    expect(finish?.excused).toBe('信访人已经撤回');
  });
  it('is not for somebody else, nor after the opinion went out, nor before the acceptance', () => {
    expect(deskAt('accepted', on).refusal('withdraw-matter', { ...back, by: '物业公司' })).toMatchObject({
      rule: '《条例》第十九条',
      field: 'by',
    });
    expect(deskAt('issued', on).refusal('withdraw-matter', back).rule).toBe('《条例》第三十二条');
    expect(deskAt('accepted', on).refusal('withdraw-matter', back, { on: '2026-11-01', today: on }).rule).toBe(
      '日期先后',
    );
  });
});

describe('record-relief', () => {
  it('may be told or given at any time, by whom is said for 司法救助', () => {
    const help = { kind: '社会救助' as const, organ: '临江市民政局', text: '告知可以申请临时救助' };
    expect(deskAt('registered', on).act('record-relief', help).now.relief).toEqual([{ ...help, on }]);
    expect(deskAt('served', on).ask('record-relief', help).ok).toBe(true);
    expect(deskAt('registered', on).refusal('record-relief', { ...help, kind: '司法救助', organ: '' })).toMatchObject({
      rule: '《条例》第三十七条第二款',
      field: 'organ',
    });
    expect(deskAt('registered', on).refusal('record-relief', { ...help, text: '' }).field).toBe('text');
  });
});

describe('record-follow-up', () => {
  const urge = { kind: '督促执行' as const, text: '已经催办', done: false };
  const outcome = (of: 'support' | 'reject') => {
    const usual = opinion();
    return { ...usual, demands: usual.demands.map((demand) => ({ ...demand, outcome: of })) };
  };
  const issued = (of: 'support' | 'reject') =>
    deskAt('assigned', on)
      .act('submit-opinion', { opinion: outcome(of) })
      .act('review-opinion', { opinionId: 'o1', agreed: true, comment: '' })
      .act('sign-off-opinion', { opinionId: 'o1', agreed: true, comment: '' })
      .act(
        'issue-letter',
        {
          paperId: 'paper-1',
          opinionId: 'o1',
          number: { series: '临住建信', year: 2026, serial: 1 },
          file: { hash: 'b'.repeat(64), size: 3 },
        },
        { on: '2026-11-10' },
      );

  it('sees to what was supported, and talks about what was not (art. 32(2))', () => {
    const supported = issued('support').act('record-follow-up', urge, { on: '2026-11-20' });
    expect(supported.now.followUps).toEqual([{ ...urge, on: '2026-11-20' }]);
    expect(supported.refusal('record-follow-up', { ...urge, kind: '疏导教育' }, { on: '2026-11-20' })).toMatchObject({
      rule: '《条例》第三十二条第二款',
      field: 'kind',
    });
    expect(issued('reject').refusal('record-follow-up', urge, { on: '2026-11-20' }).field).toBe('kind');
    expect(issued('reject').ask('record-follow-up', { ...urge, kind: '疏导教育' }, { on: '2026-11-20' }).ok).toBe(true);
  });
  it('follows the issue of the opinion', () => {
    expect(deskAt('signed-off', on).refusal('record-follow-up', urge).rule).toBe('《条例》第三十二条第二款');
    expect(issued('support').refusal('record-follow-up', urge, { on: '2026-11-09', today: '2026-11-12' }).rule).toBe(
      '日期先后',
    );
  });
});
