import { z } from 'zod';
import type { CommandEnvelope } from '#shared/case/command';
import { commandPayloads } from '#shared/case/commands/payloads';
import { roleSchema } from '#shared/case/roles';
import { idSchema } from '#shared/case/values';
import { dateOfInstant, type Instant, localDateSchema } from '#shared/law/dates';
import { LedgerError } from '../ledger/errors';
import type { Log } from '../log/log';
import { CallFailure, fail, notSignedIn } from './failure';
import type { OfficePort, OpenOfficePort } from './office-port';
import { failureOfOutcome, noSuchCase } from './outcomes';

/** A paper on its way out, by the officer who asked for it. */
const leavingSchema = z.object({
  commandId: idSchema,
  caseId: idSchema,
  export: commandPayloads['record-export'],
  actor: z.object({
    officerId: z.string(),
    officerName: z.string(),
    roles: z.array(roleSchema).readonly(),
    workstation: z.string(),
  }),
  /** The day it was handed out. */
  on: localDateSchema,
});
export type Leaving = Readonly<Omit<z.infer<typeof leavingSchema>, 'on'>>;
type Note = Readonly<z.infer<typeof leavingSchema>>;

const SETTING = 'papers-leaving';
/** Other officers may add events meanwhile; recording is tried on the newest version this often. */
const TRIES = 5;

const LATER = '带出当时没有记下（工作台已锁定），登录后补记';
const UNKNOWN = '带出时程序中断，不知道是否已经完成，按已带出补记';

/** Locked in this very moment: the next sign-in settles it. */
function ignoreClosed(error: unknown): void {
  if (!isClosed(error)) throw error;
}
const isClosed = (error: unknown): boolean => error instanceof LedgerError && error.code === 'closed';

export interface LeavingPapers {
  /**
   * Lets a paper out: `doing` answers whether it left. What left is recorded as done by the officer of `leaving`, at once
   * or, when the workstation was locked meanwhile (a printer's dialog may stand open for an hour), at the next sign-in.
   * Rejects as `doing` does, or with what kept the record from being made.
   */
  readonly leave: (leaving: Leaving, doing: () => Promise<boolean>) => Promise<boolean>;
  /** Records what left and could not be recorded then. Call whenever the ledger was opened. */
  readonly settle: () => Promise<void>;
}

/**
 * Keeps a note in the ledger (encrypted, like everything) from before a paper leaves until it is recorded, so that
 * neither a lock nor the program's end in between hides it: what cannot be noted does not leave.
 */
export function leavingPapers(room: {
  readonly office: Pick<OfficePort, 'current'>;
  readonly log: Log;
  readonly now: () => Instant;
}): LeavingPapers {
  const { office, log, now } = room;
  /** Handed out at this moment. */
  const underWay = new Set<string>();
  /** Ended while nobody was signed in: whether the paper left. */
  const ended = new Map<string, boolean>();
  let queue: Promise<unknown> = Promise.resolve();

  /** The list is read and written as a whole, so only one may do so at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function notes({ ledger }: OpenOfficePort): Promise<readonly Note[]> {
    const text = await ledger.setting(SETTING);
    const parsed = z.array(leavingSchema).safeParse(text === null ? [] : JSON.parse(text));
    if (parsed.success) return parsed.data;
    // Only another version of the program can have written it; papers must go on leaving.
    log.note('leaving paper', 'notes of another form dropped');
    return [];
  }
  const keep = ({ ledger }: OpenOfficePort, kept: readonly Note[]): Promise<void> =>
    ledger.setSetting(SETTING, JSON.stringify(kept));

  async function forget(open: OpenOfficePort, { commandId }: Note): Promise<void> {
    await keep(
      open,
      (await notes(open)).filter((note) => note.commandId !== commandId),
    );
  }

  async function record({ ledger, profile }: OpenOfficePort, note: Note, lateReason: string | null): Promise<void> {
    const today = dateOfInstant(now());
    for (let attempt = 1; ; attempt += 1) {
      const state = await ledger.state(note.caseId);
      if (state === null) throw noSuchCase();
      const envelope: CommandEnvelope = {
        commandId: note.commandId,
        caseId: note.caseId,
        caseVersion: state.version,
        // A clock that was put back must not keep the record out.
        occurredOn: lateReason === null || note.on > today ? today : note.on,
        lateReason,
        name: 'record-export',
        payload: note.export,
      };
      const outcome = await ledger.execute(envelope, note.actor, profile);
      if (outcome.result === 'done') return;
      if (outcome.result !== 'stale' || attempt === TRIES) throw failureOfOutcome(outcome);
    }
  }

  /** What is not done here because nobody is signed in, or the disk is full, is left to `settle`. */
  async function finish(note: Note, left: boolean): Promise<void> {
    underWay.delete(note.commandId);
    ended.set(note.commandId, left);
    const open = office.current();
    if (open === null) return;
    let unrecorded: CallFailure | null = null;
    try {
      if (left) await record(open, note, null);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      const message = `文书已经${note.export.way}，但没有记入事项的经过：${error.error.message}`;
      unrecorded = new CallFailure({ ...error.error, message });
    }
    await forget(open, note);
    ended.delete(note.commandId);
    if (unrecorded !== null) throw unrecorded;
  }

  async function settleOne(open: OpenOfficePort, note: Note): Promise<void> {
    const left = ended.get(note.commandId);
    try {
      if (left !== false) await record(open, note, left === undefined ? UNKNOWN : LATER);
    } catch (error) {
      if (isClosed(error)) throw error;
      // A refusal would be one again; also of what was recorded in the last moment before the program ended.
      log.note('leaving paper', `not recorded: ${error instanceof CallFailure ? error.error.code : 'kept'}`);
      if (!(error instanceof CallFailure)) return;
    }
    await forget(open, note);
    ended.delete(note.commandId);
  }

  return {
    async leave(leaving, doing) {
      if (underWay.has(leaving.commandId)) throw fail('refused', '这份文书正在打印或另存，请先完成或取消。');
      const note: Note = { ...leaving, on: dateOfInstant(now()) };
      underWay.add(note.commandId);
      try {
        await inTurn(async () => {
          const open = office.current();
          if (open === null) throw notSignedIn();
          await keep(open, [...(await notes(open)), note]);
        });
      } catch (error) {
        underWay.delete(note.commandId);
        throw error;
      }
      const left = await doing().catch(async (error: unknown) => {
        await inTurn(() => finish(note, false)).catch(ignoreClosed);
        throw error;
      });
      await inTurn(() => finish(note, left)).catch(ignoreClosed);
      return left;
    },

    settle: () =>
      inTurn(async () => {
        const open = office.current();
        if (open === null) return;
        for (const note of await notes(open)) {
          if (!underWay.has(note.commandId)) await settleOne(open, note);
        }
      }).catch(ignoreClosed),
  };
}
