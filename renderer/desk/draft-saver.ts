import type { RequestOf } from '#shared/ipc/contract';
import type { Answer, CallError } from '#shared/ipc/errors';

export type DraftRequest = RequestOf<'drafts:save'>;

export type DraftState =
  | { readonly step: 'empty' }
  | { readonly step: 'saving' }
  /** `at` is `HH:mm:ss`. */
  | { readonly step: 'saved'; readonly at: string }
  | { readonly step: 'failed'; readonly message: string };

export interface DraftSaverParts {
  readonly save: (request: DraftRequest) => Promise<Answer<{ readonly savedAt: string }>>;
  readonly onState: (state: DraftState, error: CallError | null) => void;
  /** Longest time typed text stays only in the page, in milliseconds. */
  readonly every: number;
  readonly time: (savedAt: string) => string;
}

/**
 * Saves what is being typed at most `every` milliseconds after it was typed, one save at a time, always the newest
 * text. A failed save is tried again with the next text or after `every`; the page keeps the text meanwhile.
 */
export function createDraftSaver(parts: DraftSaverParts) {
  let waiting: DraftRequest | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let closed = false;

  const run = async (): Promise<void> => {
    while (waiting) {
      const request = waiting;
      waiting = null;
      parts.onState({ step: 'saving' }, null);
      const answer = await parts.save(request);
      if (answer.ok) {
        parts.onState({ step: 'saved', at: parts.time(answer.value.savedAt) }, null);
        continue;
      }
      parts.onState({ step: 'failed', message: answer.error.message }, answer.error);
      waiting ??= request;
      if (!closed && answer.error.code !== 'invalid-request') schedule();
      return;
    }
  };
  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (running) await running;
    running = run().finally(() => {
      running = null;
    });
    await running;
  };
  const schedule = () => {
    timer ??= setTimeout(() => {
      timer = null;
      void flush();
    }, parts.every);
  };
  return {
    /** Notes the newest text; it is saved within `every`. */
    change(request: DraftRequest) {
      waiting = request;
      schedule();
    },
    /** Saves what waits now. */
    flush,
    /** Forgets what waits: the text became an event or was thrown away on purpose. */
    drop() {
      waiting = null;
      if (timer) clearTimeout(timer);
      timer = null;
    },
    async close() {
      closed = true;
      await flush();
    },
  };
}
export type DraftSaver = ReturnType<typeof createDraftSaver>;
