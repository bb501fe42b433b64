import type { LocalDate } from '../law/dates';
import { simpleAnswer } from './handling';
import { openRound, pendingRedo, standingLetters } from './reviews';
import type { Stage } from './row';
import type { CaseState } from './state';
import { liveReceipts, liveTransfers } from './transfers';

/** Where a case stands, for the worklist. What came last on its way decides. */
export function stageOf(state: CaseState): Stage {
  if (openRound(state) !== null) return 'review';
  if (state.filed !== null) return 'filed';
  if (state.closed !== null) return 'closed';
  if (state.withdrawal !== null) return 'withdrawn';
  return opinionStage(state) ?? wayStage(state);
}

/** Stages of a matter under way 6: on the way to a 处理意见书, or to one made anew after a review. */
function opinionStage(state: CaseState): Stage | null {
  if (standingLetters(state).some(({ service }) => service !== null)) return 'served';
  if (state.opinion === null && simpleAnswer(state) !== null) return 'served';
  if (state.opinion === null && state.mediations.some(({ end }) => end?.agreed === true)) return 'settled';
  switch (state.opinion?.stage) {
    case undefined:
      break;
    case 'submitted':
      return 'drafted';
    case 'returned':
      return 'returned';
    case 'reviewed':
      return 'reviewed';
    case 'signed-off':
      return 'signed-off';
    case 'issued':
      return 'issued';
  }
  if (pendingRedo(state) !== null) return 'redo';
  if (state.acceptance === null) return null;
  return state.assignee === null ? 'accepted' : 'assigned';
}

/** Stages of the other ways: refused, sent on, answered, led elsewhere. */
function wayStage(state: CaseState): Stage {
  if (state.refusals.some(({ revoked }) => revoked === null)) return 'refused';
  if (liveTransfers(state).length > 0) return 'transferred';
  if (state.accusationHandled !== null) return 'accusation-handled';
  if (state.suggestion !== null) return 'suggestion';
  if (state.guidances.length > 0) return 'procedure';
  if (state.classification?.purpose === '检举控告' && state.cadreReports.length > 0) return 'reported';
  if (state.receipts.length > 0 && liveReceipts(state).length === 0) return 'given-back';
  if (state.reviews.length > 0) return 'served';
  return state.classification === null ? 'registered' : 'classified';
}

/**
 * Day nothing more was to be waited for: closed, no review on, no objection to answer, and no answer owed by a named day.
 * A closed matter that is being reviewed or supervised stays in the worklist, so that its limits are not lost from sight.
 */
export function settledOn(state: CaseState): LocalDate | null {
  if (state.closed === null || openRound(state) !== null) return null;
  const answerOwed = [...state.supervisions, ...state.suggestions].some(
    ({ answer, answerBy }) => answer === null && answerBy !== null,
  );
  const objected = state.transfers.some(({ objection }) => objection !== null && objection.answer === null);
  return answerOwed || objected ? null : state.closed.on;
}
