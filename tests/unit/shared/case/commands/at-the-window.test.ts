import { describe, expect, it } from 'vitest';
import { Desk, deskAt, note, person, transfer, visit, wayClass } from '../desk';

const on = '2026-11-02';
const answer = {
  organId: 'bureau',
  kind: '当场答复',
  answer: '可向物业申请维修',
  guidedTo: '',
  written: true,
} as const;

describe('add-visit', () => {
  const again = {
    visit: visit('2026-11-09', {
      visitId: 'v2',
      headcount: 3,
      petitioners: [person({ id: 'x', name: '李 秀英', address: '东湖路 1 号' })],
    }),
    said: '仍未修',
  };

  it('adds a visit with a number of its own, and knows the person again', () => {
    const desk = deskAt('registered', on).act('add-visit', again, { on: '2026-11-09' });
    expect(desk.now.visits.map((each) => [each.registration.serial, each.said])).toEqual([
      [1, ''],
      [2, '仍未修'],
    ]);
    expect(desk.now.petitioners).toEqual([person({ name: '李 秀英', address: '东湖路 1 号' })]);
  });
  it('stays possible on a closed case', () => {
    expect(deskAt('closed', on).ask('add-visit', again, { on: '2026-11-09' }).ok).toBe(true);
  });
  it('refuses the same visit twice and a visit before the registration', () => {
    expect(deskAt('registered', on).refusal('add-visit', { visit: visit(on), said: '' }).rule).toBe('事项编号');
    const before = { visit: visit('2026-10-30', { visitId: 'v0' }), said: '' };
    expect(deskAt('registered', on).refusal('add-visit', before, { on: '2026-10-30', today: on }).rule).toBe(
      '日期先后',
    );
  });
  it('needs a case', () => {
    expect(new Desk({ on: '2026-11-09' }).refusal('add-visit', again).rule).toBe('事项编号');
  });
});

describe('answer-on-the-spot', () => {
  it('answers and closes in one step', () => {
    const desk = deskAt('registered', on).act('answer-on-the-spot', answer);
    expect(desk.now).toMatchObject({ onTheSpot: { kind: '当场答复', on }, closed: { on }, version: 3 });
    expect(desk.events.map((event) => event.name)).toEqual(['visit-registered', 'answered-on-the-spot', 'case-closed']);
  });
  it('needs the place a visitor is guided to', () => {
    const guided = { ...answer, kind: '引导' };
    expect(deskAt('registered').refusal('answer-on-the-spot', guided)).toMatchObject({
      rule: '填写要求',
      field: 'guidedTo',
    });
    expect(deskAt('registered').ask('answer-on-the-spot', { ...guided, guidedTo: '人民法院' }).ok).toBe(true);
  });
  it('is refused once accepted, sent on, put under way 6, or closed', () => {
    expect(deskAt('accepted').refusal('answer-on-the-spot', answer).rule).toBe('《条例》第三十一条第六项');
    const sent = deskAt('classified').act('transfer-matter', transfer('转送', null));
    expect(sent.refusal('answer-on-the-spot', answer).rule).toBe('《条例》第二十二条');
    expect(deskAt('classified').refusal('answer-on-the-spot', answer).rule).toBe('《条例》第三十一条第六项');
    expect(deskAt('closed').refusal('answer-on-the-spot', answer).rule).toBe('已办结事项');
  });
  it('is allowed for way 5, in which the organ itself acts or answers, and for other purposes', () => {
    for (const chosen of [wayClass(5), wayClass(null, '咨询')]) {
      expect(deskAt('registered').act('classify-matter', chosen).ask('answer-on-the-spot', answer).ok).toBe(true);
    }
  });
  it('is refused for an organ of another office', () => {
    expect(deskAt('registered').refusal('answer-on-the-spot', { ...answer, organId: 'no' }).rule).toBe(
      '《条例》第二十三条',
    );
  });
});

describe('seal-interview and add-addendum', () => {
  const seal = (more: object = {}, confirmation = { way: '本人签名', remark: '' }) => ({
    note: note(on, more),
    confirmation,
  });

  it('records the note and its confirmation together', () => {
    const desk = deskAt('registered', on).act('seal-interview', {
      note: note(on),
      confirmation: { way: '本人签名', remark: '' },
    });
    expect(desk.now.notes[0]).toMatchObject({ noteId: 'n1', confirmation: { way: '本人签名', on }, addenda: [] });
    expect(desk.events.slice(1).map((event) => event.name)).toEqual(['interview-noted', 'interview-confirmed']);
  });
  it.each(['拒绝确认', '口头确认'])('needs an explanation when the way is %s', (way) => {
    const desk = deskAt('registered', on);
    expect(desk.refusal('seal-interview', seal({}, { way, remark: '' }))).toMatchObject({
      rule: '笔录封存',
      field: 'confirmation.remark',
    });
    expect(desk.ask('seal-interview', seal({}, { way, remark: '情绪激动，不愿签名，赵敏在场' })).ok).toBe(true);
  });
  it.each([
    ['an end before the start', { endedAt: '09:00' }, '日期先后', 'note.endedAt'],
    [
      'an entry outside its times',
      { entries: [{ id: 'e', at: '10:30', kind: '答', text: '有' }] },
      '日期先后',
      'note.entries.0.at',
    ],
    ['a start before the visit', { startedOn: '2026-11-01' }, '日期先后', 'note.startedOn'],
    ['a start after the confirmation', { startedOn: '2026-11-03' }, '日期先后', 'occurredOn'],
    ['an unknown visit', { visitId: 'v9' }, '《条例》第十九条', 'note.visitId'],
    [
      'blank entries only',
      { entries: [{ id: 'e', at: '09:20', kind: '答', text: ' ' }] },
      '《条例》第十九条',
      'note.entries.0.text',
    ],
    ['no entry', { entries: [] }, '填写要求', 'note.entries'],
  ])('refuses %s', (_what, more, rule, field) => {
    expect(deskAt('registered', on).refusal('seal-interview', seal(more))).toMatchObject({ rule, field });
  });
  it('seals once; later only an addendum, which leaves the note as it was', () => {
    const desk = deskAt('registered', on).act('seal-interview', {
      note: note(on),
      confirmation: { way: '按指印', remark: '' },
    });
    expect(desk.refusal('seal-interview', seal()).rule).toBe('笔录封存');
    const before = desk.now.notes[0]?.entries;
    desk.act('add-addendum', { noteId: 'n1', addendumId: 'a1', text: '补充：门牌号为 3 号' }, { on: '2026-11-04' });
    expect(desk.now.notes[0]?.entries).toEqual(before);
    expect(desk.now.notes[0]?.addenda).toEqual([
      { id: 'a1', on: '2026-11-04', text: '补充：门牌号为 3 号', by: 'wang同志' },
    ]);
    expect(
      desk.refusal('add-addendum', { noteId: 'n1', addendumId: 'a1', text: '再' }, { on: '2026-11-04' }).rule,
    ).toBe('笔录封存');
  });
  it('refuses an addendum without a note, to an unknown note, or before the confirmation', () => {
    const addendum = { noteId: 'n1', addendumId: 'a1', text: '补充' };
    expect(deskAt('registered', on).refusal('add-addendum', addendum).rule).toBe('笔录封存');
    const desk = deskAt('registered', on).act(
      'seal-interview',
      { note: note(on), confirmation: { way: '按指印', remark: '' } },
      { on: '2026-11-03' },
    );
    expect(desk.refusal('add-addendum', { ...addendum, noteId: 'n9' }, { on: '2026-11-03' }).field).toBe('noteId');
    expect(desk.refusal('add-addendum', addendum, { on, today: '2026-11-04' }).rule).toBe('日期先后');
  });
  it('is possible for the visit of a closed case', () => {
    expect(deskAt('closed', on).ask('seal-interview', seal()).ok).toBe(true);
  });
});

describe('record-export', () => {
  it('is recorded by any officer at any stage and changes nothing but the version', () => {
    const desk = deskAt('closed', on);
    const before = desk.now;
    desk.act('record-export', { paperId: 'paper-1', paper: '处理意见书', way: '打印' }, { roles: ['administrator'] });
    expect(desk.now).toEqual({ ...before, version: before.version + 1, history: desk.events });
  });
});
