import type { LocalDate } from '../law/dates';
import type { ReviewLevel, ReviewRound } from './facets/review';
import { simpleAnswered } from './handling';
import { documentNumber } from './numbers';
import type { OfficeProfile, Organ } from './office';
import { organKey } from './organ-key';
import type { CaseState } from './state';

/** Readings of 复查 and 复核 (条例 arts. 35, 36) shared by commands, limits, stages and forms. */

/** An opinion the petitioner has got and may have looked at by the next organ. */
export interface ReviewTarget {
  /** Paper, transfer, earlier opinion or round of review. */
  readonly id: string;
  readonly organ: string;
  /** Organs that took part in it, none of which may look at it again. */
  readonly deciders: readonly string[];
  readonly what: string;
  readonly servedOn: LocalDate;
  /** Organ named for it, where the paper says so. */
  readonly remedyOrgan: string;
}

const dropped = (round: ReviewRound): boolean => round.refused !== null || round.withdrawn !== null;

/** A round that still asks for something: a decision, or the service of a decision of this office's organ. */
export const isOpenRound = (round: ReviewRound): boolean =>
  !dropped(round) && (round.decision === null || (round.organId !== null && round.service === null));

/**
 * Who looks at an opinion next by the settings (条例 arts. 35, 36(1)): the organs named as superior of the deciding organ of
 * this office, or as 复核机关 of the organ first decided by. Empty where the settings say nothing.
 */
export function reviewersBySettings(
  { organs }: OfficeProfile,
  level: ReviewLevel,
  target: Pick<ReviewTarget, 'organ' | 'deciders'>,
): readonly string[] {
  const named = (name: string): Organ | undefined => organs.find((organ) => organKey(organ.name) === organKey(name));
  const split = (text: string | undefined): readonly string[] =>
    (text ?? '')
      .split(/[、，,；;]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  const decided = split(named(target.organ)?.superior);
  if (level === 'review') return decided;
  const first = target.deciders
    .filter((name) => name !== target.organ)
    .flatMap((name) => split(named(name)?.reReviewOrgan));
  return [...new Set([...first, ...decided])];
}

/** The round that is on now; at most one, since a request waits for the one before. */
export const openRound = (state: CaseState): ReviewRound | null => state.reviews.find(isOpenRound) ?? null;

/** True for the results after which the deciding organ has to decide again. */
export const struckDown = ({ decision }: ReviewRound): boolean =>
  decision?.result === '撤销' || decision?.result === '责令重作';

/** What a round struck down: the opinion itself, and for a 复核 also the opinion the 复查 was about. */
function strucks(state: CaseState): ReadonlySet<string> {
  const found = new Set<string>();
  for (const round of state.reviews.filter(struckDown)) {
    found.add(round.againstId);
    const reviewed = state.reviews.find(({ reviewId }) => reviewId === round.againstId);
    if (reviewed !== undefined) found.add(reviewed.againstId);
  }
  return found;
}

/** 处理意见书 of this office that no review took away. */
export const standingLetters = (state: CaseState): CaseState['letters'] => {
  const gone = strucks(state);
  return state.letters.filter(({ paperId }) => !gone.has(paperId));
};

/** Day what a round ordered to be done again reached the petitioner, null while it has not. */
export function redoneOn(state: CaseState, round: ReviewRound): LocalDate | null {
  const { decision } = round;
  if (decision === null) return null;
  const gone = strucks(state);
  const days = [
    ...state.letters
      .filter(({ paperId, issuedOn }) => !gone.has(paperId) && issuedOn >= decision.on)
      .map(({ service }) => service?.servedOn ?? null),
    ...state.earlierOpinions
      .filter(({ earlierId, kind }) => kind === '处理意见' && !gone.has(earlierId))
      .map(({ servedOn }) => (servedOn !== null && servedOn >= decision.on ? servedOn : null)),
  ];
  return days.reduce<LocalDate | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}

/** The round whose order to decide again is not yet obeyed, or null. */
export const pendingRedo = (state: CaseState): ReviewRound | null =>
  state.reviews.find((round) => struckDown(round) && redoneOn(state, round) === null) ?? null;

/**
 * Opinions a request of this level may be directed against: served, not struck down, and no round on them that is on or
 * decided. Review looks at 处理意见 under way 6, re-review at 复查意见.
 */
export function reviewTargets(state: CaseState, level: ReviewLevel): readonly ReviewTarget[] {
  const gone = strucks(state);
  const taken = new Set(state.reviews.filter((round) => !dropped(round)).map(({ againstId }) => againstId));
  return (level === 'review' ? handlingOpinions(state) : reviewOpinions(state)).filter(
    ({ id }) => !taken.has(id) && !gone.has(id),
  );
}

const target = (id: string, organ: string, what: string, servedOn: LocalDate | null | undefined) =>
  servedOn == null ? [] : [{ id, organ, deciders: [organ], what, servedOn, remedyOrgan: '' }];

const numbered = (what: string, number: string): string => (number === '' ? what : `${what}（${number}）`);

function handlingOpinions(state: CaseState): readonly ReviewTarget[] {
  const remedyOrgan = state.opinion?.opinion.remedyOrgan ?? '';
  return [
    ...state.letters.flatMap(({ paperId, organ, number, service, opinionId }) =>
      target(paperId, organ.name, numbered(`${organ.name}的处理意见书`, documentNumber(number)), service?.servedOn).map(
        (each) => ({ ...each, remedyOrgan: state.opinion?.opinion.opinionId === opinionId ? remedyOrgan : '' }),
      ),
    ),
    ...state.transfers.flatMap(({ transferId, toOrgan, opinion }) =>
      target(transferId, toOrgan, numbered(`${toOrgan}的处理意见`, opinion?.documentNumber ?? ''), opinion?.servedOn),
    ),
    ...simple(state),
    ...earlier(state, '处理意见'),
  ];
}

/** The answer under the simple procedure is a 处理意见 too: who does not accept it may ask for review (条例 art. 35). */
function simple(state: CaseState): readonly ReviewTarget[] {
  const answer = simpleAnswered(state);
  const organ = state.acceptance?.organ.name;
  return answer === null || organ === undefined ? [] : target(answer.id, organ, `${organ}的简易办理答复`, answer.on);
}

const earlier = (state: CaseState, kind: '处理意见' | '复查意见'): readonly ReviewTarget[] =>
  state.earlierOpinions
    .filter((opinion) => opinion.kind === kind)
    .flatMap(({ earlierId, organ, documentNumber: number, servedOn }) =>
      target(earlierId, organ, numbered(`${organ}的${kind}`, number), servedOn),
    );

function reviewOpinions(state: CaseState): readonly ReviewTarget[] {
  const rounds = state.reviews
    .filter(({ level, decision }) => level === 'review' && decision !== null)
    .flatMap(({ reviewId, organ, againstOrgan, decision, service }) =>
      target(reviewId, organ, numbered(`${organ}的复查意见`, decision?.documentNumber ?? ''), service?.servedOn).map(
        (each) => ({ ...each, deciders: [organ, againstOrgan] }),
      ),
    );
  return [...rounds, ...earlier(state, '复查意见')];
}
