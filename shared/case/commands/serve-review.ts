import { newEvent } from '../events/define';
import { reviewServed } from '../events/review-served';
import type { ReviewRound } from '../facets/review';
import { article, officeRules, refusal, refused } from '../rules';
import { defineCommand } from './define';
import { findRound, lastOf, noRequest, unknownRound } from './review-round';

/** Ways that count only with what proves them, borrowed from the courts (Civil Procedure Law arts. 89, 95). */
const proofs: Readonly<Record<string, string>> = {
  留置送达: '留置送达的，请写明见证人，或者拍照、录像的情况',
  公告送达: '公告送达的，请写明原因和公告的地方',
};

const isUnserved = ({ decision, service }: ReviewRound): boolean => decision !== null && service === null;

/**
 * 登记复查、复核意见送达, by this office's organ or as heard from another: a served 复查意见 starts the thirty days for
 * re-review (条例 arts. 35, 36(1)).
 */
export const serveReview = defineCommand({
  name: 'serve-review',
  label: '登记复查、复核意见送达',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'reviewing-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: reviewServed.schema,
  cause: (state, { reviewId }) => lastOf(findRound(state, reviewId)),
  forbidden: (state) => {
    if (state.reviews.length === 0) return noRequest();
    return state.reviews.some(isUnserved) ? null : refusal(officeRules.service, '没有作出了还没送达的复查、复核意见');
  },
  decide: (state, payload) => {
    const round = findRound(state, payload.reviewId);
    if (round === null) return unknownRound();
    if (round.decision === null) return refused(officeRules.service, '复查、复核意见还没有作出', 'reviewId');
    if (round.service !== null) return refused(officeRules.service, '这份意见已经送达', 'reviewId');
    const proof = proofs[payload.way];
    if (proof !== undefined && payload.remark === '') return refused(officeRules.service, proof, 'remark');
    return { ok: true, events: [newEvent(reviewServed, payload)] };
  },
});
