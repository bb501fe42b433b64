import { newEvent } from '../events/define';
import { opinionReviewed } from '../events/opinion-reviewed';
import { article, officeRules, refused } from '../rules';
import { lastApprovalStep, notAtStage, verdictRefusal, verdictSchema } from './approval';
import { defineCommand } from './define';

/**
 * 审核 of a drafted opinion. Not by the drafter, unless the office gave one officer both posts; the record then says
 * that drafter and reviewer were one person.
 */
export const reviewOpinion = defineCommand({
  name: 'review-opinion',
  label: '审核',
  article: article('第三十二条'),
  dutyBearer: 'competent-organ',
  roles: ['reviewer'],
  schema: verdictSchema('审核意见'),
  cause: (state) => lastApprovalStep(state.opinion),
  forbidden: (state) => notAtStage(state, 'submitted'),
  decide: (state, verdict, { actor }) => {
    const work = state?.opinion ?? null;
    const refusal = verdictRefusal(work, verdict);
    if (refusal !== null) return refusal;
    const sameAsDrafter = work?.draftedBy.id === actor.officerId;
    if (sameAsDrafter && !actor.roles.includes('handler')) {
      return refused(officeRules.duties, '处理意见是您拟定的，请由其他审核人审核');
    }
    return { ok: true, events: [newEvent(opinionReviewed, { ...verdict, sameAsDrafter })] };
  },
});
