import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import { caseDomain } from '../ledger/case-domain';
import type { Log } from '../log/log';
import { openDesk } from '../office/office-desk';
import { installedFonts } from '../papers/installed-fonts';
import { paperIssuer } from '../papers/issue';
import { outsideCopies } from '../papers/outside';
import { paperFiles } from '../papers/paper-files';
import { openPaperWriter } from '../papers/paper-writer';
import type { Refused } from '../security/guards';
import { appearanceFile } from '../windows/appearance-file';
import { askToLeave } from '../windows/ask-to-leave';
import type { DataPlace } from '../windows/data-place';
import { clearDesk } from '../windows/desk-window';
import { type DialogParent, dialogsFor } from '../windows/dialogs';
import type { KnownWindows } from '../windows/known-windows';
import { pdfWindow } from '../windows/pdf-window';
import { hiddenPrinter, systemPrinters } from '../windows/print-window';
import { systemFor } from '../windows/system';
import { registerChannels } from './channels';
import { IDLE_SETTING, idleLock } from './idle-lock';
import { leaveProgram } from './leave-program';
import { leavingPapers } from './leaving-papers';
import { watchDays } from './new-day';
import { pendingProofs } from './pending-proofs';
import { createRegistry } from './register';
import { superviseSession } from './session';
import { workDesk } from './work-desk';

export interface WorkstationSetting {
  readonly place: DataPlace;
  /** Where the built program lies; the writing thread is started from there. */
  readonly programFolder: string;
  readonly packaged: boolean;
  readonly log: Log;
  readonly refused: Refused;
  readonly windows: KnownWindows;
  readonly parent: DialogParent;
  readonly testDialogs: string | undefined;
}

export interface Workstation {
  /** Input reached one of our windows: nobody is away. */
  readonly touched: () => void;
  /** What can wait until the first screen is there. */
  readonly warmUp: () => void;
  /** Ends the session as a sign-out does; also when nobody is signed in. False: the officer stays, for unsaved text. */
  readonly end: () => Promise<boolean>;
}

/** After the first screen has been painted and its own calls are answered. */
const WARM_UP_MS = 700;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function repeat(work: () => void, milliseconds: number): () => void {
  const timer = setInterval(work, milliseconds);
  return () => clearInterval(timer);
}

/** Puts office, papers, session and channels together. The one place where the parts of main meet. */
export async function openWorkstation(setting: WorkstationSetting): Promise<Workstation> {
  const { place, programFolder, packaged, log, refused, windows } = setting;
  const now = (): Instant => new Date().toISOString();
  const today = () => dateOfInstant(now());
  const ticks = () => performance.now();

  const outside = outsideCopies(place.opened);
  // A crash may have left copies behind.
  const left = await outside.wipe();
  if (left > 0) log.note('opened copies', `${left} still held open`);

  const office = await openDesk({
    dataDir: place.folder,
    surroundings: { now, randomBytes, workstation: os.hostname(), log: (line) => log.note('ledger', line) },
    domain: caseDomain,
  });

  log.note('office looked at', `${office.status().stage} ${Math.round(ticks())}ms`);

  const leaving = leavingPapers({ office, log, now });
  const work = workDesk((progress) => windows.publish('work:progress', progress), ticks);
  const endSession = superviseSession({
    office,
    outside,
    log,
    publish: windows.publish,
    clearDesk,
    settle: leaving.settle,
    working: (copying) => work.run({ workId: 'copy-at-sign-out', label: '正在备份台账', canStop: false }, copying),
    pause,
    later: (work) => void setTimeout(work, 15),
  });

  const writer = openPaperWriter(path.join(programFolder, 'paper-worker.cjs'));
  const system = systemFor({ packaged, testQueue: setting.testDialogs });
  const proofs = pendingProofs();
  office.onStatus(() => {
    if (office.current() === null) proofs.clear();
  });
  const registry = createRegistry({
    isTrusted: windows.isTrusted,
    session: () => office.current()?.session ?? null,
    log,
    ticks,
  });
  registerChannels(registry, {
    office,
    dialogs: dialogsFor({ packaged, testQueue: setting.testDialogs, parent: setting.parent }),
    system,
    appearance: appearanceFile(place.folder),
    printer: hiddenPrinter({ packaged, refused }),
    printers: systemPrinters,
    pdf: pdfWindow({ packaged, refused }),
    outside,
    issue: paperIssuer({ writers: writer, today }),
    papers: paperFiles(writer),
    fonts: installedFonts(process.platform),
    proofs,
    leaving,
    work,
    log,
    now,
    dataFolder: place.folder,
    publish: windows.publish,
    endSession,
  });

  const lock = (reason: 'idle' | 'locked') => {
    if (office.current() !== null) endSession(reason).catch((error: unknown) => log.bug('lock', error));
  };
  const idle = idleLock({
    isOpen: () => office.current() !== null,
    setting: async () => (await office.current()?.ledger.setting(IDLE_SETTING)) ?? null,
    systemIdleSeconds: system.idleSeconds,
    ticks,
    lock: () => lock('idle'),
    repeat,
  });
  system.onAway(() => lock('locked'));

  const stopDays = watchDays({
    today,
    repeat,
    onNewDay: () => windows.publish('app:status-changed', office.status()),
  });

  return {
    touched: idle.touched,
    warmUp: () => void setTimeout(writer.warm, WARM_UP_MS),
    async end() {
      const left = await leaveProgram({
        office,
        publish: windows.publish,
        pause,
        askToLeave: (unsaved) => askToLeave(setting.parent, unsaved),
        endSession,
        wipe: () => outside.wipe(),
        log,
      });
      if (left) {
        idle.stop();
        stopDays();
      }
      return left;
    },
  };
}
