import { z } from 'zod';
import { type LocalDate, localDateSchema } from '../law/dates';
import type { Law } from '../law/law';
import type { DutyBearer } from '../law/limits';
import type { NewEvent } from './event';
import type { OfficeProfile } from './office';
import type { Role } from './roles';
import type { CaseState } from './state';
import { idSchema, shortText } from './values';

/** Who acts, with the roles main has verified. */
export interface Actor {
  readonly officerId: string;
  readonly officerName: string;
  readonly roles: readonly Role[];
  readonly workstation: string;
}

/** Everything a decision may look at besides the case; passed in, so that deciding stays pure. */
export interface DecisionContext {
  readonly actor: Actor;
  readonly office: OfficeProfile;
  /** Limits, holidays and classes as this office has them. */
  readonly law: Law;
  /** Today by main's clock, Asia/Shanghai. */
  readonly today: LocalDate;
  /** The day the step happened in law (from the envelope). */
  readonly occurredOn: LocalDate;
  readonly lateReason: string | null;
  /** Next free serial of a series in a year, read inside the ledger's transaction. */
  readonly nextSerial: (series: string, year: number) => number;
}

/**
 * A refusal names the rule (条例 article or a named office rule), says in Chinese what is wrong, and the field if one
 * is to blame. A late step is never refused.
 */
export interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly field?: string;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly NewEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** The day before which a step cannot have happened, and what happened on it, e.g. 受理. */
export interface Cause {
  readonly on: LocalDate;
  readonly what: string;
}

/** Everything the program knows about one command, in one file under `commands/` and one row of `commands/index.ts`. */
export interface CommandDefinition<Name extends string = string, Schema extends z.core.$ZodType = z.core.$ZodType> {
  readonly name: Name;
  /** What the button says, e.g. 受理. */
  readonly label: string;
  /** Article or standard it implements, e.g. 《条例》第二十三条. */
  readonly article: string;
  /** Whose duty or power the step is (条例 arts. 14, 22, 23, 35, 36). */
  readonly dutyBearer: DutyBearer;
  readonly roles: readonly Role[];
  readonly schema: Schema;
  /** True for commands that open a case; all others need one. */
  readonly opens?: boolean;
  /** Only main itself sends it (issuing, exports); the renderer's contract does not accept it. */
  readonly internal?: boolean;
  /**
   * True for commands that only record what was said or handed out. They stay possible on a case that holds events of
   * a newer version, because a visitor must always be heard.
   */
  readonly recordsOnly?: boolean;
  /** Done also by an officer who stands aside (条例 art. 28(3)): who comes is registered by whoever is at the window. */
  readonly evenRecused?: boolean;
  /** True for the few steps a pointer to a secret matter (涉密) may take: they carry no text of it. */
  readonly secretSafe?: boolean;
  /** What this step follows from; without it the registration. A step is never before its cause (L3). */
  readonly cause?: (state: CaseState, payload: z.infer<Schema>) => Cause | null;
  /** Why the case's state forbids this step now, or null. Depends on the case only, so screens can offer lawful steps. */
  readonly forbidden: (state: CaseState, office: OfficeProfile) => Refusal | null;
  /** Pure. Roles, state and dates were checked before (see decide.ts); this checks the payload and names the events. */
  readonly decide: (state: CaseState | null, payload: z.infer<Schema>, context: DecisionContext) => Decision;
}

/** A command on its way: `caseVersion` is the version it was decided on (L4), `commandId` makes repeats harmless (L10). */
export const commandEnvelopeSchema = z.object({
  commandId: idSchema,
  caseId: idSchema,
  caseVersion: z.number().int().min(0),
  occurredOn: localDateSchema,
  lateReason: shortText('补录原因', 500).nullable(),
  name: z.string().max(60),
  payload: z.unknown(),
});
export type CommandEnvelope = z.infer<typeof commandEnvelopeSchema>;
