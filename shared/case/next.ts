import type { CommandName } from './commands/payloads';
import { stageOf } from './stage';
import type { CaseState } from './state';

/** A new matter that is classified goes where the law sends it. */
function afterClassification(state: CaseState): CommandName {
  const { purpose, way } = state.classification ?? { purpose: null, way: null };
  if (purpose === '咨询') return 'answer-on-the-spot';
  if (state.receivedBy?.kind === 'petition-office' || purpose === '检举控告') return 'transfer-matter';
  return way === 6 ? 'accept-matter' : 'answer-on-the-spot';
}

/** The single most natural next step of a case, whoever may do it; null when nothing is left to do. */
export function nextStep(state: CaseState): CommandName | null {
  if (state.secret !== null) return state.closed === null ? 'close-secret' : null;
  switch (stageOf(state)) {
    case 'registered':
      return state.notes.length === 0 ? 'seal-interview' : 'classify-matter';
    case 'classified':
      return afterClassification(state);
    case 'transferred':
      // After 转送 closing is open at once, but the result comes first: a closed case takes none.
      return state.transfers.some((transfer) => transfer.opinion === null) ? 'record-other-opinion' : 'close-case';
    case 'accepted':
      return 'assign-case';
    case 'assigned':
    case 'returned':
      return 'submit-opinion';
    case 'drafted':
      return 'review-opinion';
    case 'reviewed':
      return 'sign-off-opinion';
    case 'signed-off':
      return 'issue-letter';
    case 'issued':
      return 'serve-letter';
    case 'served':
      return 'close-case';
    case 'closed':
      return null;
  }
}
