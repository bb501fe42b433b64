import { type Clock, run } from './run';

/** Answer to a 督办 by the day it names (条例 art. 40(1)). */
export const answerSupervision: Clock = (state) =>
  state.supervisions.flatMap(({ supervisionId, on, answerBy, answer }) =>
    answerBy === null ? [] : [run(on, answer?.on ?? null, { subject: supervisionId, namedDue: answerBy })],
  );

/** Written feedback on one of the three suggestions (条例 art. 40(4)); the day is the one the suggestion names. */
export const answerSuggestion: Clock = (state) =>
  state.suggestions.flatMap(({ suggestionId, on, answerBy, answer }) =>
    answerBy === null ? [] : [run(on, answer?.on ?? null, { subject: suggestionId, namedDue: answerBy })],
  );
