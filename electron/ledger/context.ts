import type { CaseRow } from '#shared/case/row';
import type { Tail } from './chain';
import type { CaseDomain } from './domain';
import type { Engine } from './engine';
import type { HeadWriter } from './head';
import type { KeyRing } from './key-ring';
import type { LedgerChange, LedgerSurroundings } from './ledger';
import type { Reading } from './office-law';
import type { Readers } from './readers';
import type { RefusedDrafts } from './refused-drafts';
import type { Slices } from './slices';
import { StateCache } from './state-cache';

/** What the parts of one open ledger share. `tail` changes only after a commit. */
export interface LedgerContext {
  readonly engine: Engine;
  readonly ring: KeyRing;
  readonly surroundings: LedgerSurroundings;
  readonly domain: CaseDomain;
  readonly head: HeadWriter;
  readonly states: StateCache;
  /** Last number given out per series and year, as committed; see numbers.ts. */
  readonly lastNumbers: Map<string, number>;
  /** Where paper books were continued from, per series and year; changes only with the fact that says so. */
  continued: ReadonlyMap<string, number>;
  readonly slices: Slices;
  readonly listeners: Set<(change: LedgerChange) => void>;
  /** Text that could not be written waits here; it outlives the open ledger. */
  readonly refused: RefusedDrafts;
  tail: Tail;
  /** The office's law and what rows read with it are marked with; changes only with the fact that changes it. */
  reading: Reading;
}

/** States of the cases worked on most recently; each is checked when it is folded from the events. */
export const newStateCache = (): StateCache => new StateCache(STATES_KEPT);
const STATES_KEPT = 100;

/** One row as it is now; `before` the readers it had. */
export const changeOf = (sequence: number, row: CaseRow, before: Readers): LedgerChange => ({
  sequence,
  rows: [row],
  readersBefore: JSON.stringify(before) === JSON.stringify(row.readers) ? [] : [{ caseId: row.id, readers: before }],
});

/** After the commit: nothing here may fail the command any more. */
export function publish(context: LedgerContext, change: LedgerChange): void {
  for (const listener of context.listeners) {
    try {
      listener(change);
    } catch (error) {
      context.surroundings.log(`ledger listener failed: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}
