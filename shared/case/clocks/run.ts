import type { ClockEvent } from '../../law/count';
import type { LocalDate } from '../../law/dates';
import type { DutyBearer } from '../../law/limits';
import type { CaseState } from '../state';

/** One run of a clock in a case: what started it, what ended it, what happened to it between. */
export interface Run {
  /** The transfer, letter or request it belongs to, when there may be several; else null. */
  readonly subject: string | null;
  readonly startedOn: LocalDate;
  /** Day the step was done, null while it is owed. */
  readonly metOn: LocalDate | null;
  /** Last day where the paper itself names it. */
  readonly namedDue: LocalDate | null;
  /** Why the duty fell away, null when it stands. */
  readonly excused: string | null;
  readonly events: readonly ClockEvent[];
  /** The rule is applied by analogy here, not in its own words: shown as 依据待核实. */
  readonly assumed: boolean;
  /** Who owes this run, where it is not whom the table names. */
  readonly bearer: DutyBearer | null;
}

/** Reads the runs of one limit from a case. */
export type Clock = (state: CaseState) => readonly Run[];

export const run = (startedOn: LocalDate, metOn: LocalDate | null, more: Partial<Run> = {}): Run => ({
  subject: null,
  startedOn,
  metOn,
  namedDue: null,
  excused: null,
  events: [],
  assumed: false,
  bearer: null,
  ...more,
});

export const earliest = (dates: readonly (LocalDate | null | undefined)[]): LocalDate | null =>
  dates.reduce<LocalDate | null>((best, date) => (date && (best === null || date < best) ? date : best), null);
