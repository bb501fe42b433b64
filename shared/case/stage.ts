import type { Stage } from './row';
import type { CaseState } from './state';

/** Where a case stands, for the worklist. What came last on the ordinary path decides. */
export function stageOf(state: CaseState): Stage {
  if (state.closed !== null) return 'closed';
  if (state.letters.some((letter) => letter.service !== null)) return 'served';
  if (state.opinion !== null) {
    switch (state.opinion.stage) {
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
  }
  if (state.acceptance !== null) return state.assignee === null ? 'accepted' : 'assigned';
  if (state.transfers.length > 0) return 'transferred';
  return state.classification === null ? 'registered' : 'classified';
}
