import { describe, expect, it } from 'vitest';
import type { CommandPayload } from '#shared/case/commands/payloads';
import { marksOf } from '#shared/case/marks';
import { owedReports } from '#shared/case/urgent';
import { Desk, deskAt, lettersOnly, registration, visit } from '../desk';

const on = '2026-11-02';
const later = '2026-11-09';
const wang = { id: 'wang', name: '王芳' };
const head = { id: 'li', name: '李局长' };
const secretly: CommandPayload<'mark-matter'> = { mark: '保密', reason: '信访人要求保密', readers: [wang, head] };
const urgent = { mark: '紧急', reason: '可能集体上访', readers: null } as const;

describe('mark-matter', () => {
  it('marks 紧急 with the reason and restricts nobody', () => {
    const desk = deskAt('registered', on).act('mark-matter', urgent, { on: later });
    expect(desk.now.marks.urgent).toEqual({ on: later, reason: '可能集体上访' });
    expect(desk.now.readers).toBeNull();
    expect(marksOf(desk.now)).toEqual(['紧急']);
    expect(desk.refusal('mark-matter', urgent)).toMatchObject({ rule: '标记规则', field: 'mark' });
  });
  it('marks 保密 together with its readers, and bars everybody else from every step', () => {
    const desk = deskAt('registered', on).act('mark-matter', secretly);
    expect(desk.now.readers).toEqual([wang, head]);
    expect(marksOf(desk.now)).toEqual(['保密']);
    const again = { visit: visit(on, { visitId: 'v2' }), said: '' };
    expect(desk.refusal('add-visit', again, { officerId: 'zhao' })).toMatchObject({ rule: '《条例》第三十条' });
    expect(desk.ask('add-visit', again, { officerId: 'li' }).ok).toBe(true);
  });
  it('names readers for 保密, the acting officer among them, none for 紧急', () => {
    const desk = deskAt('registered', on);
    expect(desk.refusal('mark-matter', { ...secretly, readers: null }).field).toBe('readers');
    expect(desk.refusal('mark-matter', { ...secretly, readers: [] }).rule).toBe('知情范围');
    expect(desk.refusal('mark-matter', { ...secretly, readers: [head] }).message).toContain('包括您本人');
    expect(desk.refusal('mark-matter', { ...secretly, readers: [wang, wang] }).message).toContain('列了两次');
    expect(desk.refusal('mark-matter', { ...urgent, readers: [wang] }).rule).toBe('标记规则');
    expect(desk.refusal('mark-matter', { ...urgent, reason: '' }).message).toBe('请填写标记原因');
  });
  it('keeps the assignee among the readers', () => {
    const desk = deskAt('assigned', on);
    expect(desk.refusal('mark-matter', { ...secretly, readers: [head] }, { officerId: 'li' }).message).toContain(
      '王芳',
    );
    expect(desk.ask('mark-matter', secretly).ok).toBe(true);
  });
});

describe('unmark-matter', () => {
  it('takes 保密 off and opens the matter again', () => {
    const desk = deskAt('registered', on).act('mark-matter', secretly);
    desk.act('unmark-matter', { mark: '保密', reason: '信访人不再要求' }, { on: later });
    expect(desk.now).toMatchObject({ readers: null, marks: { confidential: null } });
  });
  it('refuses what is not marked, and a day before the mark', () => {
    expect(deskAt('registered', on).refusal('unmark-matter', { mark: '紧急', reason: '已平息' }).rule).toBe('标记规则');
    const desk = deskAt('registered', on).act('mark-matter', urgent, { on: later });
    expect(desk.refusal('unmark-matter', { mark: '保密', reason: '误标' }, { on: later }).field).toBe('mark');
    expect(desk.refusal('unmark-matter', { mark: '紧急', reason: '误标' }, { on, today: later }).rule).toBe('日期先后');
    expect(desk.act('unmark-matter', { mark: '紧急', reason: '误标' }, { on: later }).now.marks.urgent).toBeNull();
  });
  it('never opens an accusation (art. 30(3))', () => {
    const desk = deskAt('registered', on).act('mark-matter', secretly);
    desk.state = { ...desk.now, accusation: { accused: [{ name: '赵某', unit: '' }], recordedOn: on } };
    expect(desk.refusal('unmark-matter', { mark: '保密', reason: '误标' }).rule).toBe('《条例》第三十条第三款');
  });
});

describe('set-readers', () => {
  it('names them, changes them and opens the matter again with a reason', () => {
    const desk = deskAt('registered', on).act('set-readers', { readers: [wang], reason: '涉及个人隐私' });
    expect(desk.refusal('set-readers', { readers: [head], reason: '换人' }, { officerId: 'li' }).rule).toBe(
      '《条例》第三十条',
    );
    expect(desk.act('set-readers', { readers: [wang, head], reason: '报负责人' }).now.readers).toEqual([wang, head]);
    expect(desk.refusal('set-readers', { readers: null, reason: '' }).message).toBe('请填写原因');
    expect(desk.act('set-readers', { readers: null, reason: '不再需要' }).now.readers).toBeNull();
  });
  it('refuses an empty list, and to open what is open or marked 保密', () => {
    const desk = deskAt('registered', on);
    expect(desk.refusal('set-readers', { readers: [], reason: '清空' })).toMatchObject({
      rule: '知情范围',
      field: 'readers',
    });
    expect(desk.refusal('set-readers', { readers: null, reason: '放开' }).rule).toBe('知情范围');
    desk.act('mark-matter', secretly);
    expect(desk.refusal('set-readers', { readers: null, reason: '放开' }).message).toContain('保密标记');
  });
  it('never opens an accusation (art. 30(3))', () => {
    const desk = deskAt('registered', on).act('set-readers', { readers: [wang], reason: '检举控告' });
    desk.state = { ...desk.now, accusation: { accused: [{ name: '赵某', unit: '' }], recordedOn: on } };
    expect(desk.refusal('set-readers', { readers: null, reason: '放开' }).rule).toBe('《条例》第三十条第三款');
    expect(desk.ask('set-readers', { readers: [wang, head], reason: '增加' }).ok).toBe(true);
    const accused = { readers: [wang, { id: 'zhao', name: '赵某' }], reason: '增加' };
    expect(desk.refusal('set-readers', accused)).toMatchObject({ rule: '《条例》第三十条第三款', field: 'readers' });
  });
});

describe('report-urgent (art. 25)', () => {
  const own = ['本级党委和政府', '相关主管部门', '本级信访工作联席会议办公室'] as const;
  const report = (more: object = {}) => ({
    reportId: 'r1',
    organId: 'bureau',
    to: [...own],
    what: '数十人准备到省里上访',
    measures: '已派人到现场劝返',
    ...more,
  });
  const upward = ['上一级信访部门', '国家信访局'] as const;

  it('goes to the three, and marks the matter 紧急', () => {
    const desk = deskAt('registered', on).act('report-urgent', report(), { on: later });
    expect(desk.now.urgentReports).toEqual(
      [{ ...report(), organId: undefined, organ: { id: 'bureau', name: '临江市住建局' }, on: later }].map(
        ({ organId: _organId, ...kept }) => kept,
      ),
    );
    expect(desk.now.marks.urgent?.on).toBe(later);
  });
  it('goes to each on its own day; who is still to be told stays owed (应当及时报告)', () => {
    const desk = new Desk({ on })
      .act('register-visit', registration(on, {}, 'letters'))
      .act('report-urgent', report({ organId: 'letters', to: [own[0]] }));
    expect(owedReports(desk.now)?.to).toEqual([own[1], own[2], ...upward]);
    desk.act('report-urgent', report({ reportId: 'r2', organId: 'letters', to: [own[1], own[2], ...upward] }));
    expect(owedReports(desk.now)).toBeNull();
    expect(desk.events.filter(({ name }) => name === 'matter-marked')).toHaveLength(1);
    const marked = deskAt('registered', on).act('mark-matter', { mark: '紧急', reason: '聚集', readers: null });
    expect(owedReports(marked.now)).toEqual({ organ: { id: 'bureau', name: '临江市住建局' }, to: own });
    expect(owedReports(deskAt('registered', on).now)).toBeNull();
  });
  it('refuses nobody told, a foreign organ and a repeated id', () => {
    const desk = deskAt('registered', on);
    expect(desk.refusal('report-urgent', report({ to: [] })).rule).toBe('《条例》第二十五条');
    expect(desk.refusal('report-urgent', report(), { office: lettersOnly }).field).toBe('organId');
    desk.act('report-urgent', report());
    expect(desk.refusal('report-urgent', report()).field).toBe('reportId');
  });
});

describe('request-decision (art. 22(1)1: 情况重大、紧急的，应当及时提出建议，报请本级党委和政府决定)', () => {
  const asked = { requestId: 'q1', organId: 'letters', to: '临江市人民政府', proposal: '召集有关部门会商' };

  it('is put by a 信访部门 to party committee or government, once', () => {
    const desk = new Desk({ on }).act('register-visit', registration(on, {}, 'letters'));
    expect(desk.refusal('request-decision', { ...asked, organId: 'bureau' }).field).toBe('organId');
    expect(desk.refusal('request-decision', { ...asked, to: '临江市民政局' }).field).toBe('to');
    desk.act('request-decision', asked);
    expect(desk.now.decisionRequests).toMatchObject([{ requestId: 'q1', on, organ: { id: 'letters' } }]);
    expect(desk.refusal('request-decision', asked).field).toBe('requestId');
  });
});

describe('record-level-check (art. 20(1))', () => {
  const check = (more: object = {}) => ({
    visitId: 'v1',
    finding: '越级' as const,
    competentOrgan: '东湖区住建局',
    guidance: '告知先到东湖区住建局反映',
    ...more,
  });
  it('is recorded and blocks nothing', () => {
    const desk = deskAt('registered', on).act('record-level-check', check(), { on: later });
    expect(desk.now.levelChecks).toEqual([{ ...check(), on: later }]);
    expect(desk.ask('add-visit', { visit: visit(on, { visitId: 'v2' }), said: '' }).ok).toBe(true);
    expect(desk.refusal('record-level-check', check(), { on: later }).message).toContain('已经核对过');
  });
  it('asks for organ and guidance only when the level was skipped', () => {
    const desk = deskAt('registered', on);
    expect(desk.refusal('record-level-check', check({ competentOrgan: '' })).field).toBe('competentOrgan');
    expect(desk.refusal('record-level-check', check({ guidance: '' })).rule).toBe('《条例》第二十条第四款');
    const none = { competentOrgan: '', guidance: '' };
    expect(desk.ask('record-level-check', check({ finding: '逐级', ...none })).ok).toBe(true);
  });
  it('is for visits only, and never before the visit', () => {
    const letter = new Desk({ on }).act('register-visit', registration(on, { form: '来信' }));
    expect(letter.refusal('record-level-check', check()).rule).toBe('《条例》第二十条第一款');
    letter.act('add-visit', { visit: visit(later, { visitId: 'v2' }), said: '' }, { on: later });
    expect(letter.refusal('record-level-check', check(), { on: later }).field).toBe('visitId');
    expect(letter.refusal('record-level-check', check({ visitId: 'v9' }), { on: later }).rule).toBe('事项编号');
    const early = { on: '2026-11-05', today: later };
    expect(letter.refusal('record-level-check', check({ visitId: 'v2' }), early).rule).toBe('日期先后');
  });
});

describe('record-succession (art. 24(2))', () => {
  const succession = {
    successionId: 's1',
    formerOrgan: '临江市房管局',
    successor: '临江市住建局',
    basis: '2019 年机构改革方案',
  };
  it('keeps who carries on whose powers, once', () => {
    const desk = deskAt('registered', on).act('record-succession', succession);
    expect(desk.now.successions).toEqual([{ ...succession, on }]);
    expect(desk.refusal('record-succession', succession).field).toBe('successionId');
    expect(desk.refusal('record-succession', { ...succession, successionId: 's2' })).toMatchObject({
      rule: '《条例》第二十四条第二款',
      field: 'successor',
    });
  });
  it('is between two organs', () => {
    expect(
      deskAt('registered', on).refusal('record-succession', { ...succession, successor: '临江市房管局' }).field,
    ).toBe('successor');
  });
});
