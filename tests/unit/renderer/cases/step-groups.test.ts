import { describe, expect, it } from 'vitest';
import type { CommandName } from '#shared/case/commands/payloads';
import { officeRules } from '#shared/case/rules';
import type { Step } from '#shared/case/steps';
import { closedGroups, stepGroups } from '../../../../renderer/cases/step-groups';

const step = (name: CommandName, label: string, reason: Step['reason'] = null, primary = false): Step => ({
  name,
  label,
  article: '《条例》第二十三条',
  allowed: reason === null,
  reason,
  primary,
});
const notAccepted = { rule: '《条例》第三十一条第六项', message: '事项还没有受理' };
const othersDuty = { rule: officeRules.duties, message: '由审核岗位办理' };

describe('stepGroups', () => {
  const steps = [
    step('review-opinion', '审核', othersDuty),
    step('accept-matter', '受理', null, true),
    step('add-visit', '再次来访'),
    step('submit-opinion', '提交处理意见', notAccepted),
  ];
  it('has one filled button, the rest quiet, and what only others may do last', () => {
    const groups = stepGroups(steps);
    expect(groups.primary?.name).toBe('accept-matter');
    expect(groups.quiet.map(({ name }) => name)).toEqual(['add-visit']);
    expect(groups.closed.map(({ name }) => name)).toEqual(['submit-opinion', 'review-opinion']);
  });
  it('has no filled button when the next step is another officer’s', () => {
    expect(stepGroups(steps.filter(({ primary }) => !primary)).primary).toBeNull();
  });
});

describe('everyday steps', () => {
  it('stay in sight; whatever else the law allows is in the list of all steps', () => {
    const rare = { ...step('add-visit', '延期'), name: 'record-export' as const };
    const groups = stepGroups([step('add-visit', '再次来访'), rare]);
    expect(groups.quiet.map(({ label }) => label)).toEqual(['再次来访']);
    expect(groups.more.map(({ label }) => label)).toEqual(['延期']);
  });
});

describe('closedGroups', () => {
  it('says one reason once, with all its steps, and the rule where the words do not name it', () => {
    const groups = closedGroups([
      step('submit-opinion', '提交处理意见', notAccepted),
      step('review-opinion', '审核', othersDuty),
      step('issue-letter', '印发', notAccepted),
      step('close-case', '办结', { rule: '《条例》第三十四条', message: '《条例》第三十四条不允许' }),
    ]);
    expect(groups).toEqual([
      { labels: '提交处理意见、印发', message: '事项还没有受理', rule: '《条例》第三十一条第六项' },
      { labels: '审核', message: '由审核岗位办理', rule: '岗位职责' },
      { labels: '办结', message: '《条例》第三十四条不允许', rule: '' },
    ]);
  });
});
