import Dexie, { type EntityTable } from 'dexie';
import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import type { DraftSummary } from '#shared/ipc/views';

/** A case an officer opened in this session: its folded state, which holds its events too. */
export interface CaseDetails {
  readonly caseId: string;
  readonly version: number;
  readonly state: CaseState;
}

/**
 * The desk: the working set in front of the officer. It lies in an in-memory session partition, is filled from the
 * ledger at sign-in and can be thrown away at any moment; nothing is ever true only because it is here.
 */
export class Desk extends Dexie {
  readonly cases!: EntityTable<CaseRow, 'id'>;
  readonly details!: EntityTable<CaseDetails, 'caseId'>;
  readonly drafts!: EntityTable<DraftSummary, 'key'>;

  constructor() {
    super('desk');
    this.version(1).stores({
      cases: 'id, due, assigneeId, stage, lastVisitOn, closedOn',
      details: 'caseId',
      drafts: 'key, kind, caseId',
    });
  }
}

export const desk = new Desk();

/** Takes everything off the desk, at sign-out and when the screen is locked. */
export async function clearDesk(): Promise<void> {
  await desk.transaction('rw', desk.cases, desk.details, desk.drafts, async () => {
    await Promise.all([desk.cases.clear(), desk.details.clear(), desk.drafts.clear()]);
  });
}
