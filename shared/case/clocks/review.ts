import { type Clock, run } from './run';

/** T8: the petitioner's thirty days to ask for review (条例 art. 35). */
export const requestReview: Clock = (state) =>
  state.letters.flatMap((letter) =>
    letter.service === null ? [] : [run(letter.service.servedOn, null, { subject: letter.paperId })],
  );

/** T9 (条例 art. 35). */
export const decideReview: Clock = () => [];

/** T10 (条例 art. 36(1)). */
export const requestReReview: Clock = () => [];

/** T11, paused by a hearing (条例 art. 36(1)(2)). */
export const decideReReview: Clock = () => [];

/** What was ordered to be done again, by the day the review names. */
export const redo: Clock = () => [];
