import { describe, expect, it } from 'vitest';
import { emptyCase } from '#shared/case/state';
import { nationalLaw } from '#shared/law/law';
import { samePersons, samePetitioner } from '#shared/people/same-person';
import { deskAt, person } from '../desk';

const on = '2026-11-02';
const later = '2026-11-09';
const proxy = (more: object = {}) => ({
  proxyId: 'x1',
  name: '周律师',
  identityNumber: '',
  phone: '13900139000',
  principalId: 'p1',
  scope: '代为提出信访事项、领取文书',
  authorisation: '授权委托书',
  authorisedOn: on,
  ...more,
});

describe('record-proxy', () => {
  it('keeps who speaks for whom, and leaves the principal the petitioner', () => {
    const desk = deskAt('registered', on).act('record-proxy', proxy({ identityNumber: '110105 491231 002' }));
    expect(desk.now.proxies).toEqual([{ ...proxy(), identityNumber: '11010519491231002X', withdrawnOn: null }]);
    expect(desk.now.petitioners.map(({ name }) => name)).toEqual(['李秀英']);
  });
  it('needs a petitioner on record, a scope and the paper', () => {
    const desk = deskAt('registered', on);
    expect(desk.refusal('record-proxy', proxy({ principalId: 'p9' }))).toMatchObject({
      rule: '代理规则',
      field: 'principalId',
    });
    expect(desk.refusal('record-proxy', proxy({ scope: ' ' })).message).toBe('请填写代理权限');
    expect(desk.refusal('record-proxy', proxy({ authorisation: '' })).message).toBe('请填写授权文书');
  });
  it('takes two proxies at a time where the local rule is followed (Shandong art. 28), any number elsewhere', () => {
    const law = { ...nationalLaw, followedLocalRules: ['shandong-2015'] };
    const two = deskAt('registered', on)
      .act('record-proxy', proxy())
      .act('record-proxy', proxy({ proxyId: 'x2' }));
    expect(two.ask('record-proxy', proxy({ proxyId: 'x3' })).ok).toBe(true);
    expect(two.refusal('record-proxy', proxy({ proxyId: 'x3' }), { law }).rule).toBe('代理规则');
    two.act('withdraw-proxy', { proxyId: 'x1', reason: '信访人撤销委托' });
    expect(two.act('record-proxy', proxy({ proxyId: 'x3' }), { law }).now.proxies).toHaveLength(3);
  });
  it('refuses a repeated id, a wrong number, the principal himself and a later authorisation', () => {
    const desk = deskAt('registered', on).act('record-proxy', proxy());
    expect(desk.refusal('record-proxy', proxy()).field).toBe('proxyId');
    const wrong = proxy({ proxyId: 'x2', identityNumber: '110105194912310021' });
    expect(desk.refusal('record-proxy', wrong)).toMatchObject({ rule: '填写要求', field: 'identityNumber' });
    expect(desk.refusal('record-proxy', proxy({ proxyId: 'x2', authorisedOn: later }))).toMatchObject({
      rule: '日期先后',
      field: 'authorisedOn',
    });
    const known = deskAt('registered', on);
    known.state = { ...known.now, petitioners: [person({ identityNumber: '11010519491231002X' })] };
    expect(known.refusal('record-proxy', proxy({ identityNumber: '11010519491231002x' })).field).toBe('identityNumber');
  });
  it('is possible late, on a closed matter too', () => {
    const desk = deskAt('closed', on).act('record-proxy', proxy(), { on: later, today: '2026-11-20' });
    expect(desk.events.at(-1)?.lateReason).toBe('补录纸质登记');
  });
});

describe('withdraw-proxy', () => {
  it('ends the proxy and keeps it on record', () => {
    const desk = deskAt('registered', on).act('record-proxy', proxy());
    desk.act('withdraw-proxy', { proxyId: 'x1', reason: '信访人撤销委托' }, { on: later });
    expect(desk.now.proxies[0]?.withdrawnOn).toBe(later);
    expect(desk.refusal('withdraw-proxy', { proxyId: 'x1', reason: '再次' }).rule).toBe('代理规则');
  });
  it('needs a proxy of this matter and is never before the authorisation', () => {
    expect(deskAt('registered', on).refusal('withdraw-proxy', { proxyId: 'x1', reason: '撤销' }).message).toBe(
      '没有正在代理的代理人',
    );
    const desk = deskAt('registered', on).act('record-proxy', proxy());
    expect(desk.refusal('withdraw-proxy', { proxyId: 'x9', reason: '撤销' }).field).toBe('proxyId');
    expect(
      desk.refusal('withdraw-proxy', { proxyId: 'x1', reason: '撤销' }, { on: '2026-11-01', today: on }).rule,
    ).toBe('日期先后');
  });
});

describe('same persons of two matters', () => {
  const parties = (more: object) => ({ ...emptyCase('c', on), ...more });
  const li = person({ identityNumber: '11010519491231002X' });
  const standIn = { ...proxy({ name: '周律师', identityNumber: '440524188001010014' }), withdrawnOn: null };

  it('are found among co-signers, by number or by name with telephone', () => {
    const letter = parties({ petitioners: [person({ id: 'a', name: '王五', phone: '' }), person({ id: 'b' })] });
    expect(samePersons(letter, parties({ petitioners: [person({ id: 'c' })] }))).toEqual([
      { as: '信访人', name: '李秀英', agreed: ['姓名', '电话'] },
    ]);
    expect(samePetitioner(parties({ petitioners: [li] }), parties({ petitioners: [{ ...li, name: '李秀瑛' }] }))).toBe(
      true,
    );
  });
  it('are not the same by name alone, nor against contradicting numbers', () => {
    const nameOnly = parties({ petitioners: [person({ phone: '' })] });
    expect(samePetitioner(nameOnly, nameOnly)).toBe(false);
    const other = parties({ petitioners: [person({ identityNumber: '440524188001010014' })] });
    expect(samePetitioner(parties({ petitioners: [li] }), other)).toBe(false);
  });
  it('count the principal, and name a proxy without counting him', () => {
    const ofLi = parties({ petitioners: [li], proxies: [standIn] });
    expect(samePetitioner(ofLi, parties({ petitioners: [li] }))).toBe(true);
    const own = parties({ petitioners: [person({ name: '周律师', identityNumber: '440524188001010014' })] });
    expect(samePersons(ofLi, own)).toEqual(
      [{ as: '代理人', name: '周律师', agreed: ['姓名', '证件号码'] }].map((found) => ({
        ...found,
        agreed: expect.arrayContaining(['证件号码']),
      })),
    );
    expect(samePetitioner(ofLi, own)).toBe(false);
  });
  it('are the accused where an accusation is anonymous', () => {
    const accusation = { accused: [{ name: '赵某', unit: '临江市住建局' }], recordedOn: on };
    const nameless = parties({ petitioners: [person({ name: '', phone: '', anonymous: true })], accusation });
    expect(samePetitioner(nameless, nameless)).toBe(true);
    const another = { ...accusation, accused: [{ name: '赵某', unit: '临江市民政局' }] };
    expect(samePetitioner(nameless, { ...nameless, accusation: another })).toBe(false);
    const signed = (phone: string) => parties({ petitioners: [person({ name: `甲${phone}`, phone })], accusation });
    expect(samePetitioner(signed('1'), signed('2'))).toBe(false);
  });
});
