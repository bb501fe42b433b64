import { describe, expect, it } from 'vitest';
import { deskAt, visit } from '../desk';

const on = '2026-11-02';
const later = '2026-11-09';
const wang = { id: 'wang', name: '王芳' };
const declared = { recusalId: 'r1', reason: '信访人是本人亲属' };
const asked = (more: object = {}) => ({
  recusalId: 'r1',
  officer: wang,
  askedBy: '信访人' as const,
  reason: '与被反映人是同学',
  ...more,
});
const agreed = { recusalId: 'r1', agreed: true, text: '' };
const byHead = { officerId: 'li' };

describe('declare-recusal (art. 28(3))', () => {
  it('holds at once: the officer has the matter no longer and may do nothing but record', () => {
    const desk = deskAt('assigned', on).act('declare-recusal', declared);
    expect(desk.now.assignee).toBeNull();
    expect(desk.now.recusals).toEqual([
      { ...declared, officer: { id: 'wang', name: 'wang同志' }, askedBy: '本人', askedOn: on, decision: null },
    ]);
    expect(desk.refusal('mark-matter', { mark: '紧急', reason: '急', readers: null }).rule).toBe('《条例》第二十八条');
    expect(desk.refusal('declare-recusal', { ...declared, recusalId: 'r2' }).rule).toBe('《条例》第二十八条');
    expect(desk.ask('add-visit', { visit: visit(on, { visitId: 'v2' }), said: '' }).ok).toBe(true);
    expect(desk.ask('mark-matter', { mark: '紧急', reason: '急', readers: null }, byHead).ok).toBe(true);
  });
  it('keeps him from being assigned again, by himself or by the head', () => {
    const desk = deskAt('assigned', on).act('declare-recusal', declared);
    expect(desk.refusal('assign-case', { officer: wang }, byHead)).toMatchObject({
      rule: '《条例》第二十八条第三款',
      field: 'officer',
    });
    expect(desk.refusal('assign-case', { officer: wang }).rule).toBe('《条例》第二十八条');
    expect(desk.act('assign-case', { officer: { id: 'zhao', name: '赵敏' } }, byHead).now.assignee?.id).toBe('zhao');
  });
  it('leaves another officer’s matter with him', () => {
    expect(deskAt('assigned', on).act('declare-recusal', declared, { officerId: 'zhao' }).now.assignee?.id).toBe(
      'wang',
    );
  });
  it('may be found unneeded by the head', () => {
    const desk = deskAt('assigned', on).act('declare-recusal', declared);
    desk.act('decide-recusal', { recusalId: 'r1', agreed: false, text: '远亲，不影响公正' }, byHead);
    expect(desk.act('assign-case', { officer: wang }, byHead).now.assignee?.id).toBe('wang');
  });
});

describe('request-recusal and decide-recusal (art. 28(3))', () => {
  it('leave the officer in charge until the head agrees', () => {
    const desk = deskAt('assigned', on).act('request-recusal', asked(), byHead);
    expect(desk.now.assignee?.id).toBe('wang');
    expect(desk.ask('mark-matter', { mark: '紧急', reason: '急', readers: null }).ok).toBe(true);
    desk.act('decide-recusal', agreed, { ...byHead, on: later });
    expect(desk.now.assignee).toBeNull();
    expect(desk.now.recusals[0]?.decision).toEqual({ on: later, agreed: true, by: 'li同志', text: '' });
    expect(desk.refusal('assign-case', { officer: wang }, byHead).rule).toBe('《条例》第二十八条第三款');
    expect(desk.refusal('mark-matter', { mark: '紧急', reason: '急', readers: null }).rule).toBe('《条例》第二十八条');
  });
  it('leave him there when it is not agreed, which needs a reason', () => {
    const desk = deskAt('assigned', on).act('request-recusal', asked(), byHead);
    expect(desk.refusal('decide-recusal', { ...agreed, agreed: false }, byHead).field).toBe('text');
    desk.act('decide-recusal', { ...agreed, agreed: false, text: '没有利害关系' }, byHead);
    expect(desk.now.assignee?.id).toBe('wang');
    expect(desk.refusal('decide-recusal', agreed, byHead).message).toBe('没有等待决定的回避');
    expect(desk.ask('request-recusal', asked({ recusalId: 'r2' }), byHead).ok).toBe(true);
  });
  it('refuse repeats, a decision about oneself, an unknown request and an early day', () => {
    const desk = deskAt('registered', on).act('request-recusal', asked(), { on: later });
    const day = { on: later };
    expect(desk.refusal('request-recusal', asked(), day).field).toBe('recusalId');
    expect(desk.refusal('request-recusal', asked({ recusalId: 'r2' }), day).message).toContain('还没有决定');
    expect(desk.refusal('decide-recusal', agreed, day).message).toContain('不能决定自己');
    expect(desk.refusal('decide-recusal', { ...agreed, recusalId: 'r9' }, { ...day, ...byHead }).field).toBe(
      'recusalId',
    );
    expect(desk.refusal('decide-recusal', agreed, { on, today: later, ...byHead }).rule).toBe('日期先后');
    desk.act('decide-recusal', agreed, { ...day, ...byHead });
    expect(desk.refusal('request-recusal', asked({ recusalId: 'r3' }), { ...day, ...byHead }).message).toContain(
      '已经回避',
    );
  });
  it('are decided by the head only, who alone asks in his own name', () => {
    const desk = deskAt('registered', on);
    const roles = ['reception', 'handler', 'reviewer', 'approver', 'administrator'] as const;
    expect(desk.refusal('request-recusal', asked({ askedBy: '负责人' }), { roles }).rule).toBe('岗位职责');
    desk.act('request-recusal', asked({ askedBy: '负责人' }), byHead);
    expect(desk.refusal('decide-recusal', agreed, { roles, ...byHead }).rule).toBe('岗位职责');
  });
});
