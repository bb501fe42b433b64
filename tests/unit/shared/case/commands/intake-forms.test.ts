import { describe, expect, it } from 'vitest';
import { countsOf, marksOf, pieceKind } from '#shared/case/marks';
import { scaleMark } from '#shared/case/petitioners';
import { timelineOf } from '#shared/case/timeline';
import type { PetitionForm } from '#shared/case/values';
import { Desk, deskAt, person, registration, visit } from '../desk';

const on = '2026-11-02';
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => person({ id: `p${index}`, name: `住户${index}` }));
const by = (form: PetitionForm, more: object = {}) => registration(on, { form, ...more });
const registered = (form: PetitionForm, more: object = {}) => new Desk({ on }).act('register-visit', by(form, more));

describe('intake by every form (arts. 17, 20(3))', () => {
  it('binds only those who come in person to five representatives', () => {
    const six = { headcount: 6, petitioners: people(6) };
    expect(new Desk({ on }).refusal('register-visit', by('来访', six))).toMatchObject({
      rule: '《条例》第二十条',
      field: 'visit.petitioners',
    });
    for (const form of ['来信', '网信', '来电', '传真'] as const) {
      expect(registered(form, six).now.petitioners).toHaveLength(6);
    }
    const again = { visit: visit(on, { visitId: 'v2', ...six }), said: '再来' };
    expect(deskAt('registered', on).refusal('add-visit', again).rule).toBe('《条例》第二十条');
  });
  it('takes fifty signers by name and no more', () => {
    const signed = (count: number) => by('来信', { headcount: 300, petitioners: people(count) });
    expect(new Desk({ on }).act('register-visit', signed(50)).now.visits[0]?.headcount).toBe(300);
    expect(new Desk({ on }).refusal('register-visit', signed(51)).field).toBe('visit.petitioners');
  });
  it.each([
    ['来访', '李秀英来访，反映“楼道漏水”，登记编号 2026-000001，接待人 王芳'],
    ['来信', '收到李秀英来信，反映“楼道漏水”，登记编号 2026-000001，收信人 王芳'],
    ['网信', '收到李秀英网信，反映“楼道漏水”，登记编号 2026-000001，经办人 王芳'],
    ['来电', '李秀英来电，反映“楼道漏水”，登记编号 2026-000001，接听人 王芳'],
    ['传真', '收到李秀英传真，反映“楼道漏水”，登记编号 2026-000001，经办人 王芳'],
  ] as const)('says in the timeline how %s came', (form, sentence) => {
    expect(timelineOf(registered(form).events)[0]?.sentence).toBe(sentence);
  });
  it('speaks of the letter, not of a visit, when something is wrong with it', () => {
    const otherDay = { ...by('来信'), visit: visit('2026-11-01', { form: '来信' }) };
    expect(new Desk({ on }).refusal('register-visit', otherDay).message).toBe(
      '收信日期与登记事项的发生日期不一致，期限从收到来信之日起算',
    );
    const few = by('来信', { headcount: 1, petitioners: people(2) });
    expect(new Desk({ on }).refusal('register-visit', few).message).toBe('署名人数（1 人）少于登记的信访人（2 人）');
  });
  it('says of a further letter that it was received again', () => {
    const desk = deskAt('closed', on).act('add-visit', {
      visit: visit(on, { visitId: 'v2', form: '来信' }),
      said: '仍未修好',
    });
    expect(timelineOf(desk.events).at(-1)?.sentence).toContain('再次收到李秀英来信');
    expect(desk.now.visits.map(({ form }) => form)).toEqual(['来访', '来信']);
  });
});

describe('units as petitioners (art. 17(2))', () => {
  const unit = (more: object = {}) => person({ kind: '单位', name: '临江市宏达建材有限公司', ...more });
  const code = '91350100M000100Y43';
  it('show their credit code, checked without being told which paper it is', () => {
    const desk = registered('来访', {
      petitioners: [unit({ identityNumber: `${code.slice(0, 4)} ${code.slice(4)}` })],
    });
    expect(desk.now.petitioners[0]).toMatchObject({ kind: '单位', identityNumber: code });
    expect(desk.now.petitioners[0]?.sex).toBeUndefined();
  });
  it('are asked again when the code is wrong or the paper is a person’s', () => {
    const wrong = by('来访', { petitioners: [unit({ identityNumber: '91350100M000100Y44' })] });
    expect(new Desk({ on }).refusal('register-visit', wrong)).toMatchObject({
      rule: '填写要求',
      field: 'visit.petitioners.0.identityNumber',
    });
    const personal = unit({ identityKind: '居民身份证', identityNumber: '11010519491231002X' });
    expect(new Desk({ on }).refusal('register-visit', by('来访', { petitioners: [personal] })).field).toBe(
      'visit.petitioners.0.identityKind',
    );
  });
  it('need the name of the unit', () => {
    expect(new Desk({ on }).refusal('register-visit', by('来信', { petitioners: [unit({ name: '' })] }))).toMatchObject(
      {
        rule: '《条例》第十九条',
        message: expect.stringContaining('请填写单位名称'),
      },
    );
  });
});

describe('marks and counting', () => {
  it('make 集体访 and 联名 from five persons on', () => {
    expect([4, 5].map((count) => scaleMark('来访', count))).toEqual(['个访', '集体访']);
    expect([4, 5].map((count) => scaleMark('来信', count))).toEqual([null, '联名']);
    expect(marksOf(registered('来访', { headcount: 5 }).now)).toEqual(['集体访']);
    expect(marksOf(registered('传真', { headcount: 5 }).now)).toEqual(['联名']);
    expect(marksOf(registered('来信', { headcount: 4 }).now)).toEqual([]);
  });
  it('make a repeat of a further visit and of a standing link to the same matter', () => {
    expect(pieceKind(registered('来访').now)).toBe('初件');
    const again = registered('来访').act('add-visit', { visit: visit(on, { visitId: 'v2' }), said: '再来' });
    expect(marksOf(again.now)).toEqual(['重件']);
    const link = { linkId: 'l1', caseId: 'case-9', registration: '2026-000009', reason: '同一人同一事' };
    const linked = registered('来访').act('link-matter', { ...link, relation: '相同' });
    expect(pieceKind(linked.now)).toBe('重件');
    expect(pieceKind(linked.act('end-link', { linkId: 'l1', reason: '核对后不是同一件' }).now)).toBe('初件');
    expect(pieceKind(registered('来访').act('link-matter', { ...link, relation: '相关' }).now)).toBe('初件');
  });
  it('count visits by 批次 and 人次, everything else by 件次, within a period when asked', () => {
    const desk = registered('来访', { headcount: 11 })
      .act('add-visit', { visit: visit(on, { visitId: 'v2', form: '来信', headcount: 60 }), said: '' })
      .act(
        'add-visit',
        { visit: visit('2026-12-01', { visitId: 'v3', headcount: 2 }), said: '' },
        { on: '2026-12-01' },
      );
    expect(countsOf(desk.now)).toEqual({ batches: 2, persons: 13, pieces: 1, groupBatches: 1, groupPersons: 11 });
    expect(countsOf(desk.now, { from: '2026-12-01', to: '2026-12-31' })).toEqual({
      batches: 1,
      persons: 2,
      pieces: 0,
      groupBatches: 0,
      groupPersons: 0,
    });
  });
});
