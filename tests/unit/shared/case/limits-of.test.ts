import { describe, expect, it } from 'vitest';
import { isOverdue, lateStepsOf, limitsOf, nearestLimit, nearestOption, readLimits } from '#shared/case/limits-of';
import { toCaseRow } from '#shared/case/row-of';
import { applyLawChanges } from '#shared/law/apply-changes';
import type { LawChange } from '#shared/law/changes';
import { type Law, nationalLaw } from '#shared/law/law';
import { Desk, deskAt, person, registration, service, told, transfer, visit, wayClass } from './desk';

const find = (desk: Desk, rule: string) => limitsOf(desk.now, nationalLaw).find((limit) => limit.rule === rule);

describe('limitsOf', () => {
  it('explains the sixty days from acceptance', () => {
    const limit = find(deskAt('accepted', '2023-10-01'), 'finish');
    expect(limit).toMatchObject({
      what: '办结期限',
      article: '《条例》第三十四条',
      dutyBearer: 'competent-organ',
      startedOn: '2023-10-01',
      due: '2023-11-30',
      metOn: null,
      late: false,
    });
    expect(limit?.sentence).toBe(
      '2023年10月1日受理，当日不计，《条例》第三十四条规定60日，自次日起算至2023年11月30日届满（处理意见书送达）；责任主体：有权处理机关。',
    );
    expect(limit === undefined ? [] : [isOverdue(limit, '2023-11-30'), isOverdue(limit, '2023-12-01')]).toEqual([
      false,
      true,
    ]);
  });
  it('says how late a step was', () => {
    const limit = find(deskAt('issued', '2023-10-01').act('serve-letter', service, { on: '2023-12-05' }), 'finish');
    expect(limit).toMatchObject({ metOn: '2023-12-05', late: true });
    expect(limit?.sentence).toContain('实际2023年12月5日完成，超期5日');
  });
  it('starts sixty days under way 6 only, with the acceptance', () => {
    expect(find(deskAt('classified'), 'finish')).toBeUndefined();
    expect(find(deskAt('registered').act('classify-matter', wayClass(4)), 'finish')).toBeUndefined();
  });
  it('gives a 信访部门 fifteen days to send on, an organ with power fifteen days to tell', () => {
    const at = (organ: string) =>
      new Desk({ on: '2026-11-02' }).act('register-visit', registration('2026-11-02', {}, organ));
    expect(find(at('letters'), 'register-and-dispatch')).toMatchObject({
      due: '2026-11-17',
      dutyBearer: 'petition-office',
    });
    expect(find(at('letters'), 'notify-petitioner')).toBeUndefined();
    expect(find(at('bureau'), 'notify-petitioner')).toMatchObject({ due: '2026-11-17', excused: null });
    expect(find(at('bureau'), 'register-and-dispatch')).toBeUndefined();
    const sent = at('letters')
      .act('classify-matter', wayClass(6))
      .act('transfer-matter', transfer('转送', null), { on: '2026-11-18' });
    expect(lateStepsOf(sent.now, nationalLaw)).toEqual([
      { limit: '登记转送期限', due: '2026-11-17', doneOn: '2026-11-18', article: '《条例》第二十二条' },
    ]);
  });
  it('excuses the notice where nobody can be told (art. 23), and says so', () => {
    const visitors = [person({ name: '', anonymous: true })];
    const desk = new Desk({ on: '2026-11-02' }).act(
      'register-visit',
      registration('2026-11-02', { petitioners: visitors }),
    );
    const limit = find(desk, 'notify-petitioner');
    expect(limit?.excused).toContain('第二十三条');
    expect(nearestLimit(limitsOf(desk.now, nationalLaw))).toBeNull();
    expect(limit === undefined ? null : isOverdue(limit, '2027-01-01')).toBe(false);
    desk.act('classify-matter', wayClass(6)).act('accept-matter', { organId: 'bureau' }, { on: '2026-12-24' });
    expect(lateStepsOf(desk.now, nationalLaw)).toEqual([]);
    const { phone: _phone, ...unreachable } = person();
    const other = new Desk({ on: '2026-11-02' }).act(
      'register-visit',
      registration('2026-11-02', { petitioners: [unreachable] }),
    );
    expect(find(other, 'notify-petitioner')?.excused).toContain('住址');
  });
  it('owes the notice from the visit that leaves a name, unless the matter was dealt with before', () => {
    const nobody = [person({ name: '', anonymous: true })];
    const anonymous = () =>
      new Desk({ on: '2026-11-02' }).act('register-visit', registration('2026-11-02', { petitioners: nobody }));
    const named = { visit: visit('2026-12-24', { visitId: 'v2' }), said: '' };
    const owed = anonymous().act('add-visit', named, { on: '2026-12-24' });
    expect(find(owed, 'notify-petitioner')).toMatchObject({
      startedOn: '2026-12-24',
      due: '2027-01-08',
      excused: null,
    });
    const accepted = anonymous()
      .act('classify-matter', wayClass(6), { on: '2026-12-20' })
      .act('accept-matter', { organId: 'bureau' }, { on: '2026-12-20' })
      .act('add-visit', named, { on: '2026-12-24' });
    expect(find(accepted, 'notify-petitioner')?.excused).toContain('未留姓名');
    expect(lateStepsOf(accepted.now, nationalLaw)).toEqual([]);
  });
  it('reads a step as timely when a late entry shows that it was', () => {
    const desk = deskAt('classified', '2026-11-02')
      .act('transfer-matter', transfer('转送', null), { on: '2026-11-20' })
      .act('give-notice', told('whereabouts', 't1'), { on: '2026-11-20' });
    expect(lateStepsOf(desk.now, nationalLaw)).toHaveLength(1);
    const earlier = transfer('转送', null, { transferId: 't2', toOrgan: '临江市人社局' });
    const shown = told('whereabouts', 't2', { noticeId: 'n2' });
    desk
      .act('transfer-matter', earlier, { on: '2026-11-10', today: '2026-11-21' })
      .act('give-notice', shown, { on: '2026-11-10', today: '2026-11-21' });
    expect(lateStepsOf(desk.now, nationalLaw)).toEqual([]);
  });
  it('shows the thirty days for a review request from the day of service, as information', () => {
    const desk = deskAt('issued', '2026-01-31').act('serve-letter', service, { on: '2026-02-01' });
    expect(find(desk, 'request-review')).toMatchObject({
      key: 'request-review:paper-1',
      startedOn: '2026-02-01',
      due: '2026-03-03',
      informational: true,
      late: false,
      dutyBearer: 'petitioner',
    });
    expect(nearestLimit(limitsOf(desk.now, nationalLaw))).toBeNull();
  });
  it('takes the day named in a 交办', () => {
    const desk = deskAt('classified').act('transfer-matter', transfer('交办', '2026-12-01'));
    expect(find(desk, 'feedback-on-assignment')).toMatchObject({
      due: '2026-12-01',
      dutyBearer: 'other-organ',
    });
    expect(find(desk, 'feedback-on-assignment')?.sentence).toContain('指定最迟于2026年12月1日反馈办理结果');
  });
  it('counts no limit before a rule held', () => {
    expect(limitsOf(deskAt('accepted', '2022-04-01').now, nationalLaw)).toEqual([]);
  });
});

describe('limits with the law of an office', () => {
  const named = (desk: Desk, rule: string, law: Law) => limitsOf(desk.now, law).find((limit) => limit.rule === rule);
  const own: LawChange = {
    kind: 'limit',
    limit: {
      id: 'own',
      key: 'finish',
      name: '本单位办结期限',
      article: '《本单位办理规则》第三条',
      dutyBearer: 'competent-organ',
      length: 5,
      unit: 'working-day',
      extensionAtMost: null,
      warns: ['handler'],
      source: '本单位文件',
      verified: true,
      validFrom: '2026-01-01',
      validTo: null,
    },
  };
  it('count by the office’s own row, in working days', () => {
    const law = applyLawChanges(nationalLaw, [own]);
    const limit = named(deskAt('accepted', '2026-11-05'), 'finish', law);
    expect(limit).toMatchObject({
      due: '2026-11-12',
      rolled: '2026-11-12',
      what: '本单位办结期限',
      warns: ['handler'],
    });
    expect(limit?.skipped.map((day) => day.date)).toEqual(['2026-11-07', '2026-11-08']);
    expect(limit?.sentence).toContain('11月7日至11月8日（周末）不计入');
  });
  it('are named uncounted while a list is missing within the count, and counted once it is loaded', () => {
    const law = applyLawChanges(nationalLaw, [own]);
    const desk = deskAt('accepted', '2026-12-30');
    expect(named(desk, 'finish', law)).toBeUndefined();
    expect(readLimits(desk.now, law).uncounted).toEqual([
      { key: 'finish', rule: 'finish', what: '本单位办结期限', startedOn: '2026-12-30', missingYear: 2027, owed: true },
    ]);
    const list: LawChange = {
      kind: 'holidays',
      list: { year: 2027, source: '通知', days: [{ date: '2027-01-01', name: '元旦', rest: true }] },
    };
    const loaded = applyLawChanges(law, [list]);
    expect(readLimits(desk.now, loaded).uncounted).toEqual([]);
    expect(named(desk, 'finish', loaded)?.due).toBe('2027-01-07');
  });
  it('show the first working day after a last day that is none, and warn on the earlier', () => {
    const limit = named(deskAt('accepted', '2026-08-04'), 'finish', nationalLaw);
    expect(limit).toMatchObject({ due: '2026-10-03', rolled: '2026-10-08' });
    expect(limit?.sentence).toContain('该日为休息日（国庆节），休息至10月7日，如顺延则为2026年10月8日');
    expect(limit === undefined ? null : isOverdue(limit, '2026-10-05')).toBe(true);
  });
  it('keep both days when an officer set another, and roll the one that was set', () => {
    const desk = deskAt('accepted', '2026-08-04');
    const override = {
      limit: 'finish',
      counted: '2026-10-03',
      due: '2026-10-10',
      reason: '不可抗力',
      by: '李主任',
      on: '2026-09-01',
    };
    const state = { ...desk.now, overrides: [override] };
    const limit = limitsOf(state, nationalLaw).find((each) => each.rule === 'finish');
    expect(limit).toMatchObject({ due: '2026-10-10', counted: '2026-10-03', rolled: '2026-10-10' });
    expect(limit?.sentence).toContain('李主任于2026年9月1日改定为2026年10月10日，理由：不可抗力');
  });
  it('let an extension granted afterwards go before what was set over the old day (art. 34)', () => {
    const desk = deskAt('assigned', '2026-08-04')
      .act('override-limit', { limit: 'finish', due: '2026-10-20', reason: '信访人住院' }, { on: '2026-08-20' })
      .act('propose-extension', { extensionId: 'x1', days: 30, reason: '情况复杂' }, { on: '2026-09-20' })
      .act('decide-extension', { extensionId: 'x1', agreed: true, comment: '同意' }, { on: '2026-09-21' });
    const limit = limitsOf(desk.now, nationalLaw).find((each) => each.rule === 'finish');
    expect(limit).toMatchObject({ due: '2026-11-02', counted: '2026-11-02' });
    expect(limit?.sentence).toContain('此后期限本身有变，不再适用');
  });
});

describe('feedback on the three suggestions', () => {
  const suggestion = (answerBy: string | null) => ({
    suggestionId: 's1',
    kind: '改进工作' as const,
    by: '临江市信访局',
    concerning: '',
    to: '临江市住建局',
    facts: '多次逾期',
    proposal: '建立台账',
    on: '2026-11-02',
    answerBy,
    answer: null,
  });
  const due = (answerBy: string | null, law: Law) =>
    limitsOf({ ...deskAt('accepted').now, suggestions: [suggestion(answerBy)] }, law).find(
      (limit) => limit.rule === 'answer-suggestion',
    )?.due;
  it('is due on the day the paper names; without one only where a local rule sets days', () => {
    const follows: LawChange = { kind: 'local-rules', followed: ['shanghai-2018'] };
    const shanghai = applyLawChanges({ ...nationalLaw, divisionCode: '310101' }, [follows]);
    expect(due(null, nationalLaw)).toBeUndefined();
    expect(due('2026-11-20', nationalLaw)).toBe('2026-11-20');
    expect(due(null, shanghai)).toBe('2026-12-02');
    expect(due('2026-11-20', shanghai)).toBe('2026-11-20');
  });
});

const received = {
  receiptId: 'r1',
  organId: 'bureau',
  transferId: null,
  fromOrgan: '临江省信访局',
  kind: '转送',
  documentNumber: '',
  feedbackBy: null,
} as const;

describe('提出异议 (art. 23(3)), a step that may be left undone', () => {
  const taken = () =>
    new Desk({ on: '2026-11-02' })
      .act('register-visit', registration('2026-11-02', {}, 'bureau'))
      .act('receive-transfer', received, { on: '2026-11-02' });
  it('makes nothing overdue when the five working days have gone by', () => {
    const limits = limitsOf(taken().now, nationalLaw);
    const objection = limits.find(({ rule }) => rule === 'object-to-transfer');
    expect(objection?.due).toBe('2026-11-09');
    expect(objection === undefined ? null : isOverdue(objection, '2026-11-12')).toBe(false);
    expect(nearestLimit(limits)?.due).toBe('2026-11-17');
    expect(nearestOption(limits)?.due).toBe('2026-11-09');
    const row = toCaseRow(taken().now, nationalLaw);
    expect([row.due, row.option]).toEqual(['2026-11-17', { what: '提出异议期限', due: '2026-11-09' }]);
  });
  it('is late when it is done later', () => {
    const late = taken().act(
      'object-to-transfer',
      { receiptId: 'r1', reasons: '属于城管部门职权范围' },
      { on: '2026-11-12' },
    );
    expect(limitsOf(late.now, nationalLaw).find(({ rule }) => rule === 'object-to-transfer')).toMatchObject({
      metOn: '2026-11-12',
      late: true,
    });
  });
});

describe('steps without a day', () => {
  it('are told in the row: a list that is missing, a day nobody named', () => {
    const december = new Desk({ on: '2026-12-28' })
      .act('register-visit', registration('2026-12-28', {}, 'bureau'))
      .act('receive-transfer', received, { on: '2026-12-28' });
    expect(toCaseRow(december.now, nationalLaw).undated).toEqual(['提出异议期限待2027年节假日表']);
  });
});
