import { describe, expect, it } from 'vitest';
import { isOverdue, lateStepsOf, limitsOf, nearestLimit } from '#shared/case/limits-of';
import { nationalLaw } from '#shared/law/law';
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
    expect(find(desk, 'feedback-on-assignment')?.sentence).toContain('指定2026年12月1日前反馈办理结果');
  });
  it('counts no limit before a rule held', () => {
    expect(limitsOf(deskAt('accepted', '2022-04-01').now, nationalLaw)).toEqual([]);
  });
});
