import { z } from 'zod';
import { reviewGroundOn } from '../../law/review-grounds';
import { newEvent } from '../events/define';
import { reviewRefused } from '../events/review-refused';
import { reviewWithdrawn } from '../events/review-withdrawn';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineCommand } from './define';
import { findRound, isUndecided, noRequest, unknownRound } from './review-round';

const noneWaiting = (state: CaseState) => {
  if (state.reviews.length === 0) return noRequest();
  return state.reviews.some(isUndecided)
    ? null
    : refusal(article('第三十五条'), '复查、复核请求已经有了结果，没有等待处理的请求');
};

const requested = (state: CaseState, { reviewId }: { readonly reviewId: string }) => {
  const round = findRound(state, reviewId);
  return round === null ? null : { on: round.requestedOn, what: '收到复查复核请求' };
};

/**
 * 不予受理复查、复核: the organ does not take the request, on a ground of the dated table (条例 arts. 35, 36). Too late
 * without a good reason is a local ground only, and only where the day was missed.
 */
export const refuseReview = defineCommand({
  name: 'refuse-review',
  label: '不予受理复查、复核',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'reviewing-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    reviewId: idSchema,
    ground: z.enum(['no-opinion', 'wrong-organ', 'not-the-petitioner', 'ended', 'too-late']),
    facts: requiredLongText('事实和理由'),
  }),
  cause: requested,
  forbidden: noneWaiting,
  decide: (state, { reviewId, ground, facts }, { occurredOn, law }) => {
    const round = findRound(state, reviewId);
    if (round === null) return unknownRound();
    if (!isUndecided(round)) return refused(article('第三十五条'), '这次请求已经有了结果', 'reviewId');
    const row = reviewGroundOn(ground, occurredOn, law.divisionCode);
    if (row === null) return refused(article('第三十五条'), '这项依据当天、在本地不适用', 'ground');
    if (ground === 'too-late' && round.afterLimit === null) {
      return refused(article('第三十五条'), '请求在期限内提出，不能以超过期限为由不予受理', 'ground');
    }
    const cited = row.verified ? row.article : `${row.article}，依据待核实`;
    return { ok: true, events: [newEvent(reviewRefused, { reviewId, ground: row.text, article: cited, facts })] };
  },
});

/** 撤回复查、复核请求 by the petitioner, before a decision. */
export const withdrawReview = defineCommand({
  name: 'withdraw-review',
  label: '撤回复查、复核请求',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'petitioner',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ reviewId: idSchema, reason: shortText('撤回理由', 500) }),
  cause: requested,
  forbidden: noneWaiting,
  decide: (state, payload) => {
    const round = findRound(state, payload.reviewId);
    if (round === null) return unknownRound();
    return isUndecided(round)
      ? { ok: true, events: [newEvent(reviewWithdrawn, payload)] }
      : refused(officeRules.order, '意见已经作出，请求不能再撤回', 'reviewId');
  },
});
