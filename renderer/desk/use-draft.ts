import { useEffect, useMemo, useState } from 'react';
import { timeOfInstant } from '#shared/law/dates';
import { call } from '../app/bridge';
import { createFormStore, type FormStore } from '../ui/form-store';
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
  /** Outside of the screen's state: a draft that was saved draws its words again, not the form. */
  const [saving] = useState<FormStore<DraftState>>(() => createFormStore<DraftState>({ step: 'empty' }));
  const [owner] = useState(() => ({}));
  const saver = useMemo(
    () =>
      createDraftSaver({
        save: (request) => call('drafts:save', request),
        onState: (next) => {
          noteFailure(owner, next.step === 'failed');
          saving.set(() => next);
        },
        every: EVERY_MS,
        time: clock,
      }),
    [owner, saving],
  );
  useEffect(() => {
    open.add(saver);
    return () => {
      open.delete(saver);
      void saver.close().then(() => {
        noteFailure(owner, false);
        return fillDrafts();
      });
    };
  }, [saver, owner]);
  return useMemo(
    () => ({
      saving,
      change: (request: DraftRequest) => saver.change({ ...request, title: request.title.slice(0, 200) }),
      flush: () => saver.flush(),
      discard: async (key: string) => {
        saver.drop();
        await saver.flush();
        await call('drafts:discard', { key });
        noteFailure(owner, false);
        saving.set(() => ({ step: 'empty' }));
        await fillDrafts();
      },
    }),
    [saver, saving, owner],
  );
}
