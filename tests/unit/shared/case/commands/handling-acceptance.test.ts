import { describe, expect, it } from 'vitest';
import { isNamedRule } from '#shared/case/rules';
import { citation, groundsInForce, nonAcceptanceGrounds } from '#shared/law/grounds';
import { type Desk, deskAt, lettersOnly, office, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const take = { organId: 'bureau' };
const refuse = (more: Record<string, unknown> = {}) => ({
  refusalId: 'r1',
  organId: 'bureau',
  ground: 'not-competent',
  facts: '房屋在外市',
  guidedTo: '东海市住建局',
  ...more,
});
const received = (more: Record<string, unknown> = {}) => ({
  receiptId: 'rc1',
  organId: 'bureau',
  transferId: null,
  fromOrgan: '临江省信访局',
  kind: '转送' as const,
  documentNumber: '临信转〔2026〕9号',
  feedbackBy: null,
  ...more,
});
const earlier = (desk: Desk) =>
  desk.act('record-earlier-opinion', {
    earlierId: 'e1',
    kind: '复核意见',
    organ: '临江省人民政府',
    documentNumber: '临政复核〔2025〕1号',
    gist: '维持',
    servedOn: '2025-03-01',
  });

describe('refuse-acceptance', () => {
  it('records ground, article with its paragraph, and where the petitioner is to go', () => {
    const desk = deskAt('classified', on).act('refuse-acceptance', refuse(), { on: '2026-11-05' });
    expect(desk.now.refusals).toEqual([
      {
        refusalId: 'r1',
        kind: '不予受理',
        organ: { id: 'bureau', name: '临江市住建局' },
        ground: '不属于本机关、单位或者本系统职权范围',
        article: '《条例》第二十三条第一款',
        facts: '房屋在外市',
        guidedTo: '东海市住建局',
        on: '2026-11-05',
        revoked: null,
      },
    ]);
  });
  it('needs a ground of the table, the facts, and where to go', () => {
    const desk = deskAt('classified', on);
    expect(desk.refusal('refuse-acceptance', refuse({ ground: 'tiresome' }))).toMatchObject({
      rule: '《条例》第四十四条',
      field: 'ground',
    });
    expect(desk.refusal('refuse-acceptance', refuse({ ground: 'after-re-review' })).field).toBe('ground');
    expect(desk.refusal('refuse-acceptance', refuse({ facts: ' ' })).field).toBe('facts');
    expect(desk.refusal('refuse-acceptance', refuse({ guidedTo: '' }))).toMatchObject({
      rule: '《条例》第二十三条',
      field: 'guidedTo',
    });
    expect(desk.ask('refuse-acceptance', refuse({ ground: 'in-hand-below', guidedTo: '' })).ok).toBe(true);
  });
  it('names another procedure only for a matter classified under it', () => {
    expect(deskAt('classified', on).refusal('refuse-acceptance', refuse({ ground: 'arbitration' }))).toMatchObject({
      rule: '《条例》第三十一条',
      field: 'ground',
    });
    const labour = deskAt('registered', on).act('classify-matter', wayClass(2));
    labour.act('refuse-acceptance', refuse({ ground: 'arbitration', guidedTo: '劳动人事争议仲裁委员会' }));
    expect(labour.now.refusals[0]?.article).toBe('《条例》第三十一条第二项');
  });
  it('offers local grounds only in their place', () => {
    const local = refuse({ ground: 'no-successor-shandong', guidedTo: '' });
    expect(deskAt('classified', on).refusal('refuse-acceptance', local).field).toBe('ground');
  });
  it('is refused after acceptance, twice, for a foreign organ, without the post, and when closed', () => {
    expect(deskAt('accepted', on).refusal('refuse-acceptance', refuse()).rule).toBe('《条例》第三十一条第六项');
    const done = deskAt('classified', on).act('refuse-acceptance', refuse());
    expect(done.refusal('refuse-acceptance', refuse()).rule).toBe('事项编号');
    expect(done.refusal('refuse-acceptance', refuse({ refusalId: 'r2' })).rule).toBe('《条例》第二十三条');
    expect(deskAt('classified', on).refusal('refuse-acceptance', refuse(), { office: lettersOnly }).field).toBe(
      'organId',
    );
    expect(deskAt('classified', on).refusal('refuse-acceptance', refuse(), { roles: ['reception'] }).rule).toBe(
      '岗位职责',
    );
  });
  it('is for the organ that holds the matter, from the day it got it', () => {
    const sent = deskAt('classified', on).act('transfer-matter', transfer('转送', null), { on: '2026-11-04' });
    expect(sent.refusal('refuse-acceptance', refuse(), { on: '2026-11-05' }).rule).toBe('《条例》第二十二条');
    const got = deskAt('classified', on).act('receive-transfer', received(), { on: '2026-11-06' });
    const inHand = refuse({ ground: 'in-hand-below' });
    expect(got.refusal('refuse-acceptance', inHand, { on: '2026-11-05', today: '2026-11-09' }).rule).toBe('日期先后');
    expect(got.ask('refuse-acceptance', inHand, { on: '2026-11-06', today: '2026-11-09' }).ok).toBe(true);
  });
});

describe('accept-matter after a refusal', () => {
  const turnedDown = () => deskAt('classified', on).act('refuse-acceptance', refuse());

  it('is closed while the refusal stands', () => {
    const bureau = { ...office, organs: office.organs.slice(0, 1) };
    expect(turnedDown().refusal('accept-matter', take, { office: bureau }).rule).toBe('《条例》第四十四条');
    expect(turnedDown().refusal('accept-matter', take).message).toContain('先撤销');
  });
  it('is open to another organ of the office', () => {
    const works = { ...office.organs[0], id: 'works', name: '临江市水务局', shortForm: '临水信' };
    const both = { ...office, organs: [...office.organs, works] } as typeof office;
    const sent = turnedDown().act('transfer-matter', transfer('转送', null, { toOrgan: '临江市水务局' }), {
      office: both,
    });
    expect(sent.ask('accept-matter', { organId: 'works' }, { office: both }).ok).toBe(true);
    expect(turnedDown().refusal('accept-matter', take, { office: both }).rule).toBe('《条例》第四十四条');
  });
  it('opens again when the organ takes its refusal back', () => {
    const desk = turnedDown().act('revoke-refusal', { refusalId: 'r1', reason: '房屋在本市' }, { on: '2026-11-10' });
    expect(desk.now.refusals[0]?.revoked).toEqual({ on: '2026-11-10', reason: '房屋在本市' });
    expect(desk.act('accept-matter', take, { on: '2026-11-10' }).now.acceptance?.acceptedOn).toBe('2026-11-10');
  });
  it('opens again when a superior sends the matter there afterwards', () => {
    const desk = turnedDown().act('receive-transfer', received(), { on: '2026-11-12' });
    expect(desk.ask('accept-matter', take, { on: '2026-11-12' }).ok).toBe(true);
  });
});

describe('revoke-refusal', () => {
  const revoke = { refusalId: 'r1', reason: '属于职权范围' };

  it('needs a standing refusal of an organ of this office, and is never before it', () => {
    expect(deskAt('classified', on).refusal('revoke-refusal', revoke).rule).toBe('《条例》第四十四条');
    const desk = deskAt('classified', on).act('refuse-acceptance', refuse(), { on: '2026-11-05' });
    expect(desk.refusal('revoke-refusal', { ...revoke, refusalId: 'r9' }, { on: '2026-11-05' }).field).toBe(
      'refusalId',
    );
    expect(desk.refusal('revoke-refusal', revoke, { on: '2026-11-04', today: '2026-11-06' }).rule).toBe('日期先后');
    expect(desk.refusal('revoke-refusal', revoke, { on: '2026-11-05', office: lettersOnly }).rule).toBe(
      '《条例》第四十四条',
    );
    expect(desk.refusal('revoke-refusal', revoke, { on: '2026-11-05', roles: ['handler'] }).rule).toBe('岗位职责');
  });
});

describe('refuse-further-acceptance', () => {
  const further = refuse({ ground: 'after-re-review', facts: '仍以同一事实和理由提出', guidedTo: '' });

  it('follows a decided re-review, and ends the road to acceptance', () => {
    expect(deskAt('classified', on).refusal('refuse-further-acceptance', further).rule).toBe(
      '《条例》第三十六条第三款',
    );
    const desk = earlier(deskAt('classified', on));
    expect(desk.refusal('accept-matter', take).rule).toBe('《条例》第三十六条第三款');
    desk.act('refuse-further-acceptance', further);
    expect(desk.now.refusals[0]).toMatchObject({ kind: '不再受理', article: '《条例》第三十六条第三款' });
  });
  it('may be said by a 信访部门 too, only once an organ, and not dated before the registration', () => {
    const desk = earlier(deskAt('classified', on));
    desk.act('refuse-further-acceptance', { ...further, organId: 'letters' });
    expect(desk.ask('refuse-further-acceptance', { ...further, refusalId: 'r2' }).ok).toBe(true);
    expect(desk.refusal('refuse-further-acceptance', { ...further, refusalId: 'r2', organId: 'letters' }).rule).toBe(
      '《条例》第二十三条',
    );
    expect(
      earlier(deskAt('classified', on)).refusal('refuse-further-acceptance', further, { on: '2025-04-01', today: on })
        .rule,
    ).toBe('日期先后');
  });
});

describe('accept-matter of what reached the organ', () => {
  it('is for the organ that received it, from that day', () => {
    const desk = deskAt('classified', on).act('receive-transfer', received(), { on: '2026-11-06' });
    expect(desk.refusal('accept-matter', take, { on: '2026-11-05', today: '2026-11-09' }).rule).toBe('日期先后');
    expect(desk.ask('accept-matter', take, { on: '2026-11-06', today: '2026-11-09' }).ok).toBe(true);
  });
  it('counts from the transfer to that organ, not from the first one', () => {
    const desk = deskAt('classified', on)
      .act('transfer-matter', transfer('转送', null), { on: '2026-11-03' })
      .act('transfer-matter', transfer('转送', null, { transferId: 't2', toOrgan: '临江市住建局' }), {
        on: '2026-11-09',
      });
    expect(desk.refusal('accept-matter', take, { on: '2026-11-05', today: '2026-11-10' }).message).toContain(
      '2026年11月9日',
    );
    expect(desk.ask('accept-matter', take, { on: '2026-11-09', today: '2026-11-10' }).ok).toBe(true);
  });
  it('is refused when the petitioner took the matter back', () => {
    const desk = deskAt('classified', on).act('withdraw-matter', { by: '李秀英', reason: '' });
    expect(desk.refusal('accept-matter', take).rule).toBe('办结规则');
  });
});

describe('grounds', () => {
  it('have unique keys, a citation and dates in order', () => {
    const keys = nonAcceptanceGrounds.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const ground of nonAcceptanceGrounds) {
      expect(citation(ground)).toMatch(/第[一二三四五六七八九十]+条/);
      expect(ground.validTo === null || ground.validFrom <= ground.validTo).toBe(true);
      if (ground.jurisdiction === null) expect(isNamedRule(citation(ground))).toBe(true);
      else expect(ground.verified).toBe(false);
    }
  });
  it('hold from their day and in their place', () => {
    const keysOn = (day: string, code: string | null) => groundsInForce('不予受理', day, code).map(({ key }) => key);
    expect(keysOn(on, null)).toHaveLength(7);
    expect(keysOn('2022-04-30', null)).toEqual([]);
    expect(keysOn(on, '110105')).toContain('authorisation-withdrawn-beijing');
    expect(keysOn(on, '370102')).toContain('no-successor-shandong');
    expect(keysOn(on, '330106')).not.toContain('no-successor-shandong');
    expect(groundsInForce('不再受理', on, '110105').map(({ key }) => key)).toEqual(['after-re-review']);
  });
});
