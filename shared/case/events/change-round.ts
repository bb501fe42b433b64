import type { ReviewRound } from '../facets/review';
import type { CaseState } from '../state';

/** The case with one round of review changed; unchanged when there is no such round. */
export const changeRound = (
  state: CaseState,
  reviewId: string,
  change: (round: ReviewRound) => ReviewRound,
): CaseState => ({
  ...state,
  reviews: state.reviews.map((round) => (round.reviewId === reviewId ? change(round) : round)),
});
