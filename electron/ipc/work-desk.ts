import { fail } from './failure';

/** Long work under way: tells its progress and can be asked to stop. */
export interface WorkDesk {
  /** Runs `work` under an id of the caller's; a second one under the same id waits for nothing and is refused. */
  readonly run: <T>(work: WorkName, doing: (reporter: Reporter) => Promise<T>) => Promise<T>;
  /** False when nothing of that id is under way (any more). */
  readonly cancel: (workId: string) => boolean;
}

export interface WorkName {
  readonly workId: string;
  readonly label: string;
  /** Whether asking it to stop does anything: a copy half made would only be thrown away. */
  readonly canStop: boolean;
}

export interface Reporter {
  readonly progress: (done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

export interface Progress extends WorkName {
  readonly done: number;
  readonly total: number;
}

/** At most one message in this many milliseconds: a screen cannot show more, and each crosses to every window. */
const INTERVAL_MS = 100;

export function workDesk(publish: (progress: Progress) => void, ticks: () => number): WorkDesk {
  const cancelledById = new Map<string, boolean>();
  return {
    async run(name, doing) {
      const { workId } = name;
      if (cancelledById.has(workId)) throw fail('invalid-request', '这项工作正在进行，请等它完成或先停止它。');
      cancelledById.set(workId, false);
      let told = Number.NEGATIVE_INFINITY;
      try {
        return await doing({
          cancelled: () => cancelledById.get(workId) ?? true,
          progress(done, total) {
            const now = ticks();
            if (now - told < INTERVAL_MS && done < total) return;
            told = now;
            publish({ ...name, done, total });
          },
        });
      } finally {
        cancelledById.delete(workId);
        // Stopped or failed work has no last step of its own: the windows take this for the end.
        publish({ ...name, done: 1, total: 1 });
      }
    },
    cancel(workId) {
      if (!cancelledById.has(workId)) return false;
      cancelledById.set(workId, true);
      return true;
    },
  };
}
