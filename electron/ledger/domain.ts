import type { CommandEnvelope, Decision, DecisionContext } from '#shared/case/command';
import type { CaseEvent, NewEvent } from '#shared/case/event';
import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import type { Serial } from '#shared/case/values';
import type { LawChange } from '#shared/law/changes';
import type { Law } from '#shared/law/law';

/** The pure functions of shared/case that the ledger needs, passed in so that the ledger decides nothing itself. */
export interface CaseDomain {
  /** Changes whenever folding the same events, or reading rows from them, gives something else than before (L7). */
  readonly foldVersion: number;
  /** The law of an office: what the program ships for its place, with the changes the office made and did not take back. */
  readonly lawOf: (divisionCode: string | null, changes: readonly LawChange[]) => Law;
  /** True for commands that open a case; all others need one. */
  readonly opens: (commandName: string) => boolean;
  readonly decide: (state: CaseState | null, envelope: CommandEnvelope, context: DecisionContext) => Decision;
  /** Total: an event of a newer version or an absent payload advances the version and leaves the rest (L5). */
  readonly fold: (state: CaseState | null, event: CaseEvent) => CaseState;
  readonly toRow: (state: CaseState, law: Law) => CaseRow;
  /** Throws when the event is not one this version may write: unknown, or its payload is not what its schema says. */
  readonly check: (event: NewEvent) => void;
  /** Serial the event gives out, or null (L8). */
  readonly serialOf: (event: NewEvent | CaseEvent) => Serial | null;
}
