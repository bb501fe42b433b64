import { z } from 'zod';
import { newEvent } from '../events/define';
import { reviewServed } from '../events/review-served';
import type { ReviewRound } from '../facets/review';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { defineCommand } from './define';
import { findRound, lastOf, noRequest, unknownRound } from './review-round';
import { proofRefusal, receivers } from './serve-letter';

/** Attempts to serve the paper of the round that failed. */
const reviewAttempts = (state: CaseState, reviewId: string) =>
  state.papers.filter(({ about }) => about === reviewId).flatMap(({ attempts }) => attempts);

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
  schema: z.object({
    ...reviewServed.schema.shape,
    receiverIs: z.enum(receivers, { message: '请选择由谁签收' }).optional(),
    /** 电子送达: the petitioner agreed to it. */
    consented: z.boolean().optional(),
  }),
  cause: (state, { reviewId }) => lastOf(findRound(state, reviewId)),
  forbidden: (state) => {
    if (state.reviews.length === 0) return noRequest();
    return state.reviews.some(isUnserved) ? null : refusal(officeRules.service, '没有作出了还没送达的复查、复核意见');
  },
  decide: (state, payload, { occurredOn, law }) => {
    const round = findRound(state, payload.reviewId);
    if (round === null) return unknownRound();
    if (round.decision === null) return refused(officeRules.service, '复查、复核意见还没有作出', 'reviewId');
    if (round.service !== null) return refused(officeRules.service, '这份意见已经送达', 'reviewId');
    const { consented: _consented, ...served } = payload;
    // Another organ's service is recorded as heard; the proof lies with it.
    if (round.organId !== null && state !== null) {
      const paper = { issuedOn: round.decision.on, attempts: reviewAttempts(state, round.reviewId) };
      const proof = proofRefusal(paper, state, payload, occurredOn, law);
      if (proof !== null) return { ok: false, refusal: proof };
    }
    return { ok: true, events: [newEvent(reviewServed, served)] };
  },
});
