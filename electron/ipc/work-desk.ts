import { fail } from './failure';

/** Long work under way: tells its progress and can be asked to stop. */
export interface WorkDesk {
  /** Runs `work` under an id of the caller's; a second one under the same id waits for nothing and is refused. */
  readonly run: <T>(workId: string, label: string, work: (reporter: Reporter) => Promise<T>) => Promise<T>;
  /** False when nothing of that id is under way (any more). */
  readonly cancel: (workId: string) => boolean;
}

export interface Reporter {
  readonly progress: (done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

export interface Progress {
  readonly workId: string;
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** At most one message in this many milliseconds: a screen cannot show more, and each crosses to every window. */
const INTERVAL_MS = 100;

export function workDesk(publish: (progress: Progress) => void, ticks: () => number): WorkDesk {
  const cancelledById = new Map<string, boolean>();
  return {
    async run(workId, label, work) {
      if (cancelledById.has(workId)) throw fail('invalid-request', '这项工作正在进行，请等它完成或先停止它。');
      cancelledById.set(workId, false);
      let told = Number.NEGATIVE_INFINITY;
      try {
        return await work({
          cancelled: () => cancelledById.get(workId) ?? true,
          progress(done, total) {
            const now = ticks();
            if (now - told < INTERVAL_MS && done < total) return;
            told = now;
            publish({ workId, label, done, total });
          },
        });
      } finally {
        cancelledById.delete(workId);
      }
    },
    cancel(workId) {
      if (!cancelledById.has(workId)) return false;
      cancelledById.set(workId, true);
      return true;
    },
  };
}
