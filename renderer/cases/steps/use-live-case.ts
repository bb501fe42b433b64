import type { CaseEvent } from '#shared/case/event';
import { useCase } from '../../desk/queries';

const none: readonly CaseEvent[] = [];

/** The events of a case as the desk holds them now; empty until they are there. */
export function useLiveCase(caseId: string): readonly CaseEvent[] {
  const opened = useCase(caseId);
  return opened.step === 'ready' ? opened.state.history : none;
}
