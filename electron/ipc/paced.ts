/** Longest stretch of work before the event loop gets a turn, in milliseconds (L12). */
const STRETCH_MS = 12;

/**
 * Runs `work` on one item after the other and gives the event loop a turn whenever a stretch is used up, so that no window
 * waits for a long list. `stopped` is asked before each item.
 */
export async function paced<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  stopped: () => boolean = () => false,
): Promise<Result[]> {
  const results: Result[] = [];
  let began = performance.now();
  for (const item of items) {
    if (stopped()) break;
    results.push(await work(item));
    if (performance.now() - began < STRETCH_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  }
  return results;
}
