import { z } from 'zod';
import { ruleInForce } from '../../law/limits';
import type { Refusal } from '../command';
import { newEvent } from '../events/define';
import { extensionProposed } from '../events/extension-proposed';
import { approvedDays, simpleInForce } from '../handling';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { notInHandling, repeated } from './refusals';

const undecided = (state: CaseState) => state.extensions.find(({ decision }) => decision === null);

function extensionRefusal(state: CaseState): Refusal | null {
  const before = notInHandling(state, '申请延期');
  if (before !== null) return before;
  if (state.opinion?.stage === 'issued') return refusal(article('第三十四条'), '处理意见书已经印发，不需要延期');
  if (simpleInForce(state)) {
    return refusal(officeRules.simple, '简易办理不延期；不能按期办结的，先转为普通程序');
  }
  return undecided(state) === undefined ? null : refusal(article('第三十四条'), '已经申请延期，等单位负责人审批');
}

/**
 * 申请延期 (条例 art. 34): for a complicated matter, at most what the rule in force on the day of acceptance allows in
 * all. Asking after the last day is late, not unlawful: it is recorded and the lateness counts.
 */
export const proposeExtension = defineCommand({
  name: 'propose-extension',
  label: '申请延期',
  article: article('第三十四条'),
  dutyBearer: 'competent-organ',
  roles: ['handler'],
  schema: z.object({
    extensionId: idSchema,
    days: z.number({ message: '请填写延长的天数' }).int({ message: '天数写整数' }).min(1, { message: '至少延长 1 日' }),
    reason: requiredText('延期理由', 1000),
  }),
  cause: (state) => (state.acceptance === null ? null : { on: state.acceptance.acceptedOn, what: '受理' }),
  forbidden: extensionRefusal,
  decide: (state, payload, { law }) => {
    if (state?.acceptance == null) return refused(article('第三十四条'), '事项还没有受理，没有可以延长的期限');
    if (state.extensions.some((known) => known.extensionId === payload.extensionId)) return repeated('extensionId');
    const rule = ruleInForce('finish', state.acceptance.acceptedOn, law.divisionCode, law.limits);
    const atMost = rule?.extension?.atMost ?? 0;
    const left = atMost - approvedDays(state);
    if (payload.days > left) {
      const message =
        left <= 0
          ? `办理期限累计最多延长 ${atMost} 日，已经用完`
          : `办理期限累计最多延长 ${atMost} 日，还可以延长 ${left} 日`;
      return refused(article('第三十四条'), message, 'days');
    }
    return { ok: true, events: [newEvent(extensionProposed, payload)] };
  },
});
