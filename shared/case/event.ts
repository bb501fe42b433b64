import type { z } from 'zod';
import type { Instant, LocalDate } from '../law/dates';
import type { CaseState } from './state';
import type { Serial } from './values';

/**
 * Header of a fact that happened to a case (事件). `occurredOn` is the day it happened in law and starts limits;
 * `recordedAt` is main's clock and is for audit (ledger rule L3).
 */
export interface EventHeader {
  readonly sequence: number;
  readonly caseId: string;
  readonly caseVersion: number;
  readonly name: string;
  readonly version: number;
  readonly commandId: string;
  readonly officerId: string;
  readonly officerName: string;
  readonly workstation: string;
  readonly occurredOn: LocalDate;
  readonly lateReason: string | null;
  readonly recordedAt: Instant;
}

/** A header with its payload. `null`: erased by law, sealed, or written by a newer version (L3, L5). */
export interface CaseEvent<P = unknown> extends EventHeader {
  readonly payload: P | null;
}

/** What a command proposes to record; the ledger adds the rest of the header. */
export interface NewEvent<P = unknown> {
  readonly name: string;
  readonly version: number;
  readonly payload: P;
}

/**
 * Everything the program knows about one kind of event, in one file under `events/` and one row of `events/index.ts`.
 * Names are past-tense facts; a definition may be superseded by a higher version, never removed.
 */
export interface EventDefinition<Name extends string = string, Schema extends z.core.$ZodType = z.core.$ZodType> {
  readonly name: Name;
  readonly version: number;
  /** Short Chinese title for the timeline, e.g. 受理. */
  readonly title: string;
  readonly schema: Schema;
  /** One Chinese sentence for the timeline. */
  readonly describe: (payload: z.infer<Schema>) => string;
  /** Pure and total. Called only with a payload; an absent payload advances the version and leaves the rest. */
  readonly apply: (state: CaseState, payload: z.infer<Schema>, header: EventHeader) => CaseState;
  /** Serial this event gives out, null when it gives none; the ledger checks that it is the next of its series (L8). */
  readonly takes?: (payload: z.infer<Schema>) => Serial | null;
}
