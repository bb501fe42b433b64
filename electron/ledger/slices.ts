/** Longest stretch of synchronous work, in milliseconds; a window waits at most this long (L12). */
const SLICE_MS = 12;

/** Cuts long work into slices between which the event loop turns. Tests pass another budget and clock. */
export class Slices {
  readonly #budget: number;
  readonly #clock: () => number;

  constructor(budget = SLICE_MS, clock: () => number = () => performance.now()) {
    this.#budget = budget;
    this.#clock = clock;
  }

  /**
   * Runs `step` again and again until it answers true, giving the event loop a turn whenever a slice is used up. Each
   * step must itself be short: a fixed number of events, rows or hits.
   */
  async run(step: () => boolean): Promise<void> {
    let began = this.#clock();
    while (!step()) {
      if (this.#clock() - began < this.#budget) continue;
      await new Promise((resolve) => setImmediate(resolve));
      began = this.#clock();
    }
  }
}
