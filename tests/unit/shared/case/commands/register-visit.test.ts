import { describe, expect, it } from 'vitest';
import { bureauOnly, Desk, matter, office, person, registration, visit } from '../desk';

const on = '2026-11-02';
const desk = () => new Desk({ on });

describe('register-visit', () => {
  it('opens a case with the next registration number of the year', () => {
    const registered = desk();
    registered.serials.set('登记/2026', 122);
    registered.act('register-visit', registration(on));
    expect(registered.now).toMatchObject({
      version: 1,
      openedOn: on,
      registration: { series: '登记', year: 2026, serial: 123 },
      receivedBy: { id: 'bureau', kind: 'competent-organ' },
      matter,
    });
    expect(registered.now.visits).toHaveLength(1);
  });

  it('counts the number in the year it is given, also for a visit of the year before', () => {
    const late = new Desk().act('register-visit', registration('2025-12-31'), {
      on: '2025-12-31',
      today: '2026-01-04',
    });
    expect(late.now.registration).toEqual({ series: '登记', year: 2026, serial: 1 });
    expect(late.now.openedOn).toBe('2025-12-31');
  });

  it('takes the first organ of the office when none is named', () => {
    const { organId: _organId, ...payload } = registration(on);
    expect(desk().act('register-visit', payload, { office: bureauOnly }).now.receivedBy?.id).toBe('bureau');
  });

  it('refuses an organ this office does not act for (art. 23)', () => {
    expect(desk().refusal('register-visit', registration(on, {}, 'elsewhere'))).toMatchObject({
      rule: '《条例》第二十三条',
      field: 'organId',
    });
  });

  it('needs a name, or the statement that it was not given', () => {
    const nameless = registration(on, { petitioners: [person({ name: ' ' })] });
    expect(desk().refusal('register-visit', nameless)).toMatchObject({
      rule: '《条例》第十九条',
      field: 'visit.petitioners.0.name',
    });
    const anonymous = registration(on, { petitioners: [person({ name: '', anonymous: true })] });
    expect(desk().act('register-visit', anonymous).now.petitioners[0]?.anonymous).toBe(true);
  });

  it('needs a title and demands, nothing else of the matter', () => {
    const withMatter = (more: object) => ({ ...registration(on), matter: { ...matter, ...more } });
    expect(desk().refusal('register-visit', withMatter({ title: '' }))).toEqual({
      rule: '填写要求',
      message: '请填写事项标题',
      field: 'matter.title',
    });
    expect(desk().refusal('register-visit', withMatter({ demands: ' \n' })).field).toBe('matter.demands');
    expect(desk().ask('register-visit', withMatter({ facts: '', history: '', papersHandedOver: '' })).ok).toBe(true);
  });

  it('takes a pasted complaint of 20,000 characters whole', () => {
    const demands = '反映'.repeat(10_000);
    expect(
      desk().act('register-visit', { ...registration(on), matter: { ...matter, demands } }).now.matter.demands,
    ).toBe(demands);
  });

  it('refuses more than five representatives under art. 20, and takes any headcount', () => {
    const people = (count: number) => Array.from({ length: count }, (_, index) => person({ id: `p${index}` }));
    const six = registration(on, { headcount: 6, petitioners: people(6) });
    expect(desk().refusal('register-visit', six)).toMatchObject({
      rule: '《条例》第二十条',
      field: 'visit.petitioners',
    });
    const group = registration(on, { headcount: 300, petitioners: people(5) });
    expect(desk().act('register-visit', group).now.visits[0]?.headcount).toBe(300);
  });

  it('refuses a headcount below the people on record, and the same person twice', () => {
    const two = [person(), person({ id: 'p2' })];
    expect(desk().refusal('register-visit', registration(on, { petitioners: two })).field).toBe('visit.headcount');
    const twice = registration(on, { headcount: 2, petitioners: [person(), person()] });
    expect(desk().refusal('register-visit', twice).field).toBe('visit.petitioners');
  });

  it('refuses a wrong identity number unless it is kept as not verified', () => {
    const wrong = { identityKind: '居民身份证', identityNumber: '110105194912310021' } as const;
    const refusal = desk().refusal('register-visit', registration(on, { petitioners: [person(wrong)] }));
    expect(refusal).toMatchObject({ rule: '填写要求', field: 'visit.petitioners.0.identityNumber' });
    expect(refusal.message).toContain('校验位');
    const kept = registration(on, { petitioners: [person({ ...wrong, identityUnverified: true })] });
    expect(desk().act('register-visit', kept).now.petitioners[0]?.identityNumber).toBe('110105194912310021');
  });

  it('stores a good number in one form with the sex and birth date it tells', () => {
    const old = person({ identityKind: '居民身份证', identityNumber: '110105 491231 002' });
    expect(desk().act('register-visit', registration(on, { petitioners: [old] })).now.petitioners[0]).toMatchObject({
      identityNumber: '11010519491231002X',
      sex: '女',
      birthDate: '1949-12-31',
    });
  });

  it('refuses a visit in the future, a receipt on another day, and a late entry without reason', () => {
    expect(desk().refusal('register-visit', registration('2026-11-03'), { on: '2026-11-03', today: on }).rule).toBe(
      '日期不得晚于今天',
    );
    expect(desk().refusal('register-visit', { ...registration(on), visit: visit('2026-11-01') })).toMatchObject({
      rule: '日期先后',
      field: 'visit.receivedOn',
    });
    const late = { on, today: '2026-11-05', lateReason: ' ' };
    expect(desk().refusal('register-visit', registration(on), late)).toMatchObject({
      rule: '补录须说明原因',
      field: 'lateReason',
    });
  });

  it('is for reception and handlers', () => {
    expect(desk().refusal('register-visit', registration(on), { roles: ['head', 'administrator'] }).rule).toBe(
      '岗位职责',
    );
    expect(desk().ask('register-visit', registration(on), { roles: ['handler'], office }).ok).toBe(true);
  });

  it('does not open a case twice', () => {
    expect(desk().act('register-visit', registration(on)).refusal('register-visit', registration(on)).rule).toBe(
      '事项编号',
    );
  });
});
