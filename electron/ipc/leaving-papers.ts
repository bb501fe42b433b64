import type { CommandEnvelope } from '#shared/case/command';
import type { CallError } from '#shared/ipc/errors';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import { callErrorOf, LedgerError } from '../ledger/errors';
import type { Log } from '../log/log';
import { CallFailure, fail, notSignedIn } from './failure';
import {
  keepLeavingNotes,
  type Leaving,
  leavingNotes,
  type Note,
  type PaperNote,
  type RegisterNote,
} from './leaving-notes';
import type { OfficePort, OpenOfficePort } from './office-port';
import { failureOfOutcome, noSuchCase } from './outcomes';
import { paced } from './paced';

/** Other officers may add events meanwhile; recording is tried on the newest version this often. */
const TRIES = 5;

const LATER = '带出当时没有记下（工作台已锁定，或者磁盘写不进），登录后补记';
const UNKNOWN = '带出时程序中断，不知道是否已经完成，按已带出补记';

/** Locked in this very moment: the next sign-in settles it. */
function ignoreClosed(error: unknown): void {
  if (!isClosed(error)) throw error;
}
const isClosed = (error: unknown): boolean => error instanceof LedgerError && error.code === 'closed';

/** What left and could not be recorded, by its command's id, in the officer's words. */
export type Unrecorded = ReadonlyMap<string, CallError>;

export interface LeavingPapers {
  /**
   * Lets a paper or a list out: `doing` answers whether it left. What left is recorded as done by the officer of `leaving`,
   * at once or, when the workstation was locked meanwhile (a printer's dialog may stand open for an hour), at the next
   * sign-in. Rejects as `doing` does, or with what kept the record from being made.
   */
  readonly leave: (leaving: Leaving, doing: () => Promise<boolean>) => Promise<boolean>;
  /** The same for what leaves in one go, as one print job: all of it is noted before any of it leaves. */
  readonly leaveTogether: (
    all: readonly Leaving[],
    doing: () => Promise<boolean>,
  ) => Promise<{ readonly left: boolean; readonly unrecorded: Unrecorded }>;
  /** Records what left and could not be recorded then. Call whenever the ledger was opened. */
  readonly settle: () => Promise<void>;
}

/**
 * Keeps a note in the ledger from before a paper leaves until it is recorded, so that neither a lock nor the program's end
 * in between hides it: what cannot be noted does not leave.
 */
export function leavingPapers(room: {
  readonly office: Pick<OfficePort, 'current'>;
  readonly log: Log;
  readonly now: () => Instant;
}): LeavingPapers {
  const { office, log, now } = room;
  /** Handed out at this moment. */
  const underWay = new Set<string>();
  /** Ended while nobody was signed in, or the disk was full: whether the paper left. */
  const ended = new Map<string, boolean>();
  let queue: Promise<unknown> = Promise.resolve();

  /** The list is read and written as a whole, so only one may do so at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  }

  /** A note that cannot be taken away does no harm: settling finds that it is recorded, or that it never left. */
  async function forget(open: OpenOfficePort, over: readonly Note[]): Promise<void> {
    if (over.length === 0) return;
    const ids = new Set(over.map(({ commandId }) => commandId));
    try {
      const rest = (await leavingNotes(open, log)).filter(({ commandId }) => !ids.has(commandId));
      await keepLeavingNotes(open, rest);
    } catch (error) {
      if (isClosed(error) || !(error instanceof LedgerError)) throw error;
      log.note('leaving paper', `note kept: ${error.code}`);
      return;
    }
    for (const id of ids) ended.delete(id);
  }

  /** A list that left is a fact of the office, as a paper that left is one of its case. */
  const recordRegister = ({ ledger }: OpenOfficePort, note: RegisterNote, lateReason: string | null): Promise<void> =>
    ledger.appendOffice(note.commandId, note.actor, [
      {
        name: 'register-exported',
        payload: { ...note.register, ...(lateReason === null ? {} : { late: { on: note.on, reason: lateReason } }) },
      },
    ]);

  async function recordPaper(
    { ledger, profile }: OpenOfficePort,
    note: PaperNote,
    lateReason: string | null,
  ): Promise<void> {
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

  const record = (open: OpenOfficePort, note: Note, lateReason: string | null): Promise<void> =>
    'register' in note ? recordRegister(open, note, lateReason) : recordPaper(open, note, lateReason);

  /** What is not done here because nobody is signed in, or the disk is full, is left to `settle`. */
  async function finish(given: readonly Note[], left: boolean): Promise<Unrecorded> {
    for (const { commandId } of given) {
      underWay.delete(commandId);
      ended.set(commandId, left);
    }
    const unrecorded = new Map<string, CallError>();
    const open = office.current();
    if (open === null) return unrecorded;
    const over: Note[] = [];
    await paced(given, async (note) => {
      try {
        if (left) await record(open, note, null);
        over.push(note);
      } catch (error) {
        if (isClosed(error)) throw error;
        const refused = error instanceof CallFailure;
        const known = refused ? error.error : callErrorOf(error);
        if (known === null) throw error;
        unrecorded.set(note.commandId, { ...known, message: `${unrecordedWords(note, refused)}：${known.message}` });
        // A refusal would be one again; a disk may have room again.
        if (refused) over.push(note);
      }
    });
    await forget(open, over);
    return unrecorded;
  }

  /** True when the note has done its service. */
  async function settleOne(open: OpenOfficePort, note: Note): Promise<boolean> {
    const left = ended.get(note.commandId);
    try {
      if (left !== false) await record(open, note, left === undefined ? UNKNOWN : LATER);
      return true;
    } catch (error) {
      if (isClosed(error)) throw error;
      // A refusal would be one again; also of what was recorded in the last moment before the program ended.
      log.note('leaving paper', `not recorded: ${error instanceof CallFailure ? error.error.code : 'kept'}`);
      return error instanceof CallFailure;
    }
  }

  async function leaveTogether(
    all: readonly Leaving[],
    doing: () => Promise<boolean>,
  ): Promise<{ readonly left: boolean; readonly unrecorded: Unrecorded }> {
    if (all.some(({ commandId }) => underWay.has(commandId))) {
      throw fail('refused', '这份文书正在打印或另存，请先完成或取消。');
    }
    const on = dateOfInstant(now());
    const given = all.map((leaving): Note => ({ ...leaving, on }));
    for (const { commandId } of given) underWay.add(commandId);
    try {
      await inTurn(async () => {
        const open = office.current();
        if (open === null) throw notSignedIn();
        await keepLeavingNotes(open, [...(await leavingNotes(open, log)), ...given]);
      });
    } catch (error) {
      for (const { commandId } of given) underWay.delete(commandId);
      throw error;
    }
    const left = await doing().catch(async (error: unknown) => {
      await inTurn(() => finish(given, false)).catch(ignoreClosed);
      throw error;
    });
    const unrecorded = await inTurn(() => finish(given, left)).catch(ignoreClosed);
    return { left, unrecorded: unrecorded ?? new Map() };
  }

  return {
    leaveTogether,

    async leave(leaving, doing) {
      const { left, unrecorded } = await leaveTogether([leaving], doing);
      const error = unrecorded.get(leaving.commandId);
      if (error !== undefined) throw new CallFailure(error);
      return left;
    },

    settle: () =>
      inTurn(async () => {
        const open = office.current();
        if (open === null) return;
        const waiting = (await leavingNotes(open, log)).filter(({ commandId }) => !underWay.has(commandId));
        const over: Note[] = [];
        await paced(waiting, async (note) => {
          if (await settleOne(open, note)) over.push(note);
        });
        await forget(open, over);
      }).catch(ignoreClosed),
  };
}

function unrecordedWords(note: Note, refused: boolean): string {
  const what = 'register' in note ? `清单已经${note.register.way}` : `文书已经${note.export.way}`;
  const where = 'register' in note ? '记入本单位的记录' : '记入事项的经过';
  return refused ? `${what}，但没有${where}` : `${what}，但还没有${where}，下次登录时补记`;
}
