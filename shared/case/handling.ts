import type { LocalDate } from '../law/dates';
import type { FollowUp, NonAcceptance, Supplement } from './facets/handling';
import type { CaseState } from './state';
import { noticeExcuse } from './telling';
import { sentTo } from './transfers';

/** Where a matter stands in its handling (条例 arts. 23, 31-37): pure readings shared by commands, limits and screens. */

/** What the petitioner was asked for and has not (fully) brought: the office waits for him. The limit runs on. */
export const openSupplements = (state: CaseState): readonly Supplement[] =>
  state.supplements.filter(({ received }) => received === null || !received.complete);

/** Only what was decided under way 6 is reviewed (条例 arts. 31(6), 35); what is not classified here may have been. */
export const ofWay6 = ({ classification }: CaseState): boolean => classification === null || classification.way === 6;

/** True while the simple procedure (简易办理) holds: chosen and not left. */
export const simpleInForce = (state: CaseState): boolean => state.simple !== null && state.simple.backOn === null;

/** True when a review of this answer, or of the review of it, ordered that it be decided again (条例 arts. 35, 36). */
const struckAnswer = ({ reviews }: CaseState, answerId: string): boolean => {
  const about = new Set([answerId, ...reviews.filter((one) => one.againstId === answerId).map((one) => one.reviewId)]);
  return reviews.some(
    ({ againstId, decision }) =>
      about.has(againstId) && (decision?.result === '撤销' || decision?.result === '责令重作'),
  );
};

/**
 * What was answered under the simple procedure, also where a review struck it down since: it was given, and its day
 * counts. Null while there is none, and once the matter went back to the ordinary procedure by itself.
 */
export function simpleAnswered(state: CaseState): { readonly id: string; readonly on: LocalDate } | null {
  const answer = answerGiven(state);
  return answer !== null && (simpleInForce(state) || struckAnswer(state, answer.id)) ? answer : null;
}

/** The answer under the simple procedure that stands: it ends the handling. */
export function simpleAnswer(state: CaseState): { readonly id: string; readonly on: LocalDate } | null {
  const answer = simpleInForce(state) ? answerGiven(state) : null;
  return answer !== null && !struckAnswer(state, answer.id) ? answer : null;
}

/** The answer itself, or the 简易办理 paper that reached the petitioner. */
function answerGiven(state: CaseState): { readonly id: string; readonly on: LocalDate } | null {
  const reply = state.simple?.reply ?? null;
  if (reply !== null) return { id: reply.replyId, on: reply.on };
  const paper = state.papers.find(({ key, service }) => key === 'simple-reply' && service !== null);
  return paper?.service == null ? null : { id: paper.paperId, on: paper.service.servedOn };
}

/** Days by which the head of the organ has extended the time to finish (条例 art. 34). */
export const approvedDays = (state: CaseState): number =>
  state.extensions.reduce((sum, { days, decision }) => sum + (decision?.agreed === true ? days : 0), 0);

/**
 * Whether the petitioner was heard on facts and reasons (条例 art. 31(6)): a sealed note of an interview, or an
 * investigation that heard him, also by telephone. Nobody can hear a petitioner who left no way to find him.
 */
export const wasHeard = (state: CaseState): boolean =>
  state.notes.length > 0 ||
  state.investigations.some(({ heardPetitioner }) => heardPetitioner) ||
  noticeExcuse(state.petitioners) !== null;

/** What a decided re-review left standing ends the road (条例 art. 36(3)); null while there is none. */
export function endOfRoad(state: CaseState): { readonly organ: string; readonly on: LocalDate | null } | null {
  const decided = state.reviews.find(
    ({ level, decision }) => level === 're-review' && (decision?.result === '维持' || decision?.result === '变更'),
  );
  if (decided !== undefined) return { organ: decided.organ, on: decided.decision?.on ?? null };
  const earlier = state.earlierOpinions.find(({ kind }) => kind === '复核意见');
  return earlier === undefined ? null : { organ: earlier.organ, on: earlier.servedOn };
}

/**
 * The refusal of an organ that still stands: not taken back, and nothing sent to that organ since. A superior that
 * transfers or assigns the matter to it after its refusal opens the way again (条例 art. 44).
 */
export function standingRefusal(
  state: CaseState,
  organ: { readonly id: string; readonly name: string },
): NonAcceptance | null {
  const last = state.refusals.filter((refusal) => refusal.organ.id === organ.id && refusal.revoked === null).at(-1);
  if (last === undefined) return null;
  const cameSince =
    state.receipts.some((receipt) => receipt.organ.id === organ.id && receipt.receivedOn > last.on) ||
    state.transfers.some((transfer) => sentTo(state, transfer, organ) && transfer.transferredOn > last.on);
  return cameSince ? null : last;
}

/** Demands the issued opinion supported, or did not (条例 art. 32(2)): what has to be followed up. */
export const issuedOutcome = (state: CaseState, outcome: 'support' | 'reject'): boolean =>
  state.opinion?.stage === 'issued' && state.opinion.opinion.demands.some((demand) => demand.outcome === outcome);

/** What art. 32(2) still asks for after the opinion was served: 督促执行 of what was supported, 疏导教育 about what was not. */
export function followUpsOwed(state: CaseState): readonly FollowUp['kind'][] {
  const served = state.letters.some(
    ({ opinionId, service }) => opinionId === state.opinion?.opinion.opinionId && service !== null,
  );
  if (!served) return [];
  const done = (kind: FollowUp['kind']): boolean => state.followUps.some((each) => each.kind === kind && each.done);
  return [
    ...(issuedOutcome(state, 'support') && !done('督促执行') ? (['督促执行'] as const) : []),
    ...(issuedOutcome(state, 'reject') && !done('疏导教育') ? (['疏导教育'] as const) : []),
  ];
}
