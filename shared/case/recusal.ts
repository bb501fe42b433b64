import type { CaseState } from './state';

/**
 * Whether an officer stands aside (回避, 条例 art. 28(3)). His own declaration holds at once and until somebody in charge
 * decides otherwise; a request by others holds once agreed.
 */
export const isRecused = (state: Pick<CaseState, 'recusals'>, officerId: string): boolean =>
  state.recusals.some(
    ({ officer, askedBy, decision }) => officer.id === officerId && (decision?.agreed ?? askedBy === '本人'),
  );
