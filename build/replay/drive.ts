import type { CommandName, CommandPayload } from '#shared/case/commands/payloads';
import type { CaseState } from '#shared/case/state';
import { dateOfInstant, type Instant } from '#shared/law/dates';

/** A step of a scripted life of a case: a command as a screen would send it, or the issuing of its letter. */
export type Step = {
  readonly at: Instant;
  readonly caseId: string;
  /** Unique within the case: the command id is derived from both, so that a script repeats harmlessly. */
  readonly key: string;
} & (
  | { readonly kind: 'command'; readonly name: CommandName; readonly payload: unknown }
  | { readonly kind: 'issue'; readonly opinionId: string; readonly paperId: string }
);

/** A command step with its payload checked by the compiler. */
export function commandStep<N extends CommandName>(
  at: Instant,
  caseId: string,
  key: string,
  name: N,
  payload: CommandPayload<N>,
): Step {
  return { kind: 'command', at, caseId, key, name, payload };
}

/** What the driver needs of the application: the same doors the screens use. */
export interface Desk {
  readonly setNow: (at: Instant) => void;
  /** Rejects with an Error whose message is the Chinese refusal. */
  readonly execute: (command: {
    readonly commandId: string;
    readonly caseId: string;
    readonly caseVersion: number;
    readonly occurredOn: string;
    readonly lateReason: string | null;
    readonly name: string;
    readonly payload: unknown;
  }) => Promise<CaseState>;
  readonly issue: (request: {
    readonly commandId: string;
    readonly caseId: string;
    readonly caseVersion: number;
    readonly opinionId: string;
    readonly paperId: string;
    readonly occurredOn: string;
    readonly lateReason: string | null;
  }) => Promise<CaseState>;
}

export interface DriveResult {
  /** Last state of each case that was opened. */
  readonly states: ReadonlyMap<string, CaseState>;
  readonly failed: ReadonlyMap<string, string>;
}

/**
 * Lives the scripts of many cases together, in order of time, as an office would: the clock only goes forward. A case
 * whose step is refused stops there and is reported; the others go on.
 */
export async function drive(
  steps: readonly Step[],
  desk: Desk,
  progress: (done: number, total: number) => void = () => {},
  /** What follows a step of its own accord; gives the case's last state. */
  after: (step: Step, state: CaseState) => Promise<CaseState> = async (_step, state) => state,
): Promise<DriveResult> {
  const ordered = [...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const states = new Map<string, CaseState>();
  const failed = new Map<string, string>();
  let done = 0;
  for (const step of ordered) {
    if (!failed.has(step.caseId)) {
      desk.setNow(step.at);
      const common = {
        commandId: `${step.caseId}-${step.key}`,
        caseId: step.caseId,
        caseVersion: states.get(step.caseId)?.version ?? 0,
        occurredOn: dateOfInstant(step.at),
        lateReason: null,
      };
      try {
        const state =
          step.kind === 'issue'
            ? await desk.issue({ ...common, opinionId: step.opinionId, paperId: step.paperId })
            : await desk.execute({ ...common, name: step.name, payload: step.payload });
        states.set(step.caseId, await after(step, state));
      } catch (error) {
        failed.set(step.caseId, error instanceof Error ? error.message : String(error));
      }
    }
    done += 1;
    progress(done, ordered.length);
  }
  return { states, failed };
}
