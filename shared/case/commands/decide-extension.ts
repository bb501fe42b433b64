import { z } from 'zod';
import { newEvent } from '../events/define';
import { extensionDecided } from '../events/extension-decided';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, shortText } from '../values';
import { ownWorkRefusal } from './approval';
import { defineCommand } from './define';
import { notInHandling } from './refusals';

/** 延期审批: by the head of the organ only (条例 art. 34); after the last day it is late, not refused. */
export const decideExtension = defineCommand({
  name: 'decide-extension',
  label: '审批延期',
  article: article('第三十四条'),
  dutyBearer: 'competent-organ',
  roles: ['head'],
  schema: z.object({
    extensionId: idSchema,
    agreed: z.boolean({ message: '请选择是否批准' }),
    comment: shortText('审批意见', 1000),
  }),
  cause: (state, { extensionId }) => {
    const asked = state.extensions.find((known) => known.extensionId === extensionId);
    return asked === undefined ? null : { on: asked.proposedOn, what: '申请延期' };
  },
  forbidden: (state) => {
    const before = notInHandling(state, '审批延期');
    if (before !== null) return before;
    if (state.opinion?.stage === 'issued') return refusal(article('第三十四条'), '处理意见书已经印发，不需要延期');
    return state.extensions.some(({ decision }) => decision === null)
      ? null
      : refusal(article('第三十四条'), '没有等待审批的延期申请，由承办人先申请');
  },
  decide: (state, payload, { actor }) => {
    const asked = state?.extensions.find((known) => known.extensionId === payload.extensionId);
    if (asked === undefined) return refused(officeRules.existence, '没有这次延期申请', 'extensionId');
    if (asked.decision !== null) return refused(article('第三十四条'), '这次延期申请已经审批', 'extensionId');
    const own = ownWorkRefusal(actor, asked.proposedBy, '延期是您申请的，请由其他单位负责人审批');
    if (own !== null) return { ok: false, refusal: own };
    if (!payload.agreed && payload.comment === '') {
      return refused(officeRules.approval, '不批准的，请写明理由', 'comment');
    }
    const sameAsProposer = asked.proposedBy.id === actor.officerId;
    return { ok: true, events: [newEvent(extensionDecided, { ...payload, sameAsProposer })] };
  },
});
