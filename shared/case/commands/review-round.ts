import type { Cause, Decision, Refusal } from '../command';
import type { ReviewDraft, ReviewRound } from '../facets/review';
import type { OfficeProfile } from '../office';
import { isOpenRound } from '../reviews';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { findOrgan, foreignOrgan } from './refusals';

/** What the steps of a round of 复查 or 复核 have in common. */

export const findRound = (state: CaseState | null, reviewId: string): ReviewRound | null =>
  state?.reviews.find((round) => round.reviewId === reviewId) ?? null;

/** True while the round waits for its decision. */
export const isUndecided = (round: ReviewRound): boolean => isOpenRound(round) && round.decision === null;

/** A round of an organ of this office, drafted to a stage (`null`: no draft yet), waiting for its decision. */
const ownAt = (round: ReviewRound, stages: readonly (ReviewDraft['stage'] | null)[]): boolean =>
  isUndecided(round) && round.organId !== null && stages.includes(round.draft?.stage ?? null);

const steps: Readonly<Record<'draft' | 'submitted' | 'reviewed' | 'signed-off', string>> = {
  draft: '没有等待拟定意见的复查、复核；正在审核、签批的，退回后才能修改',
  submitted: '没有等待审核的复查、复核意见',
  reviewed: '没有审核同意、等待签批的复查、复核意见',
  'signed-off': '复查、复核意见签批同意后才能印发',
};
const stagesOf = (step: keyof typeof steps) => (step === 'draft' ? ([null, 'returned'] as const) : ([step] as const));

export const noneAt = (state: CaseState, step: keyof typeof steps): Refusal | null => {
  if (state.reviews.length === 0) return noRequest();
  return state.reviews.some((round) => ownAt(round, stagesOf(step)))
    ? null
    : refusal(officeRules.approval, steps[step]);
};

/** Why this round cannot take this step, null when it can. The organ must be one this office acts for. */
export function notAt(round: ReviewRound | null, step: keyof typeof steps, office: OfficeProfile): Decision | null {
  if (round === null) return unknownRound();
  if (!ownAt(round, stagesOf(step))) return refused(officeRules.approval, steps[step], 'reviewId');
  return findOrgan(office, round.organId ?? '') === undefined
    ? { ok: false, refusal: foreignOrgan(article('第三十五条、第三十六条'), 'reviewId') }
    : null;
}

/** Who drafted, checked or signed an opinion does not judge it again (条例 art. 28(3)). */
export function decidedBefore(state: CaseState, round: ReviewRound, officerId: string): Refusal | null {
  const letter = state.letters.find(({ paperId }) => paperId === round.againstId);
  const work = letter?.opinionId === state.opinion?.opinion.opinionId ? state.opinion : null;
  const earlier = state.reviews.find(({ reviewId }) => reviewId === round.againstId);
  const officers = [work?.draftedBy, work?.reviewedBy, work?.signedOffBy, earlier?.draft?.draftedBy];
  return officers.some((officer) => officer?.id === officerId)
    ? refusal(article('第二十八条第三款'), '您参与作出了原来的意见，应当回避，由其他人员复查、复核', 'reviewId')
    : null;
}

export const noRequest = (): Refusal => refusal(article('第三十五条'), '还没有复查、复核请求，请先登记信访人的请求');

export const unknownRound = (): Decision =>
  refused(officeRules.existence, '没有这次复查、复核请求，请重新打开事项', 'reviewId');

/** Last thing that happened in the round. */
export function lastOf(round: ReviewRound | null): Cause | null {
  if (round === null) return null;
  if (round.decision !== null) return { on: round.decision.on, what: '作出复查复核意见' };
  const { draft } = round;
  if (draft === null) return { on: round.requestedOn, what: '收到复查复核请求' };
  const comment = draft.comments.at(-1);
  return comment === undefined || comment.on < draft.draftedOn
    ? { on: draft.draftedOn, what: '提交复查复核意见' }
    : { on: comment.on, what: comment.step };
}
