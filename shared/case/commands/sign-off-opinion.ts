import { newEvent } from '../events/define';
import { opinionSignedOff } from '../events/opinion-signed-off';
import { article, officeRules, refused } from '../rules';
import { lastApprovalStep, notAtStage, verdictRefusal, verdictSchema } from './approval';
import { defineCommand } from './define';

/** 签批 of a reviewed opinion by the approver or the head of the organ. */
export const signOffOpinion = defineCommand({
  name: 'sign-off-opinion',
  label: '签批',
  article: article('第三十二条'),
  dutyBearer: 'competent-organ',
  roles: ['approver', 'head'],
  schema: verdictSchema('签批意见'),
  cause: (state) => lastApprovalStep(state.opinion),
  forbidden: (state) => notAtStage(state, 'reviewed'),
  decide: (state, verdict, { actor }) => {
    const work = state?.opinion ?? null;
    const refusal = verdictRefusal(work, verdict);
    if (refusal !== null) return refusal;
    const sameAsDrafter = work?.draftedBy.id === actor.officerId;
    if (sameAsDrafter && !actor.roles.includes('handler')) {
      return refused(officeRules.duties, '处理意见是您拟定的，请由其他签批人签批');
    }
    return { ok: true, events: [newEvent(opinionSignedOff, { ...verdict, sameAsDrafter })] };
  },
});
