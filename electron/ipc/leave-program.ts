import type { Log } from '../log/log';
import type { OfficePort } from './office-port';
import { LAST_WORDS_MS } from './session';
import type { SessionEnder, Shell } from './shell';
import { within } from './within';

export interface LeavingRoom {
  readonly office: Pick<OfficePort, 'current' | 'unsavedDrafts'>;
  readonly publish: Shell['publish'];
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Tells how many drafts would be lost; true: the officer leaves all the same. True also where there is no window. */
  readonly askToLeave: (unsaved: number) => Promise<boolean>;
  readonly endSession: SessionEnder;
  /** Opened copies of papers. */
  readonly wipe: () => Promise<unknown>;
  readonly log: Log;
}

const WIPE_MS = 10_000;

/**
 * Before the program ends: what was typed last is saved; what the disk refused is told while there is still a way back;
 * then the session ends as with a sign-out. False: the officer stays and nothing has ended. Every step but the
 * officer's answer is bounded in time, because nothing needs an orderly quit (L1).
 */
export async function leaveProgram(room: LeavingRoom): Promise<boolean> {
  const { office } = room;
  if (office.current() !== null) {
    room.publish('desk:leaving', null);
    await room.pause(LAST_WORDS_MS);
  }
  const unsaved = office.unsavedDrafts();
  if (unsaved > 0) {
    room.log.note('end', `${unsaved} drafts not saved`);
    if (!(await room.askToLeave(unsaved))) return false;
  }
  if (office.current() !== null) await room.endSession('signed-out', 'saved');
  const wiped = await within(WIPE_MS, room.wipe);
  if (wiped.late) room.log.note('end', 'opened copies took too long');
  return true;
}
