import type { CallError } from '#shared/ipc/errors';
import type { IssuedPaperRef } from '#shared/ipc/paper-register';
import type { BulkReport, BulkResult } from '#shared/ipc/paper-register-views';

/** What became of one item: done, failed by itself, or a reason not to go on with any (its own turn included). */
export type BulkOutcome =
  | { readonly outcome: 'done'; readonly what: string; readonly issued?: IssuedPaperRef }
  | { readonly outcome: 'failed'; readonly error: CallError }
  | { readonly outcome: 'stop'; readonly error: CallError };

interface Reporter {
  readonly progress: (done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

const stoppedByOfficer: CallError = {
  code: 'cancelled',
  message: '已按您的要求停止。办完的都已登记，其余的没有动，可以接着办。',
};

/**
 * One item after the other: what is done stays done, a failed one does not stop the rest, and between two of them the
 * officer may stop it (L12: the event loop gets a turn each time). Whatever was not reached is named, so that it can be
 * taken up again.
 */
export async function runBulk<Item>(
  items: readonly Item[],
  { progress, cancelled }: Reporter,
  one: (item: Item, index: number) => Promise<BulkOutcome>,
): Promise<Omit<BulkReport, 'folder'>> {
  const results: BulkResult[] = [];
  let stopped: CallError | null = null;
  progress(0, items.length);
  for (const [index, item] of items.entries()) {
    if (cancelled()) {
      stopped = stoppedByOfficer;
      break;
    }
    const outcome = await one(item, index);
    if (outcome.outcome === 'stop') {
      stopped = outcome.error;
      break;
    }
    results.push({ index, ...outcome });
    // The last step is told by the end of the work itself.
    if (index + 1 < items.length) progress(index + 1, items.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { results, left: items.map((_, index) => index).slice(results.length), stopped };
}
