import { describe, expect, it } from 'vitest';
import type { Step } from '#shared/case/steps';
import { areaOf, byArea, type StepArea } from '../../../../renderer/cases/actions/step-areas';

describe('areaOf', () => {
  const known: Readonly<Record<string, StepArea>> = {
    'add-visit': '接待',
    'seal-interview': '接待',
    'classify-matter': '去向',
    'transfer-matter': '去向',
    'suggest-simple': '去向',
    'withdraw-simple-suggestion': '去向',
    'guide-to-procedure': '去向',
    'refuse-acceptance': '去向',
    'study-suggestion': '去向',
    'review-opinion': '办理',
    'sign-off-opinion': '办理',
    'propose-extension': '办理',
    'return-to-ordinary': '办理',
    'issue-letter': '文书送达',
    'serve-letter': '文书送达',
    'request-review': '复查复核',
    'approve-review-opinion': '复查复核',
    'serve-review': '复查复核',
    supervise: '监督',
    'make-suggestion': '监督',
    'record-rating': '监督',
    'record-suggestion-answer': '监督',
    'override-limit': '监督',
    'give-notice': '文书送达',
    'record-breach': '文书送达',
    'withdraw-matter': '办理',
    'withdraw-review': '复查复核',
    'withdraw-proxy': '接待',
    'mark-matter': '接待',
    'refuse-review': '复查复核',
    'close-case': '归档更正',
    'file-case': '归档更正',
    'correct-entry': '归档更正',
  };
  it.each(Object.entries(known))('puts %s under %s', (name, area) => {
    expect(areaOf(name)).toBe(area);
  });
});

describe('byArea', () => {
  const step = (name: Step['name']): Step => ({
    name,
    label: name,
    article: '',
    allowed: true,
    reason: null,
    primary: false,
  });
  it('keeps the order of the law and of the steps, and leaves out empty areas', () => {
    const groups = byArea([step('close-case'), step('transfer-matter'), step('classify-matter'), step('add-visit')]);
    expect(groups.map(({ area, steps }) => [area, steps.map(({ name }) => name)])).toEqual([
      ['接待', ['add-visit']],
      ['去向', ['transfer-matter', 'classify-matter']],
      ['归档更正', ['close-case']],
    ]);
  });
  it('puts the area the matter is in first', () => {
    const groups = byArea([step('add-visit'), step('accept-matter'), step('submit-opinion')], '办理');
    expect(groups.map(({ area }) => area)).toEqual(['办理', '接待', '去向']);
  });
});
