/** Seconds still needed at the pace so far; null while too little was done to tell. */
export function secondsLeft(done: number, total: number, elapsedMs: number): number | null {
  if (done <= 0 || elapsedMs < 1000 || done >= total) return null;
  return Math.ceil(((total - done) * elapsedMs) / done / 1000);
}

/** 大约还要 40 秒 / 3 分钟. */
export function secondsWords(seconds: number): string {
  return seconds < 90 ? `大约还要 ${seconds} 秒` : `大约还要 ${Math.round(seconds / 60)} 分钟`;
}
