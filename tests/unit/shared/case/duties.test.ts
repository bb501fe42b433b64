import { describe, expect, it } from 'vitest';
import { clocks } from '#shared/case/clocks/index';
import { type Duty, dutiesOf, owedDuties } from '#shared/case/duties';
import type { CaseState } from '#shared/case/state';
import { Desk, deskAt, person, registration, told, transfer, visit, wayClass } from './desk';

const on = '2026-11-02';
const keys = (duties: readonly Duty[]) => duties.map(({ key, status }) => `${key} ${status}`);
const duties = (desk: Desk) => keys(dutiesOf(desk.now));
const at = (organ: string, way: Parameters<typeof wayClass>[0] = 6) =>
  new Desk({ on }).act('register-visit', registration(on, {}, organ)).act('classify-matter', wayClass(way));
const withParts = (desk: Desk, parts: Partial<CaseState>): readonly string[] =>
  keys(dutiesOf({ ...desk.now, ...parts }));
const bureau = { id: 'bureau', name: '临江市住建局' };

describe('dutiesOf', () => {
  it('owes who came directly to an organ with power the notice of art. 23(1)(2)', () => {
    expect(dutiesOf(deskAt('registered', on).now)).toMatchObject([
      { key: 'received', notice: 'received', organ: bureau, since: on, status: 'owed', article: '《条例》第二十三条' },
    ]);
  });
  it('owes nothing at a 信访部门, which registers and sends on', () => {
    expect(duties(at('letters'))).toEqual([]);
    expect(duties(at('letters').act('transfer-matter', transfer('转送', null)))).toEqual([]);
  });
  it('is met by telling where to go', () => {
    expect(duties(at('bureau').act('give-notice', told('elsewhere')))).toEqual(['received met']);
  });
  it('becomes the notice of acceptance, which 接收告知 does not replace', () => {
    expect(duties(deskAt('accepted', on))).toEqual(['accepted met']);
    const desk = at('bureau')
      .act('give-notice', told('received'))
      .act('accept-matter', { organId: 'bureau' }, { on: '2026-11-04' });
    expect(duties(desk)).toEqual(['received met', 'accepted owed']);
  });
  it('is not met by the served opinion', () => {
    const served = deskAt('served', on);
    expect(withParts(served, { notices: [] })).toEqual(['accepted owed']);
  });
  it('becomes the notice of where it went, for each transfer; one that came back is told no more', () => {
    const desk = at('bureau').act('transfer-matter', transfer('转送', null, { organId: 'bureau', ownSystem: true }));
    expect(duties(desk)).toEqual(['whereabouts:t1 owed']);
    desk
      .act('record-objection', { transferId: 't1', reasons: '不属于本机关职权' })
      .act('answer-objection', { transferId: 't1', agreed: true, text: '属实' });
    expect(duties(desk)).toEqual(['received owed']);
  });
  it('owes the notice of another procedure, not by a 信访部门', () => {
    const guidance = {
      guidanceId: 'g1',
      organId: 'bureau',
      procedure: '行政复议',
      handledBy: '市政府',
      basis: '行政复议法',
      namedDue: null,
    };
    expect(duties(at('bureau', 4).act('guide-to-procedure', guidance))).toEqual(['procedure:g1 owed']);
    expect(duties(at('letters', 1).act('guide-to-procedure', { ...guidance, organId: 'letters' }))).toEqual([]);
  });
  it('owes an answer to a suggestion adopted, if only in part; else the notice of art. 23 stays', () => {
    const study = (adoption: '采纳' | '部分采纳' | '未采纳') =>
      deskAt('registered', on)
        .act('classify-matter', wayClass(null, '意见建议'))
        .act('study-suggestion', { organId: 'bureau', findings: '论证', adoption, measures: '措施' });
    expect(duties(study('采纳'))).toEqual(['suggestion owed']);
    expect(duties(study('部分采纳'))).toEqual(['suggestion owed']);
    expect(duties(study('未采纳'))).toEqual(['received owed']);
    expect(duties(study('未采纳').act('reply-suggestion', { text: '谢谢', way: '书面' }))).toEqual(['received met']);
    expect(duties(study('采纳').act('reply-suggestion', { text: '谢谢', way: '书面' }))).toEqual(['suggestion met']);
  });
  it('owes the notice after 转送 or 交办 came here (art. 23(3)) until it is told or given back', () => {
    const receipt = {
      receiptId: 'r1',
      organId: 'bureau',
      transferId: null,
      fromOrgan: '临江省信访局',
      kind: '转送',
      documentNumber: '',
      feedbackBy: null,
    } as const;
    const desk = () => at('bureau').act('receive-transfer', receipt);
    expect(duties(desk())).toEqual(['received:r1 owed']);
    expect(duties(desk().act('give-notice', told('received', 'r1')))).toEqual(['received:r1 met']);
    expect(duties(desk().act('accept-matter', { organId: 'bureau' }))).toEqual(['accepted owed']);
    const back = desk()
      .act('object-to-transfer', { receiptId: 'r1', reasons: '不属于本机关职权' })
      .act('record-objection-answer', { receiptId: 'r1', agreed: true, text: '同意' });
    expect(duties(back)).toEqual([]);
  });
  it('owes the notices of refusal, extension and change of procedure, each about its own act', () => {
    const refusal = {
      refusalId: 'x1',
      kind: '不予受理',
      organ: bureau,
      ground: '',
      article: '',
      facts: '',
      guidedTo: '',
      on: '2026-11-03',
      revoked: null,
    } as const;
    expect(withParts(at('bureau'), { refusals: [refusal] })).toEqual(['refused:x1 owed']);
    expect(withParts(at('bureau'), { refusals: [{ ...refusal, kind: '不再受理' }] })).toEqual([
      'refused-further:x1 owed',
    ]);
    const revoked = { on: '2026-11-04', reason: '有误' };
    expect(withParts(at('bureau'), { refusals: [{ ...refusal, revoked }] })).toEqual(['received owed']);
    const decision = { on: '2026-12-20', agreed: true, by: { id: 'h', name: '负责人' }, comment: '' };
    const extension = {
      extensionId: 'x2',
      days: 30,
      reason: '复杂',
      proposedOn: '2026-12-18',
      proposedBy: { id: 'wang', name: '王芳' },
      decision,
    };
    expect(withParts(deskAt('accepted', on), { extensions: [extension] })).toEqual([
      'accepted met',
      'extended:x2 owed',
    ]);
    const declined = { ...extension, decision: { ...decision, agreed: false } };
    expect(withParts(deskAt('accepted', on), { extensions: [declined] })).toEqual(['accepted met']);
  });
  it('is excused by the law itself where nobody can be told (art. 23(2)), until somebody can', () => {
    const nobody = [person({ name: '', anonymous: true })];
    const anonymous = () =>
      new Desk({ on })
        .act('register-visit', registration(on, { petitioners: nobody }))
        .act('classify-matter', wayClass(6));
    expect(duties(anonymous())).toEqual(['received excused']);
    const named = { visit: visit('2026-11-20', { visitId: 'v2' }), said: '' };
    expect(duties(anonymous().act('add-visit', named, { on: '2026-11-20' }))).toEqual(['received owed']);
    const taken = anonymous().act('accept-matter', { organId: 'bureau' });
    expect(duties(taken)).toEqual(['accepted excused']);
    expect(duties(taken.act('add-visit', named, { on: '2026-11-20' }))).toEqual(['accepted owed']);
  });
  it('owes nothing here for a secret matter', () => {
    const secret = { level: '机密', documentNumber: '1', keptAt: '保密柜', form: '来信', headcount: 1 } as const;
    expect(withParts(deskAt('registered', on), { secret })).toEqual([]);
  });
  it('counts as owed only what is neither met, excused nor on record as a breach', () => {
    const breach = { noticeId: 'b', kind: 'received', about: null, organId: 'bureau', reason: '遗漏' } as const;
    expect(owedDuties(at('bureau').now)).toHaveLength(1);
    expect(owedDuties(at('bureau').act('record-breach', breach).now)).toEqual([]);
  });
});

describe('register-and-dispatch (T1)', () => {
  const t1 = (desk: Desk, parts: Partial<CaseState> = {}) =>
    clocks['register-and-dispatch']({ ...desk.now, ...parts })[0]?.metOn;

  it('is met by sending on, answering, guiding or asking for a decision (art. 22(1)1), not by an urgent report (art. 25)', () => {
    expect(t1(at('letters'))).toBeNull();
    const sent = at('letters').act('transfer-matter', transfer('转送', null), { on: '2026-11-10' });
    expect(t1(sent)).toBe('2026-11-10');
    const urgent = {
      reportId: 'u1',
      on: '2026-11-03',
      organ: bureau,
      to: ['本级党委和政府'] as const,
      what: '险情',
      measures: '',
    };
    expect(t1(at('letters'), { urgentReports: [urgent] })).toBeNull();
    const asked = { requestId: 'q1', organId: 'letters', to: '临江市人民政府', proposal: '召集会商' };
    expect(t1(at('letters').act('request-decision', asked, { on: '2026-11-04' }))).toBe('2026-11-04');
    expect(clocks['register-and-dispatch'](at('bureau').now)).toEqual([]);
  });
});
