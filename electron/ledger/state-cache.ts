import type { CaseState } from '#shared/case/state';

/** The `limit` states used last. Holds only what was folded from checked events. */
export class StateCache {
  readonly #limit: number;
  readonly #states = new Map<string, CaseState>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(caseId: string): CaseState | undefined {
    const state = this.#states.get(caseId);
    if (state) {
      // Moved to the end: a Map keeps the order of insertion.
      this.#states.delete(caseId);
      this.#states.set(caseId, state);
    }
    return state;
  }

  set(state: CaseState): void {
    this.#states.delete(state.id);
    this.#states.set(state.id, state);
    if (this.#states.size > this.#limit) {
      for (const oldest of this.#states.keys()) {
        this.#states.delete(oldest);
        break;
      }
    }
  }

  clear(): void {
    this.#states.clear();
  }
}
