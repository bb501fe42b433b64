import type { ClockEvent } from '../../law/count';
import type { LocalDate } from '../../law/dates';
import type { ReviewLevel, ReviewRound } from '../facets/review';
import { ofWay6, simpleAnswered } from '../handling';
import { redoneOn, struckDown } from '../reviews';
import type { CaseState } from '../state';
import { type Clock, earliest, type Run, run } from './run';

/** Day the petitioner first asked for review of this opinion, null while he has not. */
const askedOn = (state: CaseState, againstId: string): LocalDate | null =>
  earliest(state.reviews.filter((round) => round.againstId === againstId).map(({ requestedOn }) => requestedOn));

const chance = (state: CaseState, id: string, servedOn: LocalDate | null | undefined): readonly Run[] =>
  servedOn == null ? [] : [run(servedOn, askedOn(state, id), { subject: id })];

/** A suggestion or question answered simply is no 处理意见: nothing of it is reviewed. */
const simple = (state: CaseState): readonly Run[] => {
  const answer = simpleAnswered(state);
  return answer === null || !ofWay6(state) ? [] : chance(state, answer.id, answer.on);
};

/** T8: the petitioner's thirty days to ask for review of a 处理意见 (条例 art. 35). */
export const requestReview: Clock = (state) => [
  ...state.letters.flatMap(({ paperId, service }) => chance(state, paperId, service?.servedOn)),
  ...(ofWay6(state) ? state.transfers : []).flatMap(({ transferId, opinion }) =>
    chance(state, transferId, opinion?.servedOn),
  ),
  ...simple(state),
  ...earlier(state, '处理意见'),
];

/** T10: the petitioner's thirty days to ask for re-review of a 复查意见 (条例 art. 36(1)). */
export const requestReReview: Clock = (state) => [
  ...state.reviews
    .filter(({ level }) => level === 'review')
    .flatMap(({ reviewId, service }) => chance(state, reviewId, service?.servedOn)),
  ...earlier(state, '复查意见'),
];

const earlier = (state: CaseState, kind: '处理意见' | '复查意见'): readonly Run[] =>
  state.earlierOpinions
    .filter((opinion) => opinion.kind === kind)
    .flatMap(({ earlierId, servedOn }) => chance(state, earlierId, servedOn));

const decisions = (
  state: CaseState,
  level: ReviewLevel,
  eventsOf: (round: ReviewRound) => readonly ClockEvent[],
): readonly Run[] =>
  state.reviews
    .filter((round) => round.level === level)
    .map((round) =>
      run(round.requestedOn, round.decision?.on ?? round.refused?.on ?? null, {
        subject: round.reviewId,
        excused: round.withdrawn === null ? null : '信访人撤回请求，不再作出意见',
        events: eventsOf(round),
      }),
    );

/** T9: thirty days of the reviewing organ from the request to its opinion in writing (条例 art. 35). No hearing stops them. */
export const decideReview: Clock = (state) => decisions(state, 'review', () => []);

/**
 * T11: thirty days of the re-reviewing organ from the request; the time a hearing took does not count (条例 art.
 * 36(1)(2)). A hearing only ordered has taken none yet.
 */
export const decideReReview: Clock = (state) =>
  decisions(state, 're-review', ({ requestedOn, decision }) =>
    state.hearings.flatMap(({ stage, held, cancelled }) =>
      stage === 're-review' &&
      cancelled === null &&
      held !== null &&
      held.from >= requestedOn &&
      (decision === null || held.from <= decision.on)
        ? [{ type: 'pause' as const, from: held.from, to: held.to, reason: 'hearing' }]
        : [],
    ),
  );

/** What was struck down, decided again by the day the review names. */
export const redo: Clock = (state) =>
  state.reviews.flatMap((round) =>
    round.decision === null || round.decision.redoBy === null || !struckDown(round)
      ? []
      : [
          run(round.decision.on, redoneOn(state, round), {
            subject: round.reviewId,
            namedDue: round.decision.redoBy,
          }),
        ],
  );
