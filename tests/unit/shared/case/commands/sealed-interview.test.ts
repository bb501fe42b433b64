import { describe, expect, it } from 'vitest';
import { correctableEntries } from '#shared/case/correctable';
import { wasHeard } from '#shared/case/handling';
import { timelineOf } from '#shared/case/timeline';
import { confirmationWays } from '#shared/case/values';
import { interviewNote } from '#shared/papers/interview-note';
import { phrases } from '../../../../../renderer/interview/phrases';
import { type Desk, deskAt, note, person } from '../desk';

const on = '2026-11-02';
const later = { on: '2026-11-20' };
const signed = { way: '本人签名', remark: '' } as const;
const sealed = () => deskAt('registered', on).act('seal-interview', { note: note(on), confirmation: signed });
const addendum = (more: object = {}) => ({ noteId: 'n1', addendumId: 'a1', text: '补充：漏水点在三楼西侧', ...more });
const entry = (desk: Desk, name: string): number =>
  desk.events.find((event) => event.name === name)?.caseVersion ?? Number.NaN;

describe('the check of what was registered with the visitor (art. 19(1): 对采用口头形式提出的信访事项，应当如实记录)', () => {
  it('is asked for at the beginning and read out at the end, in the words at hand', () => {
    expect(phrases.find(({ value }) => value === 'identity')?.text).toContain('核对一下登记的内容');
    expect(phrases.find(({ value }) => value === 'read-aloud')?.text).toMatch(/宣读.*请来访人核对.*遗漏或者差错/);
  });
  it('ends in a confirmation of one of the known ways, on record with the note', () => {
    for (const way of confirmationWays) {
      const remark = way === '拒绝确认' || way === '口头确认' ? '不识字，赵敏在场' : '';
      const desk = deskAt('registered', on).act('seal-interview', { note: note(on), confirmation: { way, remark } });
      expect(desk.now.notes[0]?.confirmation).toMatchObject({ way, remark, on });
      expect(timelineOf(desk.events).at(-1)?.sentence).toContain('笔录已读给被接谈人听');
      expect(wasHeard(desk.now)).toBe(true);
    }
    expect(
      deskAt('registered', on).refusal('seal-interview', { note: note(on), confirmation: { way: '代签', remark: '' } })
        .rule,
    ).toBe('填写要求');
  });
  it('puts a wrong registration right without touching the note he confirmed', () => {
    const desk = sealed();
    const before = desk.now.notes[0];
    const change = { visit: { petitioners: [person({ name: '李秀瑛' })] }, matter: { demands: '请求维修并赔偿' } };
    desk.act(
      'correct-entry',
      { target: entry(desk, 'visit-registered'), what: '姓名、请求', occurredOn: null, change, reason: '与来访人核对' },
      later,
    );
    expect(desk.now.petitioners[0]?.name).toBe('李秀瑛');
    expect(desk.now.matter.demands).toBe('请求维修并赔偿');
    expect(desk.now.notes[0]).toEqual(before);
  });
});

describe('a sealed note', () => {
  it('is written, confirmed and added to by entries that no correction reaches', () => {
    const desk = sealed().act('add-addendum', addendum(), later);
    for (const name of ['interview-noted', 'interview-confirmed', 'addendum-added']) {
      const put = { target: entry(desk, name), what: '内容', occurredOn: null, change: { text: '改' }, reason: '有误' };
      expect(desk.refusal('correct-entry', put, later), name).toMatchObject({
        rule: '更正规则',
        message: expect.stringContaining('补充笔录'),
      });
    }
    expect(correctableEntries(desk.now).map(({ name }) => name)).toEqual(['visit-registered']);
  });
  it('takes addenda in the order they came, by whoever wrote them, its words and confirmation as they were', () => {
    const desk = sealed();
    const { entries, confirmation } = desk.now.notes[0] ?? {};
    desk
      .act('add-addendum', addendum(), { on: '2026-11-04', officerId: 'zhao', roles: ['reception'] })
      .act('add-addendum', addendum({ addendumId: 'a2', text: '补充：邻居也可作证' }), { on: '2026-11-06' });
    expect(desk.now.notes[0]).toMatchObject({ entries, confirmation });
    expect(desk.now.notes[0]?.addenda.map(({ id, on: day, by }) => [id, day, by])).toEqual([
      ['a1', '2026-11-04', 'zhao同志'],
      ['a2', '2026-11-06', 'wang同志'],
    ]);
    // What was added is said in the record by its length only: the words stand in the note.
    expect(timelineOf(desk.events).at(-1)?.sentence).toContain('补充说明');
  });
  it('takes no empty addendum, none by an officer without the post, and one after closing', () => {
    expect(sealed().refusal('add-addendum', addendum({ text: ' ' }))).toMatchObject({
      rule: '填写要求',
      field: 'text',
    });
    expect(sealed().refusal('add-addendum', addendum(), { roles: ['head'] }).rule).toBe('岗位职责');
    const closed = deskAt('closed', on).ask('add-addendum', addendum({ noteId: 'n0' }), later);
    expect(closed.ok).toBe(true);
  });
  it('is printed with the line the visitor signs under, and every addendum by day and hand below it', () => {
    const sheet = interviewNote({
      organ: '临江市信访局',
      number: '2026-000001',
      date: on,
      startedAt: '09:15',
      endedAt: '09:50',
      place: '一号接谈室',
      receiver: '王芳',
      recorder: '赵敏',
      visitors: [],
      entries: [{ kind: 'answer', time: '09:16', text: '三楼漏水' }],
      papersHandedOver: '',
      confirmation: '来访人本人签名确认',
      addenda: [{ date: '2026-11-04', by: '王芳', text: '漏水点在三楼西侧' }],
    });
    const words = JSON.stringify(sheet);
    expect(words).toContain('以上笔录我已看过（或已向我宣读），与我说的一致');
    expect(words).toContain('来访人本人签名确认');
    expect(sheet.pageSignatures).toEqual(['来访人（签名、捺印）', '接谈人（签名）', '记录人（签名）']);
    expect(sheet.addenda).toEqual([{ heading: '补充记录（2026年11月4日，王芳）', text: ['漏水点在三楼西侧'] }]);
  });
});
