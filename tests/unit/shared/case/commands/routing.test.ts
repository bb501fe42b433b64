import { describe, expect, it } from 'vitest';
import { bureauOnly, Desk, deskAt, lettersOnly, office, registration, told, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const registered = () => deskAt('registered', on);
const classified = (way: Parameters<typeof wayClass>[0], purpose?: Parameters<typeof wayClass>[1]) =>
  registered().act('classify-matter', wayClass(way, purpose));

describe('classify-matter', () => {
  it('is recorded with its day, and may be corrected', () => {
    const desk = classified(2).act('classify-matter', wayClass(6), { on: '2026-11-03' });
    expect(desk.now.classification).toMatchObject({ way: 6, classifiedOn: '2026-11-03' });
  });
  it('needs a way for 申诉 and 求决 and refuses one elsewhere (art. 31)', () => {
    for (const purpose of ['申诉', '求决'] as const) {
      expect(registered().refusal('classify-matter', wayClass(null, purpose))).toMatchObject({
        rule: '《条例》第三十一条',
        field: 'way',
      });
    }
    for (const purpose of ['咨询', '检举控告', '意见建议'] as const) {
      expect(registered().refusal('classify-matter', wayClass(6, purpose)).rule).toBe('《条例》第三十一条');
      expect(registered().ask('classify-matter', wayClass(null, purpose)).ok).toBe(true);
    }
  });
  it('needs content class and place', () => {
    expect(registered().refusal('classify-matter', { ...wayClass(6), contentClass: [] })).toMatchObject({
      message: '请选择内容分类',
    });
    expect(registered().refusal('classify-matter', { ...wayClass(6), place: { name: '' } }).field).toBe('place.name');
    expect(registered().refusal('classify-matter', { ...wayClass(6), way: 7 }).rule).toBe('填写要求');
  });
  it('is fixed once accepted, sent on or closed', () => {
    expect(deskAt('accepted', on).refusal('classify-matter', wayClass(2)).rule).toBe('《条例》第三十一条');
    expect(
      classified(6).act('transfer-matter', transfer('转送', null)).refusal('classify-matter', wayClass(2)).rule,
    ).toBe('《条例》第二十二条');
    expect(deskAt('closed', on).refusal('classify-matter', wayClass(2)).rule).toBe('已办结事项');
  });
});

describe('transfer-matter', () => {
  it('sends the matter on, from an organ this office acts for', () => {
    expect(classified(6).act('transfer-matter', transfer('转送', null)).now.transfers).toEqual([
      {
        transferId: 't1',
        kind: '转送',
        from: { id: 'letters', name: '临江市信访局' },
        fromKind: 'petition-office',
        toOrgan: '临江市民政局',
        toOrganId: null,
        toOrganKind: null,
        transferredOn: on,
        reason: '属于民政部门职责',
        feedbackBy: null,
        opinion: null,
        objection: null,
        returnedOn: null,
        entry: 3,
      },
    ]);
    expect(classified(6).refusal('transfer-matter', transfer('转送', null, { organId: 'no' })).rule).toBe(
      '《条例》第二十二条',
    );
  });
  it('lets an organ with power send matters on inside its system (art. 23)', () => {
    expect(
      classified(6).ask('transfer-matter', transfer('转送', null, { organId: 'bureau', ownSystem: true }), {
        office: bureauOnly,
      }).ok,
    ).toBe(true);
    expect(
      classified(6).refusal('transfer-matter', transfer('转送', null, { organId: 'bureau' }), { office: bureauOnly }),
    ).toMatchObject({ rule: '《条例》第二十三条第一款', field: 'ownSystem' });
  });
  it.each([
    ['交办 without a period', transfer('交办', null), '《条例》第二十二条第一款第三项', 'feedbackBy'],
    ['转送 with a period', transfer('转送', '2026-12-01'), '《条例》第二十二条第一款第三项', 'kind'],
    ['a period that ends at once', transfer('交办', on), '日期先后', 'feedbackBy'],
    ['itself as destination', transfer('转送', null, { toOrgan: '临江市信访局' }), '转送规则', 'toOrgan'],
  ])('refuses %s', (_what, payload, rule, field) => {
    expect(classified(6).refusal('transfer-matter', payload)).toMatchObject({ rule, field });
  });
  it('allows several destinations, each once', () => {
    const desk = classified(6).act('transfer-matter', transfer('转送', null));
    expect(desk.refusal('transfer-matter', transfer('转送', null)).field).toBe('transferId');
    expect(desk.ask('transfer-matter', transfer('转送', null, { transferId: 't2', toOrgan: '临江市人社局' })).ok).toBe(
      true,
    );
  });
  it('comes after classification and before acceptance', () => {
    expect(registered().refusal('transfer-matter', transfer('转送', null)).rule).toBe('《条例》第二十二条');
    expect(deskAt('accepted', on).refusal('transfer-matter', transfer('转送', null)).rule).toBe('转送规则');
    expect(deskAt('closed', on).refusal('transfer-matter', transfer('转送', null)).rule).toBe('已办结事项');
  });
});

describe('record-other-opinion', () => {
  const result = { transferId: 't1', documentNumber: '临民信〔2026〕3号', summary: '已纳入低保', servedOn: null };
  const sent = () => classified(6).act('transfer-matter', transfer('交办', '2026-12-01'));

  it('keeps what the other organ decided and when it was served', () => {
    const desk = sent().act('record-other-opinion', { ...result, servedOn: '2026-11-20' }, { on: '2026-11-22' });
    expect(desk.now.transfers[0]?.opinion).toEqual({
      recordedOn: '2026-11-22',
      documentNumber: '临民信〔2026〕3号',
      summary: '已纳入低保',
      servedOn: '2026-11-20',
    });
    expect(desk.refusal('record-other-opinion', result, { on: '2026-11-23' }).rule).toBe('转送规则');
    expect(desk.late).toEqual([]);
  });
  it('records feedback after the named day as late, never refuses it', () => {
    expect(sent().act('record-other-opinion', result, { on: '2026-12-02' }).late).toEqual([
      { limit: '交办反馈期限', due: '2026-12-01', doneOn: '2026-12-02', article: '《条例》第二十二条' },
    ]);
  });
  it('refuses a service date in the future or before the transfer, an unknown transfer, a case never sent on', () => {
    const later = { on: '2026-11-10' };
    expect(sent().refusal('record-other-opinion', { ...result, servedOn: '2026-11-11' }, later).rule).toBe(
      '日期不得晚于今天',
    );
    expect(sent().refusal('record-other-opinion', { ...result, servedOn: '2026-11-01' }, later).rule).toBe('日期先后');
    const sentOn = sent().now.transfers[0]?.transferredOn ?? '';
    expect(
      sent().act('record-other-opinion', { ...result, servedOn: sentOn }, later).now.transfers[0]?.opinion,
    ).toMatchObject({
      servedOn: sentOn,
    });
    expect(sent().refusal('record-other-opinion', { ...result, transferId: 't9' }, later).field).toBe('transferId');
    expect(classified(6).refusal('record-other-opinion', result).rule).toBe('转送规则');
    expect(deskAt('closed', on).refusal('record-other-opinion', result).rule).toBe('已办结事项');
  });
  it('is not before the transfer', () => {
    const desk = new Desk({ on: '2026-11-01' })
      .act('register-visit', registration('2026-11-01'))
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('转送', null), { on: '2026-11-05' });
    expect(desk.refusal('record-other-opinion', result, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe(
      '日期先后',
    );
  });
});

describe('accept-matter', () => {
  const take = { organId: 'bureau' };

  it('is for an organ with power that this office acts for, once', () => {
    const desk = classified(6).act('accept-matter', take);
    expect(desk.now.acceptance).toEqual({ organ: { id: 'bureau', name: '临江市住建局' }, acceptedOn: on });
    expect(desk.refusal('accept-matter', take).rule).toBe('《条例》第三十一条第六项');
    expect(classified(6).refusal('accept-matter', { organId: 'no' }).rule).toBe('《条例》第二十三条');
    expect(classified(6).refusal('accept-matter', { organId: 'letters' })).toMatchObject({
      rule: '《条例》第二十二条',
      field: 'organId',
    });
    expect(classified(6).refusal('accept-matter', take, { office: lettersOnly }).rule).toBe('《条例》第二十二条');
  });
  it.each([1, 2, 3, 4, 5] as const)('is refused under way %i', (way) => {
    expect(classified(way).refusal('accept-matter', take).rule).toBe('《条例》第三十一条第六项');
  });
  it('is refused for other purposes, unclassified and closed matters', () => {
    expect(classified(null, '意见建议').refusal('accept-matter', take).rule).toBe('《条例》第三十一条');
    expect(registered().refusal('accept-matter', take).rule).toBe('《条例》第三十一条');
    expect(deskAt('closed', on).refusal('accept-matter', take).rule).toBe('已办结事项');
  });
  it('is refused after the matter went elsewhere, allowed for the organ it was sent to', () => {
    expect(classified(6).act('transfer-matter', transfer('转送', null)).refusal('accept-matter', take).rule).toBe(
      '《条例》第二十二条',
    );
    const inHouse = classified(6).act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }), {
      on: '2026-11-04',
    });
    expect(inHouse.ask('accept-matter', take, { on: '2026-11-05' }).ok).toBe(true);
    expect(inHouse.refusal('accept-matter', take, { on: '2026-11-03', today: '2026-11-05' }).rule).toBe('日期先后');
  });
  it('keeps to the organ it was sent to, also among the organs of one office', () => {
    const works = {
      id: 'works',
      name: '临江市水务局',
      kind: 'competent-organ',
      shortForm: '临水信',
      superior: '临江省水利厅',
      phone: '',
    } as const;
    const both = { ...office, organs: [...office.organs, works] };
    const sent = classified(6).act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }), {
      office: both,
    });
    expect(sent.refusal('accept-matter', { organId: 'works' }, { office: both }).rule).toBe('《条例》第二十二条');
    expect(sent.ask('accept-matter', take, { office: both }).ok).toBe(true);
  });
  it('is never before the registration, never in the future, and late is only recorded', () => {
    expect(classified(6).refusal('accept-matter', take, { on: '2026-11-01', today: on }).rule).toBe('日期先后');
    expect(classified(6).refusal('accept-matter', take, { on: '2026-11-03', today: on }).rule).toBe('日期不得晚于今天');
    const takenOn = (day: string) =>
      classified(6).act('accept-matter', take, { on: day }).act('give-notice', told('accepted'), { on: day });
    expect(takenOn('2026-11-18').late).toEqual([
      { limit: '书面告知期限', due: '2026-11-17', doneOn: '2026-11-18', article: '《条例》第二十三条' },
    ]);
    expect(takenOn('2026-11-17').late).toEqual([]);
  });
});

describe('assign-case', () => {
  const to = (id: string) => ({ officer: { id, name: `${id}同志` } });

  it('lets those in charge assign anyone, also again', () => {
    for (const role of ['head', 'approver', 'administrator'] as const) {
      const desk = deskAt('accepted', on).act('assign-case', to('zhao'), { roles: [role] });
      expect(desk.act('assign-case', to('sun'), { roles: [role] }).now.assignee?.id).toBe('sun');
    }
  });
  it('lets a handler take a case, not hand it to somebody else', () => {
    expect(deskAt('accepted', on).ask('assign-case', to('wang'), { roles: ['handler'] }).ok).toBe(true);
    expect(deskAt('accepted', on).refusal('assign-case', to('zhao'), { roles: ['handler'] })).toMatchObject({
      rule: '岗位职责',
      field: 'officer',
    });
    expect(deskAt('accepted', on).refusal('assign-case', to('wang'), { roles: ['reception'] }).rule).toBe('岗位职责');
  });
  it('refuses the same officer again and a closed case', () => {
    expect(deskAt('assigned', on).refusal('assign-case', to('wang')).rule).toBe('责任到人');
    expect(deskAt('closed', on).refusal('assign-case', to('zhao')).rule).toBe('已办结事项');
  });
});
