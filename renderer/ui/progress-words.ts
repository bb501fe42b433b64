/** One report of long work: how far it is, and when it was told (milliseconds of any steady clock). */
export interface ProgressReport {
  readonly done: number;
  readonly total: number;
  readonly at: number;
}

/** Estimates from the first two reports jump about; below this many milliseconds none is given. */
const TOO_EARLY_MS = 1_500;

/** Milliseconds still to go at the pace so far, or null while that cannot be said. */
export function remainingMs(first: ProgressReport, now: ProgressReport): number | null {
  const passed = now.at - first.at;
  const moved = now.done - first.done;
  if (passed < TOO_EARLY_MS || moved <= 0 || now.total <= now.done) return null;
  return ((now.total - now.done) * passed) / moved;
}

/** 大约还要 2 分钟; coarse on purpose, a countdown of seconds is only unrest. */
export function remainingWords(ms: number | null): string {
  if (ms === null) return '';
  if (ms < 10_000) return '马上就好';
  if (ms < 60_000) return '大约还要不到 1 分钟';
  return `大约还要 ${Math.ceil(ms / 60_000)} 分钟`;
}
