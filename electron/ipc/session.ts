import type { PublicationName, Publications } from '#shared/ipc/contract';
import type { AppStatus, BackupOutcome } from '#shared/ipc/views';
import { LedgerError } from '../ledger/errors';
import type { Log } from '../log/log';
import type { OutsideCopies } from '../papers/outside';
import { deskChange } from './desk-change';
import type { OfficePort, SignOutReason } from './office-port';
import type { SessionEnder } from './shell';
import { within } from './within';
import type { Reporter } from './work-desk';

export interface SessionRoom {
  readonly office: OfficePort;
  readonly outside: Pick<OutsideCopies, 'wipe'>;
  readonly log: Log;
  readonly publish: <P extends PublicationName>(name: P, value: Publications[P]) => void;
  /** Empties what the windows keep in memory (the desk's partition). */
  readonly clearDesk: () => Promise<void>;
  /** Runs long work and tells the windows how far it is. */
  readonly working: <T>(work: (reporter: Pick<Reporter, 'progress'>) => Promise<T>) => Promise<T>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Records what left while nobody was signed in (leaving-papers.ts). */
  readonly settle: () => Promise<void>;
  /** Runs `work` a little later, when main has nothing else to do. */
  readonly later: (work: () => void) => void;
}

/** Events indexed in one slice: about 5 ms, so that no window waits (L12). */
const SLICE = 20;

/** A draft is sent and on the disk in a few milliseconds; a slow PC gets more. Nobody waits longer for a lock. */
export const LAST_WORDS_MS = 250;

/** A copy may take long, but not without getting on. */
const COPY_STALLED_MS = 300_000;
/** Longest that each further step of an end may take, in milliseconds: a drive that does not answer must not keep anybody. */
const CLOSE_MS = 20_000;
const WIPE_MS = 10_000;
const CLEAR_MS = 5_000;

/**
 * Follows sign-in and sign-out: publishes the status, passes the ledger's changes to the windows, lets the search index
 * catch up in idle slices (L2), and clears away what a session leaves. Returns how a session is ended.
 */
export function superviseSession(room: SessionRoom): SessionEnder {
  const { office, outside, log, publish } = room;
  let leave: () => void = () => undefined;
  let followed: unknown = null;
  let lastOfficer: string | null = null;

  function follow(): void {
    const ledger = office.current()?.ledger ?? null;
    if (ledger === followed) return;
    leave();
    leave = () => undefined;
    followed = ledger;
    if (ledger === null) return;
    room.settle().catch((error: unknown) => log.bug('settle', error));

    let indexing = false;
    const indexMore = (): void => {
      if (followed !== ledger) return;
      ledger.indexSlice(SLICE).then(
        (upToDate) => {
          indexing = !upToDate;
          if (indexing) room.later(indexMore);
        },
        (error: unknown) => {
          // Search also looks at what lies behind the cursor, so nothing is lost; the next change tries again.
          indexing = false;
          // Closing while a slice is under way is how every session ends.
          const closed = error instanceof LedgerError && error.code === 'closed';
          if (followed === ledger && !closed) log.bug('index', error);
        },
      );
    };
    const startIndexing = (): void => {
      if (indexing) return;
      indexing = true;
      room.later(indexMore);
    };
    leave = ledger.subscribe((change) => {
      const officerId = office.current()?.session.officerId;
      const seen = officerId === undefined ? null : deskChange(change, officerId);
      if (seen !== null) publish('desk:changed', seen);
      startIndexing();
    });
    startIndexing();
  }

  async function wipe(): Promise<void> {
    const left = await outside.wipe();
    if (left > 0) log.note('opened copies', `${left} still held open`);
  }

  function onStatus(status: AppStatus): void {
    follow();
    log.note('status', status.stage === 'failed' ? `failed ${status.failure.kind}` : status.stage);
    if (status.stage === 'open') {
      // A lock keeps the copies an officer has open in Word; another officer must not find them.
      const { officerId } = status.session;
      if (lastOfficer !== null && lastOfficer !== officerId) void wipe();
      lastOfficer = officerId;
    }
    publish('app:status-changed', status);
  }

  office.onStatus(onStatus);
  follow();

  /** Two ends at once (idle while the officer signs out) are one. */
  let ending: Promise<BackupOutcome> | null = null;

  async function end(reason: SignOutReason, saved: boolean): Promise<BackupOutcome> {
    if (!saved && office.current() !== null) {
      publish('desk:leaving', null);
      await room.pause(LAST_WORDS_MS);
    }
    let copy: BackupOutcome = { result: 'no-folder' };
    if (reason === 'signed-out') {
      copy = await copyNow();
    }
    try {
      await step('closing the ledger', CLOSE_MS, () => office.signOut(reason));
    } finally {
      // Also when the ledger could not be closed: nothing readable stays behind.
      if (reason === 'signed-out') {
        lastOfficer = null;
        await step('opened copies', WIPE_MS, wipe);
      }
      await step('clearing the desk', CLEAR_MS, room.clearDesk);
    }
    return copy;
  }

  async function step(what: string, milliseconds: number, work: () => Promise<unknown>): Promise<void> {
    const outcome = await within(milliseconds, work);
    if (outcome.late) log.note('end', `${what} took too long`);
  }

  async function copyNow(): Promise<BackupOutcome> {
    const failed: BackupOutcome = {
      result: 'failed',
      message: '备份没有做成。台账里的内容都在，请下次登录后再备份一次。',
    };
    try {
      const outcome = await within(COPY_STALLED_MS, (alive) =>
        room.working(({ progress }) =>
          office.makeCopy((done, total) => {
            alive();
            progress(done, total);
          }),
        ),
      );
      if (!outcome.late) return outcome.value;
      log.note('end', 'the copy got no further');
    } catch (error) {
      log.bug('copy at sign-out', error);
    }
    return failed;
  }

  return (reason, saved) => {
    ending ??= end(reason, saved !== undefined).finally(() => {
      ending = null;
    });
    return ending;
  };
}
