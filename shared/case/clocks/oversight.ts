import { type Clock, run } from './run';

/** Answer to a 督办 by the day it names (条例 art. 40(1)), or within the days a local or office rule sets. */
export const answerSupervision: Clock = (state) =>
  state.supervisions.map(({ supervisionId, on, answerBy, answer }) =>
    run(on, answer?.on ?? null, { subject: supervisionId, namedDue: answerBy }),
  );

/** Written feedback on one of the three suggestions (条例 art. 40(4)): by the day it names, or as a local rule sets. */
export const answerSuggestion: Clock = (state) =>
  state.suggestions.map(({ suggestionId, on, answerBy, answer }) =>
    run(on, answer?.on ?? null, { subject: suggestionId, namedDue: answerBy }),
  );
