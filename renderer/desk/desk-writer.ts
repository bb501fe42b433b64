import type { ResponseOf } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';
import { call, listen } from '../app/bridge';
import { applyGone, applyRows } from './apply';
import { clearDesk, desk } from './db';

/**
 * Fills the desk and keeps it current while this window holds the Web Lock `desk-writer`; the other windows of the
 * officer only read. When the holder closes, the next window takes over and fills anew, because changes may have been
 * missed in between. Returns the function that stops it (sign-out, lock, window closed).
 */
export function runDeskWriter(): () => void {
  const stopped = new AbortController();
  void navigator.locks
    .request('desk-writer', { signal: stopped.signal }, async () => {
      const ended = new Promise<void>((resolve) => stopped.signal.addEventListener('abort', () => resolve()));
      const off = listen('desk:changed', ({ rows, gone }) => {
        void applyGone(gone);
        void applyRows(rows, 'published');
      });
      try {
        await clearDesk();
        await fill(stopped.signal);
        await ended;
      } finally {
        off();
        await clearDesk();
      }
    })
    .catch((cause: unknown) => {
      if (!stopped.signal.aborted) console.error('desk-writer', cause);
    });
  return () => stopped.abort();
}

/** Page by page, first screen first. A page that fails is asked for again after a moment; the screens say nothing yet. */
async function fill(signal: AbortSignal): Promise<void> {
  await fillDrafts();
  let after: string | null = null;
  do {
    const answer: Answer<ResponseOf<'desk:fill'>> = await call('desk:fill', { after });
    if (signal.aborted) return;
    if (!answer.ok) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      continue;
    }
    await applyRows(answer.value.rows);
    after = answer.value.next;
    if (after === null) return;
  } while (!signal.aborted);
}

/** Reads the list of drafts again. */
export async function fillDrafts(): Promise<void> {
  const answer = await call('drafts:list', {});
  if (!answer.ok) return;
  await desk.transaction('rw', desk.drafts, async () => {
    await desk.drafts.clear();
    await desk.drafts.bulkPut([...answer.value]);
  });
}
