import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { CaseEvent } from '#shared/case/event';
import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import type { CallError } from '#shared/ipc/errors';
import type { Counts, DraftSummary } from '#shared/ipc/views';
import { call, listen } from '../app/bridge';
import { applyDetails } from './apply';
import { desk } from './db';
import { selectRows, type WorklistFilter } from './worklist-filter';

export type { WorklistFilter } from './worklist-filter';

/** Rows of a worklist, live; undefined until the desk was asked. */
export function useWorklist(filter: WorklistFilter): readonly CaseRow[] | undefined {
  return useLiveQuery(async () => selectRows(await desk.cases.toArray(), filter), [JSON.stringify(filter)]);
}

/** One row, live; null when the desk does not hold it. */
export function useCaseRow(caseId: string): CaseRow | null | undefined {
  return useLiveQuery(async () => (await desk.cases.get(caseId)) ?? null, [caseId]);
}

export type OpenedCase =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: CallError; readonly retry: () => void }
  | { readonly step: 'ready'; readonly state: CaseState };

/** A case with its record: read from main when first opened and again whenever a newer version was published. */
export function useCase(caseId: string): OpenedCase {
  const details = useLiveQuery(async () => (await desk.details.get(caseId)) ?? null, [caseId]);
  const row = useCaseRow(caseId);
  const [error, setError] = useState<CallError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const behind = details !== undefined && row !== undefined && (details?.version ?? -1) < (row?.version ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row version or a retry means reading again
  useEffect(() => {
    if (!behind) return;
    let ended = false;
    void call('cases:open', { caseId }).then(async (answer) => {
      if (answer.ok) await applyDetails(answer.value.state);
      if (!ended) setError(answer.ok ? null : answer.error);
    });
    return () => {
      ended = true;
    };
  }, [behind, caseId, row?.version, attempt]);
  if (details) return { step: 'ready', state: details.state };
  if (error) return { step: 'failed', error, retry: () => setAttempt((count) => count + 1) };
  return { step: 'loading' };
}

const noEvents: readonly CaseEvent[] = [];

/** The events of a case the page has opened, as the desk holds them now; asks main for nothing. */
export function useHeldEvents(caseId: string): readonly CaseEvent[] {
  return useLiveQuery(async () => (await desk.details.get(caseId))?.state.history, [caseId]) ?? noEvents;
}

/** Drafts of this officer, newest first, live. */
export function useDrafts(): readonly DraftSummary[] | undefined {
  return useLiveQuery(async () => (await desk.drafts.toArray()).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)));
}

/** Counts come from main (counting in the desk is slow); asked again when something changed. */
export function useCounts(): Counts | null {
  const [counts, setCounts] = useState<Counts | null>(null);
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const answer = await call('desk:counts', {});
      if (!ended && answer.ok) setCounts(answer.value);
    };
    void read();
    // Many changes in a row (an import) need one new count, not many.
    const off = listen('desk:changed', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), 150);
    });
    return () => {
      ended = true;
      clearTimeout(timer);
      off();
    };
  }, []);
  return counts;
}
