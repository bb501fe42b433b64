/** Longest stretch of synchronous work, in milliseconds; a window waits at most this long (L12). */
const SLICE_MS = 12;

/**
 * Runs `step` again and again until it answers true, giving the event loop a turn whenever a slice is used up. Each
 * step must itself be short.
 */
export async function yielding(step: () => boolean): Promise<void> {
  let began = performance.now();
  while (!step()) {
    if (performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  }
}
