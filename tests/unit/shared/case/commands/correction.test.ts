import { describe, expect, it } from 'vitest';
import { changeAt, correctableEntries, correctableFields } from '#shared/case/correctable';
import { foldAll } from '#shared/case/fold';
import { orderFaults } from '#shared/case/order';
import type { CaseState } from '#shared/case/state';
import { timelineOf } from '#shared/case/timeline';
import { addDays } from '#shared/law/dates';
import { type Desk, deskAt, note, person, transfer, wayClass } from '../desk';

const on = '2026-11-02';
const later = { on: '2026-11-20' };

/** Case version of the entry of this name. */
const entry = (desk: Desk, name: string): number =>
  desk.events.find((event) => event.name === name)?.caseVersion ?? Number.NaN;
const put = (desk: Desk, name: string, more: object) => ({
  target: entry(desk, name),
  what: '填写内容',
  occurredOn: null,
  change: null,
  reason: '录入错误',
  ...more,
});

describe('correct-entry', () => {
  it('puts a day right; limits and state follow, both lines stay', () => {
    const desk = deskAt('registered', on)
      .act(
        'classify-matter',
        { purpose: '求决', contentClass: ['政法'], place: { name: '东湖区' }, way: 6 },
        { on: '2026-11-05' },
      )
      .act('accept-matter', { organId: 'bureau' }, { on: '2026-11-12' });
    desk.act('correct-entry', put(desk, 'matter-accepted', { what: '受理日期', occurredOn: '2026-11-10' }), later);
    expect(desk.now.acceptance?.acceptedOn).toBe('2026-11-10');
    expect(desk.now.version).toBe(4);
    expect(desk.events[2]?.occurredOn).toBe('2026-11-12');
    expect(timelineOf(desk.events).map(({ title }) => title)).toEqual(['登记', '分类', '受理（已更正）', '更正']);
    expect(timelineOf(desk.events)[3]?.sentence).toContain('受理日期');
    expect(foldAll(desk.events)).toEqual(desk.now);
  });
  it('puts content right member by member, and the record holds the whole corrected entry', () => {
    const desk = deskAt('accepted', on);
    desk.act('correct-entry', put(desk, 'visit-registered', { change: { matter: { title: '屋面漏水' } } }), later);
    expect(desk.now.matter).toMatchObject({ title: '屋面漏水', demands: '请求维修' });
    expect(desk.now.registration?.serial).toBe(1);
    expect(desk.now.acceptance?.acceptedOn).toBe(on);
    expect(desk.events.at(-1)?.payload).toMatchObject({
      payload: { matter: { title: '屋面漏水', demands: '请求维修' } },
    });
    const named = { visit: { petitioners: [person({ name: '李秀瑛' })] } };
    desk.act('correct-entry', put(desk, 'visit-registered', { change: named }), later);
    expect(desk.now.petitioners[0]?.name).toBe('李秀瑛');
    expect(desk.now.matter.title).toBe('屋面漏水');
  });
  it('moves the day of receipt with the registration', () => {
    const desk = deskAt('registered', on);
    desk.act('correct-entry', put(desk, 'visit-registered', { occurredOn: '2026-10-30' }), later);
    expect(desk.now).toMatchObject({ openedOn: '2026-10-30', visits: [{ receivedOn: '2026-10-30' }] });
  });
  it('is refused where it would put a step before its cause', () => {
    const desk = deskAt('served', on);
    const wrong = (name: string, occurredOn: string) =>
      desk.refusal('correct-entry', put(desk, name, { occurredOn }), later);
    expect(wrong('matter-accepted', '2026-11-01')).toMatchObject({ rule: '日期先后', field: 'occurredOn' });
    expect(wrong('matter-accepted', '2026-11-03').rule).toBe('日期先后');
    expect(wrong('letter-served', '2026-11-01').rule).toBe('日期先后');
    expect(wrong('opinion-signed-off', '2026-11-03').message).toContain('印发');
    expect(wrong('visit-registered', '2026-11-03').rule).toBe('日期先后');
    expect(wrong('letter-served', '2026-11-21')).toMatchObject({ rule: '日期不得晚于今天', field: 'occurredOn' });
    expect(desk.ask('correct-entry', put(desk, 'letter-served', { occurredOn: '2026-11-06' }), later).ok).toBe(true);
  });
  it('leaves numbers, verdicts, notes, papers, exports and corrections alone', () => {
    const desk = deskAt('served', on)
      .act('seal-interview', { note: note(on), confirmation: { way: '本人签名', remark: '' } })
      .act('record-export', { paperId: 'paper-1', paper: '处理意见书', way: '另存' });
    const wrong = (name: string, more: object) => desk.refusal('correct-entry', put(desk, name, more), later);
    const day = { occurredOn: '2026-11-04' };
    expect(wrong('letter-issued', day).message).toContain('编号印发');
    expect(wrong('interview-noted', day).message).toContain('补充笔录');
    expect(wrong('paper-exported', day).rule).toBe('更正规则');
    expect(wrong('opinion-reviewed', { change: { agreed: false } }).field).toBe('change');
    expect(wrong('opinion-drafted', { change: { opinion: { gist: '改' } } }).rule).toBe('更正规则');
    const number = { registration: { series: '登记', year: 2026, serial: 9 } };
    expect(wrong('visit-registered', { change: number }).field).toBe('change.registration');
    expect(wrong('letter-served', { change: { paperId: 'paper-9' } }).field).toBe('change.paperId');
    expect(wrong('matter-accepted', { change: { organ: { id: 'letters', name: '临江市信访局' } } }).field).toBe(
      'change.organ',
    );
    desk.act('correct-entry', put(desk, 'letter-served', { change: { receiver: '李建国' } }), later);
    expect(wrong('entry-corrected', day).message).toContain('原来的那条');
    expect(desk.now.letters[0]?.service?.receiver).toBe('李建国');
  });
  it('wants something to correct, an entry that is there, and content its kind of entry can hold', () => {
    const desk = deskAt('accepted', on);
    const wrong = (name: string, more: object) => desk.refusal('correct-entry', put(desk, name, more), later);
    expect(wrong('matter-accepted', {}).field).toBe('change');
    expect(wrong('matter-accepted', { occurredOn: on }).field).toBe('change');
    expect(wrong('matter-accepted', { target: 99, occurredOn: on }).field).toBe('target');
    expect(wrong('matter-classified', { change: { purpose: '闲聊' } })).toMatchObject({
      rule: '填写要求',
      field: 'change.purpose',
    });
    expect(wrong('matter-classified', { change: { colour: '红' } })).toMatchObject({
      rule: '填写要求',
      field: 'change.colour',
    });
    expect(wrong('matter-classified', { change: { way: 2 } }).message).toContain('第六项受理');
    expect(wrong('matter-classified', { reason: '', change: { way: 6 } }).field).toBe('reason');
  });
  it('is for the officer of the entry, or for those in charge', () => {
    const desk = deskAt('accepted', on);
    const place = put(desk, 'matter-classified', { change: { place: { name: '西湖区' } } });
    expect(desk.refusal('correct-entry', place, { ...later, officerId: 'zhao', roles: ['handler'] })).toMatchObject({
      rule: '岗位职责',
      field: 'target',
    });
    expect(desk.ask('correct-entry', place, { ...later, roles: ['handler'] }).ok).toBe(true);
    expect(desk.ask('correct-entry', place, { ...later, officerId: 'zhou', roles: ['head'] }).ok).toBe(true);
  });
  it('takes back a closing entered by mistake, nothing that others built on', () => {
    const desk = deskAt('closed', on);
    expect(desk.refusal('correct-entry', put(desk, 'matter-accepted', { annulled: true }), later).rule).toBe(
      '更正规则',
    );
    desk.act('correct-entry', put(desk, 'case-closed', { annulled: true, what: '误办结' }), later);
    expect(desk.now.closed).toBeNull();
    expect(timelineOf(desk.events).find(({ title }) => title.startsWith('办结'))?.title).toBe('办结（已撤销）');
    expect(desk.refusal('correct-entry', put(desk, 'case-closed', { occurredOn: on }), later).rule).toBe('更正规则');
    desk.act('close-case', { reason: '已送达' }, later);
    expect(desk.now.closed?.on).toBe('2026-11-20');
  });
  it('does not change what its own step with its own authority sets, nor an opinion issued here', () => {
    const desk = deskAt('registered', on).act('record-earlier-opinion', {
      earlierId: 'e1',
      kind: '处理意见',
      organ: '东湖区住建局',
      documentNumber: '',
      gist: '不予支持',
      servedOn: on,
    });
    expect(
      desk.refusal('correct-entry', put(desk, 'earlier-opinion-recorded', { change: { kind: '复查意见' } }), later)
        .field,
    ).toBe('change.kind');
    desk.act('correct-entry', put(desk, 'earlier-opinion-recorded', { change: { servedOn: '2026-10-30' } }), later);
    expect(desk.now.earlierOpinions[0]?.servedOn).toBe('2026-10-30');
    const reviewId = 'r1';
    desk
      .act('request-review', {
        reviewId,
        level: 'review',
        againstId: 'e1',
        organ: '临江市住建局',
        organId: 'bureau',
        request: '不服',
      })
      .act('submit-review-opinion', {
        reviewId,
        result: '维持',
        facts: '属实',
        opinion: '维持',
        basis: ['《条例》第三十五条'],
      })
      .act('check-review-opinion', { reviewId, agreed: true, comment: '' })
      .act('sign-off-review-opinion', { reviewId, agreed: true, comment: '' })
      .act('decide-review', { reviewId, documentNumber: '1号', redoBy: null });
    expect(
      desk.refusal('correct-entry', put(desk, 'review-decided', { change: { result: '撤销' } }), later).field,
    ).toBe('change');
    expect(desk.refusal('correct-entry', put(desk, 'review-requested', { occurredOn: '2026-10-29' }), later).rule).toBe(
      '日期先后',
    );
    expect(desk.ask('correct-entry', put(desk, 'review-decided', { occurredOn: '2026-11-04' }), later).ok).toBe(true);
    desk.act('set-readers', { readers: [{ id: 'wang', name: '王芳' }], reason: '本人要求' });
    expect(
      desk.refusal('correct-entry', put(desk, 'readers-set', { change: { readers: [] } }), later).message,
    ).toContain('知情范围');
  });
  it('keeps earlier corrections under later ones', () => {
    const desk = deskAt('accepted', on);
    desk.act('correct-entry', put(desk, 'matter-classified', { change: { place: { name: '西湖区' } } }), later);
    desk.act('correct-entry', put(desk, 'matter-classified', { change: { purpose: '申诉' } }), later);
    expect(desk.now.classification).toMatchObject({ place: { name: '西湖区' }, purpose: '申诉' });
  });
});

describe('orderFaults', () => {
  it('finds none in a case its commands made', () => {
    expect(orderFaults(deskAt('closed', on).now)).toEqual([]);
  });
  it.each<[string, (state: CaseState) => CaseState, string]>([
    ['acceptance before registration', (s) => ({ ...s, openedOn: '2026-11-03' }), '受理'],
    ['closing before service', (s) => ({ ...s, closed: { on: '2026-11-01', reason: '' } }), '办结'],
    [
      'service before issue',
      (s) => ({ ...s, letters: s.letters.map((each) => ({ ...each, issuedOn: '2026-11-09' })) }),
      '送达',
    ],
    [
      'filing before closing',
      (s) => ({ ...s, filed: { on: '2026-11-01', volume: '1', pages: 1, retention: '' } }),
      '归档',
    ],
  ])('finds %s', (_what, change, named) => {
    expect(orderFaults(change(deskAt('closed', on).now)).map(({ what }) => what)).toContain(named);
  });
});

describe('what the correction form offers', () => {
  it('leaves out what cannot be corrected and names members in words', () => {
    const desk = deskAt('issued', on).act('seal-interview', {
      note: note(on),
      confirmation: { way: '本人签名', remark: '' },
    });
    const offered = correctableEntries(desk.now).map(({ name }) => name);
    expect(offered.filter((name) => name !== 'notice-recorded')).toEqual([
      'opinion-signed-off',
      'opinion-reviewed',
      'opinion-drafted',
      'case-assigned',
      'matter-accepted',
      'matter-classified',
      'visit-registered',
    ]);
    const first = correctableEntries(desk.now).at(-1);
    const fields = first === undefined ? [] : correctableFields(first);
    expect(fields.find(({ path }) => path === 'visit.petitioners.0.name')).toMatchObject({
      label: '姓名（名称）',
      value: '李秀英',
    });
    expect(fields.some(({ path }) => /id$/i.test(path))).toBe(false);
  });
  it('makes a change the command takes, in a list too', () => {
    const desk = deskAt('registered', on);
    const first = correctableEntries(desk.now)[0];
    const change = first === undefined ? null : changeAt(first, 'visit.petitioners.0.name', '李秀瑛');
    desk.act('correct-entry', put(desk, 'visit-registered', { change }), later);
    expect(desk.now.petitioners[0]).toMatchObject({ id: 'p1', name: '李秀瑛', phone: '13800138000' });
    const number = first === undefined ? null : changeAt(first, 'visit.headcount', '3');
    expect(number).toMatchObject({ visit: { headcount: 3 } });
    expect(first === undefined ? null : changeAt(first, 'registration.serial', '9')).toBeNull();
  });
  it('does not put a notice before what it tells of, nor leave a closed matter with somebody untold (art. 23)', () => {
    const desk = deskAt('closed', on);
    const accepted = desk.now.acceptance?.acceptedOn ?? '';
    const notice = desk.now.notices.find(({ kind }) => kind === 'accepted');
    expect(notice !== undefined && notice.on >= accepted).toBe(true);
    const early = put(desk, 'notice-recorded', { occurredOn: addDays(accepted, -1) });
    expect(desk.refusal('correct-entry', early, { ...later, officerId: 'wang' }).rule).toBe('日期先后');
  });
  it('does not make an accusation of a matter every officer may read (art. 30(3))', () => {
    const desk = deskAt('classified', on);
    const change = { purpose: '检举控告', way: null };
    expect(desk.refusal('correct-entry', put(desk, 'matter-classified', { change }), later).rule).toBe(
      '《条例》第三十条第三款',
    );
  });
  it('refuses a transfer corrected towards the accused unit (art. 30(3))', () => {
    const desk = deskAt('registered', on)
      .act('classify-matter', wayClass(null, '检举控告'))
      .act('record-accusation', {
        accused: [{ name: '', unit: '临江市民政局' }],
        readers: [{ id: 'wang', name: '王芳' }],
      })
      .act('transfer-matter', transfer('转送', null, { toOrgan: '临江市纪委监委' }));
    const to = (toOrgan: string) => put(desk, 'matter-transferred', { change: { toOrgan } });
    expect(desk.refusal('correct-entry', to('临江市民政局'), later).rule).toBe('《条例》第三十条第三款');
    expect(desk.ask('correct-entry', to('临江市监委'), later).ok).toBe(true);
    expect(desk.refusal('correct-entry', to('临江市监委'), { ...later, officerId: 'zhao' }).rule).toBe(
      '《条例》第三十条',
    );
  });
});
