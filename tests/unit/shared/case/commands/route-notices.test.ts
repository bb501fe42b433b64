import { describe, expect, it } from 'vitest';
import { clocks } from '#shared/case/clocks/index';
import { dutiesOf, owedDuties } from '#shared/case/duties';
import { noticeExcusesOn } from '#shared/law/notice-excuses';
import { Desk, deskAt, person, registration, told, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const accepted = () => deskAt('classified', on).act('accept-matter', { organId: 'bureau' });
const t2 = (desk: Desk) => clocks['notify-petitioner'](desk.now)[0];

describe('give-notice', () => {
  it('meets the duty and the fifteen days; taking the matter alone does not', () => {
    expect(t2(accepted())?.metOn).toBeNull();
    const desk = accepted().act('give-notice', told('accepted'), { on: '2026-11-10' });
    expect(desk.now.notices).toMatchObject([
      { noticeId: 'told-accepted', kind: 'accepted', outcome: 'given', on: '2026-11-10', way: '当场书面' },
    ]);
    expect(t2(desk)?.metOn).toBe('2026-11-10');
    expect(owedDuties(desk.now)).toEqual([]);
  });
  it('is given late all the same', () => {
    const desk = accepted().act('give-notice', told('accepted'), { on: '2026-12-01' });
    expect(desk.late.map(({ limit }) => limit)).toEqual(['书面告知期限']);
  });
  it('is in writing; by phone or message only under the simple procedure', () => {
    expect(accepted().refusal('give-notice', told('accepted', null, { way: '短信或者电话' }))).toMatchObject({
      rule: '《条例》第二十三条第二款',
      field: 'way',
    });
  });
  it.each([
    ['accepted', '《条例》第二十三条'],
    ['refused', '《条例》第二十三条'],
    ['refused-further', '《条例》第三十六条'],
    ['whereabouts', '《条例》第二十三条'],
    ['procedure', '《条例》第三十一条'],
    ['extended', '《条例》第三十四条'],
    ['simple-to-ordinary', '简易办理规则'],
    ['suggestion', '《条例》第二十九条'],
  ] as const)('says nothing that did not happen: %s', (kind, rule) => {
    expect(deskAt('classified', on).refusal('give-notice', told(kind)).rule).toBe(rule);
  });
  it('comes from the organ whose act it is, after the act, once', () => {
    expect(accepted().refusal('give-notice', told('accepted', null, { organId: 'letters' })).field).toBe('organId');
    expect(accepted().refusal('give-notice', told('accepted', null, { organId: 'no' })).field).toBe('organId');
    const later = deskAt('classified', on).act('accept-matter', { organId: 'bureau' }, { on: '2026-11-05' });
    expect(later.refusal('give-notice', told('accepted'), { on: '2026-11-04', today: '2026-11-06' }).rule).toBe(
      '日期先后',
    );
    const desk = accepted().act('give-notice', told('accepted'));
    expect(desk.refusal('give-notice', told('accepted')).field).toBe('noticeId');
    expect(desk.refusal('give-notice', told('accepted', null, { noticeId: 'n2' })).rule).toBe('告知规则');
  });
  it('says which transfer it tells of when there are several', () => {
    const desk = deskAt('classified', on)
      .act('transfer-matter', transfer('转送', null))
      .act('transfer-matter', transfer('转送', null, { transferId: 't2', toOrgan: '临江市人社局' }));
    expect(desk.refusal('give-notice', told('whereabouts')).field).toBe('about');
    desk.act('give-notice', told('whereabouts', 't2'));
    expect(owedDuties(desk.now).map(({ key }) => key)).toEqual(['whereabouts:t1']);
    desk.act('give-notice', told('whereabouts', null, { noticeId: 'n2' }));
    expect(owedDuties(desk.now)).toEqual([]);
  });
  it('is good practice for a 信访部门 that sent the matter on', () => {
    const desk = new Desk({ on })
      .act('register-visit', registration(on, {}, 'letters'))
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('转送', null));
    expect(dutiesOf(desk.now)).toEqual([]);
    expect(desk.ask('give-notice', told('whereabouts', 't1', { organId: 'letters' })).ok).toBe(true);
  });
  it('is not possible on a closed case that owes nothing', () => {
    expect(deskAt('closed', on).refusal('give-notice', told('accepted', null, { noticeId: 'n2' })).rule).toBe(
      '已办结事项',
    );
  });
});

describe('excuse-notice', () => {
  const excuse = {
    noticeId: 'e1',
    kind: 'accepted',
    about: null,
    organId: 'bureau',
    ground: 'unclear-address',
    remark: '只留了电话',
  } as const;

  it('records a lawful ground where a notice is owed', () => {
    const desk = accepted().act('excuse-notice', excuse);
    expect(desk.now.notices[0]).toMatchObject({ outcome: 'excused' });
    expect(desk.now.notices[0]?.way).toContain('《条例》第二十三条第二款');
    expect(dutiesOf(desk.now).map(({ status }) => status)).toEqual(['excused']);
    expect(t2(desk)?.excused).toContain('免予告知');
  });
  it('does not hold against what is on record', () => {
    const known = { petitioners: [person({ address: '临江市东湖路1号' })] };
    const desk = new Desk({ on })
      .act('register-visit', registration(on, known))
      .act('classify-matter', wayClass(6))
      .act('accept-matter', { organId: 'bureau' });
    expect(desk.refusal('excuse-notice', excuse)).toMatchObject({ rule: '《条例》第二十三条第二款', field: 'ground' });
    for (const ground of ['judicial-rules', 'discipline-rules'] as const) {
      expect(accepted().refusal('excuse-notice', { ...excuse, ground }).rule).toBe('《条例》第二十三条第四款');
    }
  });
  it('is for what is owed, by an organ of this office, once, on a ground of the list', () => {
    expect(deskAt('accepted', on).refusal('excuse-notice', excuse).rule).toBe('告知规则');
    expect(accepted().refusal('excuse-notice', { ...excuse, organId: 'no' }).field).toBe('organId');
    expect(accepted().refusal('excuse-notice', { ...excuse, ground: '太忙' }).rule).toBe('填写要求');
    expect(accepted().act('excuse-notice', excuse).refusal('excuse-notice', excuse).field).toBe('noticeId');
    expect(noticeExcusesOn('2022-04-30')).toEqual([]);
    expect(noticeExcusesOn('2022-05-01')).toHaveLength(3);
  });
});

describe('record-breach', () => {
  const breach = { noticeId: 'b1', kind: 'accepted', about: null, organId: 'bureau', reason: '承办人离岗' } as const;

  it('puts a missed notice on record; the limit stays unmet and the notice may still be given', () => {
    const desk = accepted().act('record-breach', breach, { on: '2026-12-01' });
    expect(dutiesOf(desk.now)).toMatchObject([{ status: 'breached', on: '2026-12-01' }]);
    expect(t2(desk)).toMatchObject({ metOn: null, excused: null });
    desk.act('give-notice', told('accepted'), { on: '2026-12-02' });
    expect(dutiesOf(desk.now)).toMatchObject([{ status: 'met', on: '2026-12-02' }]);
  });
  it('is for the handler or the head, with a reason, where something is owed', () => {
    expect(accepted().refusal('record-breach', breach, { roles: ['reception'] }).rule).toBe('岗位职责');
    expect(accepted().refusal('record-breach', { ...breach, reason: '' }).field).toBe('reason');
    expect(deskAt('accepted', on).refusal('record-breach', breach).rule).toBe('告知规则');
    expect(accepted().refusal('record-breach', { ...breach, kind: 'extended' }).rule).toBe('《条例》第三十四条');
  });
});

describe('answer-on-the-spot', () => {
  const answer = { organId: 'bureau', kind: '当场答复', answer: '已答复', guidedTo: '', written: true } as const;

  it('is the notice itself', () => {
    const desk = deskAt('registered', on).act('answer-on-the-spot', answer, { on: '2026-11-05' });
    expect(dutiesOf(desk.now)).toMatchObject([{ notice: 'received', status: 'met', on: '2026-11-05' }]);
    expect(t2(desk)?.metOn).toBe('2026-11-05');
  });
  it('does not close over another notice that is owed', () => {
    const study = { organId: 'bureau', findings: '可行', adoption: '采纳', measures: '增设扶手' } as const;
    const desk = deskAt('registered', on)
      .act('classify-matter', wayClass(null, '意见建议'))
      .act('study-suggestion', study);
    expect(desk.refusal('answer-on-the-spot', answer)).toMatchObject({ rule: '告知规则' });
    desk.act('reply-suggestion', { text: '已采纳', way: '书面' });
    expect(desk.ask('answer-on-the-spot', answer).ok).toBe(true);
  });
});
