/** Milliseconds of many runs of one thing. */
export interface Spread {
  readonly runs: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export function spreadOf(milliseconds: readonly number[]): Spread {
  if (milliseconds.length === 0) throw new Error('nothing was measured');
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { runs: sorted.length, p50: round(at(0.5)), p99: round(at(0.99)), max: round(at(1)) };
}

export const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Milliseconds of a monotonic clock. */
export const nowMs = (): number => Number(process.hrtime.bigint()) / 1e6;
