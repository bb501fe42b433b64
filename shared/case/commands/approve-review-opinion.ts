import { z } from 'zod';
import type { Decision, DecisionContext } from '../command';
import { newEvent } from '../events/define';
import { reviewOpinionChecked } from '../events/review-opinion-checked';
import { reviewOpinionSignedOff } from '../events/review-opinion-signed-off';
import { article, officeRules, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, shortText } from '../values';
import { ownWorkRefusal } from './approval';
import { defineCommand } from './define';
import { decidedBefore, findRound, lastOf, noneAt, notAt } from './review-round';

const schemaOf = (label: string) =>
  z.object({ reviewId: idSchema, agreed: z.boolean(), comment: shortText(label, 2000) });
type RoundVerdict = z.infer<ReturnType<typeof schemaOf>>;

const roundCause = (state: CaseState, { reviewId }: { readonly reviewId: string }) =>
  lastOf(findRound(state, reviewId));

/** Not by the drafter, unless the office gave one officer both posts; the record then says so. */
function judged(
  state: CaseState | null,
  verdict: RoundVerdict,
  step: 'submitted' | 'reviewed',
  { actor, office }: DecisionContext,
): { readonly refused: Decision } | { readonly sameAsDrafter: boolean } {
  const round = findRound(state, verdict.reviewId);
  const objection = notAt(round, step, office);
  if (objection !== null) return { refused: objection };
  if (!verdict.agreed && verdict.comment === '') {
    return { refused: refused(officeRules.approval, '退回的，请写明意见，便于修改', 'comment') };
  }
  const before = state === null || round === null ? null : decidedBefore(state, round, actor.officerId);
  if (before !== null) return { refused: { ok: false, refusal: before } };
  const drafter = round?.draft?.draftedBy ?? null;
  const own = ownWorkRefusal(actor, drafter, '复查、复核意见是您拟定的，请由其他人员审核、签批');
  return own === null ? { sameAsDrafter: drafter?.id === actor.officerId } : { refused: { ok: false, refusal: own } };
}

/** 审核复查意见、复核意见 (条例 arts. 35, 36). */
export const checkReviewOpinion = defineCommand({
  name: 'check-review-opinion',
  label: '审核复查、复核意见',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'reviewing-organ',
  roles: ['reviewer'],
  schema: schemaOf('审核意见'),
  cause: roundCause,
  forbidden: (state) => noneAt(state, 'submitted'),
  decide: (state, verdict, context) => {
    const result = judged(state, verdict, 'submitted', context);
    if ('refused' in result) return result.refused;
    return { ok: true, events: [newEvent(reviewOpinionChecked, { ...verdict, ...result })] };
  },
});

/** 签批复查意见、复核意见 by the approver or the head of the reviewing organ. */
export const signOffReviewOpinion = defineCommand({
  name: 'sign-off-review-opinion',
  label: '签批复查、复核意见',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'reviewing-organ',
  roles: ['approver', 'head'],
  schema: schemaOf('签批意见'),
  cause: roundCause,
  forbidden: (state) => noneAt(state, 'reviewed'),
  decide: (state, verdict, context) => {
    const result = judged(state, verdict, 'reviewed', context);
    if ('refused' in result) return result.refused;
    return { ok: true, events: [newEvent(reviewOpinionSignedOff, { ...verdict, ...result })] };
  },
});
