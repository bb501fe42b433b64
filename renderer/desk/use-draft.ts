import { useEffect, useMemo, useRef, useState } from 'react';
import { timeOfInstant } from '#shared/law/dates';
import { call } from '../app/bridge';
import { createFormStore } from '../ui/form-store';
import { fillDrafts } from './desk-writer';
import { createDraftSaver, type DraftRequest, type DraftSaver, type DraftState } from './draft-saver';

export type { DraftState } from './draft-saver';

/** Savers of the screens now open: all are flushed before the session is locked or ended. */
const open = new Set<DraftSaver>();

export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((saver) => saver.flush()));
}

/** How many open screens hold text that main could not save; the bar shows it wherever the officer looks. */
export const unsavedDrafts = createFormStore<{ readonly count: number }>({ count: 0 });
const failing = new Set<object>();
function noteFailure(owner: object, failed: boolean): void {
  if (failed) failing.add(owner);
  else failing.delete(owner);
  if (unsavedDrafts.get().count !== failing.size) unsavedDrafts.set({ count: failing.size });
}

const clock = (savedAt: string): string => `${timeOfInstant(savedAt)}:${savedAt.slice(17, 19)}`;

/** Half of the second that may be lost at most (kill the process: at most the last second is gone). */
const EVERY_MS = 500;

/**
 * Saves a screen's text as an encrypted draft while it is typed.
 * `change` with the newest text; `discard` when it became an event. The title must not exceed 200 characters.
 */
export function useDraft() {
  const [state, setState] = useState<DraftState>({ step: 'empty' });
  const mounted = useRef(true);
  const [owner] = useState(() => ({}));
  const saver = useMemo(
    () =>
      createDraftSaver({
        save: (request) => call('drafts:save', request),
        onState: (next) => {
          noteFailure(owner, next.step === 'failed');
          if (mounted.current) setState(next);
        },
        every: EVERY_MS,
        time: clock,
      }),
    [owner],
  );
  useEffect(() => {
    mounted.current = true;
    open.add(saver);
    return () => {
      mounted.current = false;
      open.delete(saver);
      void saver.close().then(() => {
        noteFailure(owner, false);
        return fillDrafts();
      });
    };
  }, [saver, owner]);
  return useMemo(
    () => ({
      state,
      change: (request: DraftRequest) => saver.change({ ...request, title: request.title.slice(0, 200) }),
      flush: () => saver.flush(),
      discard: async (key: string) => {
        saver.drop();
        await saver.flush();
        await call('drafts:discard', { key });
        noteFailure(owner, false);
        setState({ step: 'empty' });
        await fillDrafts();
      },
    }),
    [saver, state, owner],
  );
}
