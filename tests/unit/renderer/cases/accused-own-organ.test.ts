import { describe, expect, it } from 'vitest';
import { ownOrganAccused } from '#shared/case/accused';
import type { CommandName } from '#shared/case/commands/payloads';
import { stepsOf } from '#shared/case/steps';
import { ownOrganTyped } from '../../../../renderer/cases/steps/route-text';
import { allRoles, Desk, office, registration, transfer, wayClass } from '../../shared/case/desk';
import { contextOf, formOf } from './step-forms';

const on = '2026-11-02';
const readers = [{ id: 'wang', name: '王芳' }];
const accusing = (unit: string, name = '') =>
  new Desk({ on })
    .act('register-visit', registration(on))
    .act('classify-matter', wayClass(null, '检举控告'))
    .act('record-accusation', { accused: [{ name, unit }], readers });
/** What a step's dialog says above its fields. */
function noteOf(desk: Desk, name: CommandName): string {
  const context = contextOf(desk, on);
  return formOf(name, context)?.note?.(context) ?? '';
}

describe('an accusation of an organ of this office (arts. 30(3), 46(5): 透露、转给被检举、揭发的人员或者单位)', () => {
  it('is said in plain words, with the organ and both articles', () => {
    const words = ownOrganAccused(accusing('临江市住建局').now, office) ?? '';
    expect(words).toContain('属于本单位的机关（临江市住建局）');
    expect(words).toContain('第三十条第三款、第四十六条第五项');
    expect(words).toContain('不得办理、不得知情');
    // No other organ with power here: it goes out.
    expect(words).toContain('按管理权限转送有权机关');
    expect(words).not.toContain('由本单位其他有权机关办理');
  });
  it('names the other organ with power of this office as a way', () => {
    const second = {
      ...office,
      organs: [...office.organs.slice(0, 1), { ...office.organs[0], id: 'civil', name: '临江市民政局' }],
    };
    const profile = second as typeof office;
    expect(ownOrganAccused(accusing('临江市住建局').now, profile)).toContain('由本单位其他有权机关办理');
  });
  it('is said for a person of that organ and for its 信访部门, not for somebody else', () => {
    expect(ownOrganAccused(accusing('临江市住建局', '张三').now, office)).toContain('临江市住建局');
    expect(ownOrganAccused(accusing('临江市信访局').now, office)).toContain('临江市信访局');
    expect(ownOrganAccused(accusing('临江市民政局').now, office)).toBeNull();
    expect(ownOrganAccused(new Desk({ on }).act('register-visit', registration(on)).now, office)).toBeNull();
  });
  it('is said while the accused are typed, before anything is recorded', () => {
    const { now } = new Desk({ on }).act('register-visit', registration(on));
    expect(ownOrganTyped('张三，临江市住建局\n李四，临江市民政局', now, office)).toContain('（临江市住建局）');
    expect(ownOrganTyped('李四，临江市民政局', now, office)).toBe('');
    expect(ownOrganTyped('', now, office)).toBe('');
  });
  it('stands in the dialogs of the steps that come next', () => {
    for (const step of ['handle-accusation', 'transfer-matter', 'set-readers'] as const) {
      expect(noteOf(accusing('临江市住建局'), step), step).toContain('属于本单位的机关');
      expect(noteOf(accusing('临江市民政局'), step), step).not.toContain('属于本单位的机关');
    }
  });
  it('blocks no lawful step: only what the accused organ itself would do is refused', () => {
    const desk = accusing('临江市住建局');
    const allowed = stepsOf(desk.now, office, { officerId: 'wang', roles: allRoles }).filter((step) => step.allowed);
    expect(allowed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['transfer-matter', 'set-readers', 'request-recusal', 'record-accusation']),
    );
    const out = transfer('转送', null, { toOrgan: '临江市纪委监委' });
    expect(desk.ask('transfer-matter', out).ok).toBe(true);
    const handled = { organId: 'bureau', basis: '规则', result: '查实', feedbackWay: '当面', feedback: '已告知' };
    expect(desk.refusal('handle-accusation', handled)).toMatchObject({ rule: '《条例》第三十条第三款' });
  });
});
