import { describe, expect, it } from 'vitest';
import { commands } from '#shared/case/commands/index';
import type { OpenLimit } from '#shared/case/limits-of';
import type { Role } from '#shared/case/roles';
import { stepsOf } from '#shared/case/steps';
import { nextMove } from '../../../../renderer/cases/next-move';
import { type Desk, deskAt, office } from '../../shared/case/desk';

const finish: OpenLimit = {
  key: 'finish',
  rule: 'finish',
  what: '办结期限',
  article: '《条例》第三十四条',
  dutyBearer: 'competent-organ',
  startedOn: '2026-11-02',
  due: '2027-01-01',
  counted: '2027-01-01',
  rolled: null,
  skipped: [],
  metOn: null,
  late: false,
  excused: null,
  informational: false,
  optional: false,
  warns: ['handler', 'head'],
  sentence: '',
};
const moveOf = (desk: Desk, roles: readonly Role[], today = '2026-11-23') =>
  nextMove(desk.now, stepsOf(desk.now, office, { officerId: 'wang', roles }), [finish], today);

describe('nextMove', () => {
  it('names the officer at the desk when he may do it, with the day', () => {
    expect(moveOf(deskAt('accepted'), ['head'])).toEqual({
      what: commands['assign-case'].label,
      who: '由您办',
      byWhen: '最迟2027年1月1日（办结期限）',
      tone: 'plain',
    });
  });
  it('names the role when it is another officer’s, and turns red after the last day', () => {
    const move = moveOf(deskAt('submitted'), ['reception'], '2027-01-02');
    expect(move.who).toContain('审核');
    expect(move.who).not.toContain('管理员');
    expect(move.tone).toBe('overdue');
  });
  it('says that nothing has to be done once the case is closed', () => {
    const closed = deskAt('closed');
    expect(moveOf(closed, ['head']).what).toBe('登记督促、疏导');
    closed.act('record-follow-up', { kind: '督促执行', text: '已经修好', done: true }, { on: '2026-12-20' });
    const move = moveOf(closed, ['head']);
    expect(move.what).toContain('已办结');
    expect([move.who, move.byWhen]).toEqual(['', '']);
  });
});
