import { describe, expect, it } from 'vitest';
import { simpleForward } from '#shared/case/clocks/simple-forward';
import { limitsOf } from '#shared/case/limits-of';
import { standingSuggestion } from '#shared/case/simple-fit';
import { nationalLaw } from '#shared/law/law';
import { Desk, deskAt, registration, transfer, visit, wayClass } from '../desk';

/** A Friday: the next working day is Monday 2026-11-09. */
const on = '2026-11-06';
const suggest = { organId: 'letters', condition: 'clear', explanation: '' };
const came = (more: Parameters<typeof visit>[1] = {}) =>
  new Desk({ on }).act('register-visit', registration(on, more, 'letters')).act('classify-matter', wayClass(6));
const suggested = () => came().act('suggest-simple', suggest);
const limit = (desk: Desk) => limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'simple-forward');

describe('suggest-simple (《信访事项简易办理办法》 arts. 4, 5)', () => {
  it('starts one working day from receipt for the 信访部门 that passes the matter on', () => {
    expect(limit(came())).toBeUndefined();
    expect(limit(suggested())).toMatchObject({ startedOn: on, due: '2026-11-09', metOn: null, excused: null });
    expect(limit(suggested())?.dutyBearer).toBe('petition-office');
    expect(limit(suggested())?.sentence).toContain('依据待核实');
  });
  it('is met by the transfer, late as well, and never refused for being late', () => {
    const inTime = suggested().act('transfer-matter', transfer('转送', null), { on: '2026-11-09' });
    expect(limit(inTime)).toMatchObject({ metOn: '2026-11-09', late: false });
    const late = suggested().act('transfer-matter', transfer('转送', null), { on: '2026-11-10' });
    expect(limit(late)).toMatchObject({ metOn: '2026-11-10', late: true });
  });
  it('binds each level of this office the matter passes through', () => {
    const desk = suggested()
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }), { on: '2026-11-09' })
      .act(
        'transfer-matter',
        transfer('转送', null, {
          transferId: 't2',
          organId: 'bureau',
          toOrgan: '临江市住建局物业站',
          ownSystem: true,
        }),
        { on: '2026-11-11' },
      );
    expect(
      simpleForward(desk.now).map(({ subject, startedOn, metOn, bearer }) => [subject, startedOn, metOn, bearer]),
    ).toEqual([
      ['letters', on, '2026-11-09', null],
      ['bureau', '2026-11-09', '2026-11-11', 'competent-organ'],
    ]);
  });
  it('counts from the day the matter came back where it is sent a second time', () => {
    const desk = came()
      .act('transfer-matter', transfer('转送', null))
      .act('record-objection', { transferId: 't1', reasons: '不属于职权' }, { on: '2026-11-10' })
      .act('answer-objection', { transferId: 't1', agreed: true, text: '属实' }, { on: '2026-11-11' })
      .act('suggest-simple', suggest, { on: '2026-11-11' });
    expect(simpleForward(desk.now)).toMatchObject([{ startedOn: '2026-11-11', metOn: null, excused: null }]);
  });
  it('is said by an organ that has the matter, with a condition of article 4', () => {
    expect(came().refusal('suggest-simple', { ...suggest, organId: 'bureau' }).rule).toBe('《条例》第二十二条');
    expect(came().refusal('suggest-simple', { ...suggest, organId: 'no' }).field).toBe('organId');
    expect(came().refusal('suggest-simple', { ...suggest, condition: 'easy' }).field).toBe('condition');
    expect(came().refusal('suggest-simple', { ...suggest, condition: 'instant' }).field).toBe('condition');
    expect(came().refusal('suggest-simple', { ...suggest, condition: 'other' }).field).toBe('explanation');
    expect(suggested().refusal('suggest-simple', suggest).message).toBe('已经建议简易办理');
    const gone = came().act('transfer-matter', transfer('转送', null));
    expect(gone.refusal('suggest-simple', suggest).rule).toBe('《条例》第二十二条');
    expect(deskAt('accepted', on).refusal('suggest-simple', { ...suggest, organId: 'bureau' }).rule).toBe(
      '简易办理规则',
    );
  });
  it('is barred where article 5 bars the procedure and the case shows it', () => {
    const barred = (desk: Desk) => desk.refusal('suggest-simple', suggest).rule;
    const registered = () => new Desk({ on }).act('register-visit', registration(on, {}, 'letters'));
    expect(barred(registered())).toBe('简易办理规则');
    for (const way of [1, 2, 3, 4, 5] as const) {
      expect(barred(registered().act('classify-matter', wayClass(way)))).toBe('简易办理规则');
    }
    expect(barred(registered().act('classify-matter', wayClass(null, '检举控告')))).toBe('简易办理规则');
    expect(barred(came({ headcount: 5 }))).toBe('简易办理规则');
    expect(barred(came().act('add-visit', { visit: visit(on, { visitId: 'v2' }), said: '催办' }))).toBe('简易办理规则');
  });
  it('stands in the way of 交办, which article 5(2) bars, until it is taken back', () => {
    const assign = transfer('交办', '2026-12-20');
    expect(suggested().refusal('transfer-matter', assign)).toMatchObject({ rule: '简易办理规则', field: 'kind' });
    const back = suggested().act('withdraw-simple-suggestion', { reason: '需要反馈结果' });
    expect(back.ask('transfer-matter', assign).ok).toBe(true);
  });
  it('falls away with what becomes known, and with an answer on the spot', () => {
    const again = suggested().act('add-visit', { visit: visit(on, { visitId: 'v2' }), said: '再次来访' });
    expect(standingSuggestion(again.now)).toBeNull();
    expect(limit(again)?.excused).toContain('不是初次提出');
    const asked = new Desk({ on })
      .act('register-visit', registration(on, {}, 'letters'))
      .act('classify-matter', wayClass(null, '咨询'))
      .act('suggest-simple', { ...suggest, condition: 'instant' });
    expect(limit(asked)?.excused).toBeNull();
    const spot = asked.act('answer-on-the-spot', {
      organId: 'letters',
      kind: '咨询',
      answer: '已经答复',
      guidedTo: '',
      written: false,
    });
    expect(limit(spot)?.excused).toContain('直接处理');
  });
});

describe('withdraw-simple-suggestion', () => {
  it('takes a wrong suggestion back by an event: the fifteen days of art. 22 are left', () => {
    const desk = suggested().act('withdraw-simple-suggestion', { reason: '争议较大' }, { on: '2026-11-09' });
    expect(desk.events.at(-1)?.name).toBe('simple-suggestion-withdrawn');
    expect(limit(desk)).toMatchObject({ excused: '简易办理的建议已经收回，按普通程序的期限转送', late: false });
    const dispatch = limitsOf(desk.now, nationalLaw).find(({ rule }) => rule === 'register-and-dispatch');
    expect(dispatch).toMatchObject({ due: '2026-11-21', metOn: null });
    // What was passed on before keeps its day.
    const sent = suggested()
      .act('transfer-matter', transfer('转送', null), { on: '2026-11-10' })
      .act('withdraw-simple-suggestion', { reason: '争议较大' }, { on: '2026-11-12' });
    expect(limit(sent)).toMatchObject({ metOn: '2026-11-10', late: true, excused: null });
  });
  it('needs a suggestion that stands, a reason, and nothing decided by the organ with power', () => {
    expect(came().refusal('withdraw-simple-suggestion', { reason: '一' }).rule).toBe('简易办理规则');
    expect(suggested().refusal('withdraw-simple-suggestion', { reason: '' }).field).toBe('reason');
    const back = suggested().act('withdraw-simple-suggestion', { reason: '一' });
    expect(back.refusal('withdraw-simple-suggestion', { reason: '一' }).message).toContain('已经收回');
    expect(back.ask('suggest-simple', suggest).ok).toBe(true);
    const decided = suggested()
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }))
      .act('choose-simple', { organId: 'bureau', condition: 'clear', explanation: '', notToBeRefused: true });
    expect(decided.refusal('withdraw-simple-suggestion', { reason: '一' }).message).toContain('转为普通程序');
  });
});
