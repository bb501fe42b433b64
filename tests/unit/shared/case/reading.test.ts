import { describe, expect, it } from 'vitest';
import { foldAll } from '#shared/case/fold';
import { nextStep } from '#shared/case/next';
import { documentNumber, registrationNumber, yearOf } from '#shared/case/numbers';
import { joinPetitioners, petitionerNames, visitScale } from '#shared/case/petitioners';
import { toCaseRow } from '#shared/case/row-of';
import { stageOf } from '#shared/case/stage';
import { stepsOf } from '#shared/case/steps';
import { nationalLaw } from '#shared/law/law';
import {
  allRoles,
  bureauOnly,
  Desk,
  deskAt,
  lettersOnly,
  note,
  office,
  person,
  registration,
  told,
  transfer,
  visit,
  wayClass,
} from './desk';

const on = '2026-11-02';
const wang = { officerId: 'wang', roles: allRoles };

describe('numbers', () => {
  it('are shown as the office writes them', () => {
    expect(registrationNumber({ series: '登记', year: 2026, serial: 123 })).toBe('2026-000123');
    expect(registrationNumber({ series: '登记', year: 2026, serial: 1_234_567 })).toBe('2026-1234567');
    expect(documentNumber({ series: '临信访函', year: 2026, serial: 128 })).toBe('临信访函〔2026〕128号');
    expect(yearOf('2026-01-01')).toBe(2026);
  });
});

describe('petitioners', () => {
  it('are named, with the number of persons when there were more', () => {
    expect(petitionerNames([person(), person({ id: 'p2', name: '', anonymous: true })], 2)).toBe('李秀英、匿名');
    expect(petitionerNames([person()], 11)).toBe('李秀英等11人');
  });
  it('make a group visit from five persons on', () => {
    expect([1, 4, 5, 300].map(visitScale)).toEqual(['个访', '个访', '集体访', '集体访']);
  });
  it('are joined by id, number or name, never when the numbers differ', () => {
    const known = person({ identityNumber: '11010519491231002X' });
    expect(
      joinPetitioners([known], [person({ id: 'b', identityNumber: '110105491231002', name: '李秀瑛' })]),
    ).toHaveLength(1);
    expect(joinPetitioners([known], [person({ id: 'b' })])).toEqual([known]);
    expect(joinPetitioners([known], [person({ id: 'b', identityNumber: '440524188001010014' })])).toHaveLength(2);
    expect(joinPetitioners([known], [person({ id: 'p1', name: '', anonymous: true })])[0]).toMatchObject({
      name: '李秀英',
      anonymous: false,
    });
  });
});

describe('stageOf, nextStep and toCaseRow', () => {
  it.each([
    ['registered', 'registered', 'seal-interview', '2026-11-17', '书面告知期限'],
    ['classified', 'classified', 'accept-matter', '2026-11-17', '书面告知期限'],
    ['accepted', 'accepted', 'assign-case', '2027-01-01', '办结期限'],
    ['assigned', 'assigned', 'submit-opinion', '2027-01-01', '办结期限'],
    ['submitted', 'drafted', 'review-opinion', '2027-01-01', '办结期限'],
    ['reviewed', 'reviewed', 'sign-off-opinion', '2027-01-01', '办结期限'],
    ['signed-off', 'signed-off', 'issue-letter', '2027-01-01', '办结期限'],
    ['issued', 'issued', 'serve-letter', '2027-01-01', '办结期限'],
    ['served', 'served', 'close-case', null, null],
    // What was supported is still to be carried out (art. 32(2)).
    ['closed', 'closed', 'record-follow-up', null, null],
  ] as const)('say for a case that is %s: %s, next %s, due %s', (point, stage, next, due, dueWhat) => {
    const state = deskAt(point, on).now;
    expect(stageOf(state)).toBe(stage);
    expect(nextStep(state)).toBe(next);
    expect(toCaseRow(state, nationalLaw)).toMatchObject({ stage, due, dueWhat });
  });
  it('send the matter where the law sends it', () => {
    const received = (organ: string, chosen: ReturnType<typeof wayClass>) =>
      nextStep(new Desk({ on }).act('register-visit', registration(on, {}, organ)).act('classify-matter', chosen).now);
    expect(received('letters', wayClass(6))).toBe('transfer-matter');
    expect(received('letters', wayClass(null, '咨询'))).toBe('answer-on-the-spot');
    expect(received('bureau', wayClass(2))).toBe('guide-to-procedure');
    expect(received('bureau', wayClass(null, '意见建议'))).toBe('study-suggestion');
  });
  it('name the accused before an accusation is sent on', () => {
    const accusing = new Desk({ on })
      .act('register-visit', registration(on, {}, 'bureau'))
      .act('classify-matter', wayClass(null, '检举控告'));
    expect(nextStep(accusing.now)).toBe('record-accusation');
    const accused = [{ name: '钱大勇', unit: '临江市住建局' }];
    const readers = [{ id: 'wang', name: '王芳' }];
    expect(nextStep(accusing.act('record-accusation', { accused, readers }).now)).toBe('transfer-matter');
    // Whoever is not accused and has the power handles it itself (art. 30(1)).
    const other = [{ name: '钱大勇', unit: '临江市民政局' }];
    expect(nextStep(accusing.act('record-accusation', { accused: other, readers }).now)).toBe('handle-accusation');
  });
  it('hear who came before the classification, who wrote before the opinion', () => {
    const wrote = new Desk({ on }).act('register-visit', registration(on, { form: '来信' }, 'bureau'));
    expect(nextStep(wrote.now)).toBe('classify-matter');
    const assigned = wrote
      .act('classify-matter', wayClass(6))
      .act('accept-matter', { organId: 'bureau' })
      .act('assign-case', { officer: { id: 'wang', name: '王芳' } });
    expect(nextStep(assigned.now)).toBe('record-investigation');
    const looked = {
      investigationId: 'i1',
      way: '电话询问',
      persons: '李秀英',
      findings: '属实',
      heardPetitioner: true,
    };
    expect(nextStep(assigned.act('record-investigation', { ...looked, heardPetitioner: false }).now)).toBe(
      'record-investigation',
    );
    const heard = assigned.act('record-investigation', { ...looked, investigationId: 'i2' });
    expect(nextStep(heard.now)).toBe('submit-opinion');
  });
  it('ask for the note before the classification, and for the result of a 交办', () => {
    const noted = deskAt('registered', on).act('seal-interview', {
      note: note(on),
      confirmation: { way: '本人签名', remark: '' },
    });
    expect(nextStep(noted.now)).toBe('classify-matter');
    const sent = deskAt('classified', on)
      .act('transfer-matter', transfer('交办', '2026-11-20'))
      .act('give-notice', told('whereabouts', 't1'));
    expect(nextStep(sent.now)).toBe('record-other-opinion');
    expect(toCaseRow(sent.now, nationalLaw)).toMatchObject({
      stage: 'transferred',
      due: '2026-11-20',
      dueWhat: '交办反馈期限',
      organName: '临江市民政局',
    });
    expect(
      nextStep(deskAt('submitted', on).act('review-opinion', { opinionId: 'o1', agreed: false, comment: '退' }).now),
    ).toBe('submit-opinion');
  });
  it('ask for the result of a 转送 before closing, which stays open meanwhile', () => {
    const sent = deskAt('classified', on)
      .act('transfer-matter', transfer('转送', null))
      .act('give-notice', told('whereabouts', 't1'));
    expect(nextStep(sent.now)).toBe('record-other-opinion');
    expect(toCaseRow(sent.now, nationalLaw).nextStep).toBe('登记办理结果');
    const steps = stepsOf(sent.now, office, wang).filter(({ allowed }) => allowed);
    expect(steps.find(({ name }) => name === 'record-other-opinion')?.primary).toBe(true);
    expect(steps.find(({ name }) => name === 'close-case')?.primary).toBe(false);
    const back = sent.act('record-other-opinion', {
      transferId: sent.now.transfers[0]?.transferId ?? '',
      documentNumber: '',
      summary: '已经修好',
      servedOn: null,
    });
    expect(nextStep(back.now)).toBe('close-case');
  });
  it('hold what the worklist shows', () => {
    const desk = deskAt('assigned', on).act(
      'add-visit',
      { visit: visit('2026-11-05', { visitId: 'v2', headcount: 6 }), said: '' },
      { on: '2026-11-05' },
    );
    expect(toCaseRow(desk.now, nationalLaw)).toEqual({
      id: 'case-1',
      version: 8,
      registration: '2026-000001',
      title: '楼道漏水',
      petitionerNames: '李秀英等6人',
      openedOn: on,
      lastVisitOn: '2026-11-05',
      visitCount: 2,
      headcount: 7,
      stage: 'assigned',
      purpose: '求决',
      contentClass: '城乡建设 / 住房保障与房地产',
      assigneeId: 'wang',
      assigneeName: '王芳',
      organName: '临江市住建局',
      nextStep: '提交处理意见',
      due: '2027-01-01',
      dueWhat: '办结期限',
      closedOn: null,
      dueRolled: null,
      dueFrom: '2026-11-02',
      dueWarns: ['handler', 'head'],
      option: null,
      undated: [],
      waitingFor: 'office',
      marks: ['重件', '集体访'],
      readers: null,
      lateSteps: 0,
      papersToIssue: 0,
      papersToServe: 0,
      followUp: '',
      needsNewerVersion: false,
    });
  });
  it('are total for a case whose first event was erased', () => {
    const erased = foldAll(deskAt('registered', on).events.map((event) => ({ ...event, payload: null })));
    expect(erased === null ? null : toCaseRow(erased, nationalLaw)).toMatchObject({
      registration: '',
      petitionerNames: '',
      due: null,
    });
  });
});

describe('stepsOf', () => {
  const primary = (steps: ReturnType<typeof stepsOf>) => steps.filter((step) => step.primary).map((step) => step.name);

  it('marks one step primary along the whole path and says why the others wait', () => {
    const points = [
      'registered',
      'classified',
      'accepted',
      'assigned',
      'submitted',
      'reviewed',
      'signed-off',
      'issued',
      'served',
    ] as const;
    for (const point of points) {
      const steps = stepsOf(deskAt(point, on).now, office, wang);
      expect(primary(steps)).toEqual([nextStep(deskAt(point, on).now)]);
      for (const step of steps) expect(step.allowed).toBe(step.reason === null);
      expect(steps.some((step) => !step.allowed && (step.reason?.message.length ?? 0) > 4)).toBe(true);
    }
    const closed = deskAt('closed', on);
    expect(primary(stepsOf(closed.now, office, wang))).toEqual(['record-follow-up']);
    closed.act('record-follow-up', { kind: '督促执行', text: '屋面已经修好', done: true }, { on: '2026-11-20' });
    expect(primary(stepsOf(closed.now, office, wang))).toEqual([]);
    expect(nextStep(closed.now)).toBeNull();
  });
  it('offers no primary step to an officer whose step it is not', () => {
    const steps = stepsOf(deskAt('submitted', on).now, office, { ...wang, roles: ['handler'] });
    expect(primary(steps)).toEqual([]);
    expect(steps.find((step) => step.name === 'review-opinion')?.reason?.rule).toBe('岗位职责');
  });
  it('knows what kind of office it is', () => {
    const accept = (where: typeof office) =>
      stepsOf(deskAt('classified', on).now, where, wang).find((step) => step.name === 'accept-matter');
    expect(accept(lettersOnly)?.reason?.rule).toBe('《条例》第二十二条');
    expect(accept(bureauOnly)?.allowed).toBe(true);
  });
  it('lets a matter sent to another organ of this office be taken there', () => {
    const sent = deskAt('classified', on).act('transfer-matter', transfer('转送', null, { toOrgan: '临江市住建局' }));
    expect(primary(stepsOf(sent.now, office, wang))).toEqual(['accept-matter']);
    expect(primary(stepsOf(sent.now, lettersOnly, wang))).toEqual(['record-other-opinion']);
  });
  it('leaves openings and exports out, and keeps visits possible', () => {
    const names = stepsOf(deskAt('closed', on).now, office, wang)
      .filter((step) => step.allowed)
      .map((step) => step.name);
    expect(names).toEqual(expect.arrayContaining(['seal-interview', 'add-visit']));
    const others = ['register-visit', 'register-secret', 'record-export', 'accept-matter', 'close-case'] as const;
    for (const name of others) expect(names).not.toContain(name);
  });
});
