import type { PublicationName, Publications } from '#shared/ipc/contract';
import type { Answer } from '#shared/ipc/errors';
import type { PrinterView } from '#shared/ipc/paper-register-views';
import type { BackupOutcome } from '#shared/ipc/views';
import type { Instant } from '#shared/law/dates';
import type { Log } from '../log/log';
import type { PaperIssuer } from '../papers/issue';
import type { OutsideCopies } from '../papers/outside';
import type { PaperFiles } from '../papers/paper-file';
import type { AppearanceFile } from '../windows/appearance-file';
import type { Dialogs } from '../windows/dialogs';
import type { PdfWriter } from '../windows/pdf-window';
import type { Printer } from '../windows/print-window';
import type { System } from '../windows/system';
import { CallFailure, notSignedIn } from './failure';
import type { LeavingPapers } from './leaving-papers';
import type { OfficePort, OpenOfficePort, SignOutReason } from './office-port';
import type { PendingProofs } from './pending-proofs';
import type { WorkDesk } from './work-desk';

/** Everything a handler may use. Made once in main.ts; tests give their own. */
export interface Shell {
  readonly office: OfficePort;
  readonly dialogs: Dialogs;
  readonly system: System;
  readonly appearance: AppearanceFile;
  readonly printer: Printer;
  readonly printers: () => Promise<readonly PrinterView[]>;
  readonly pdf: PdfWriter;
  readonly outside: OutsideCopies;
  readonly issue: PaperIssuer;
  readonly papers: PaperFiles;
  /** Families of fonts on this computer; null when the system does not say. */
  readonly fonts: () => Promise<readonly string[] | null>;
  /** Proofs of service not yet recorded. */
  readonly proofs: PendingProofs;
  readonly leaving: LeavingPapers;
  readonly work: WorkDesk;
  readonly log: Log;
  readonly now: () => Instant;
  readonly dataFolder: string;
  readonly publish: <P extends PublicationName>(name: P, value: Publications[P]) => void;
  /** Ends the session: copy, ledger closed, desk cleared, opened copies wiped. See session.ts. */
  readonly endSession: SessionEnder;
}

/** `saved`: a screen asked for it and has sent what was typed; otherwise the windows are given a moment to do so. */
export type SessionEnder = (reason: SignOutReason, saved?: 'saved') => Promise<BackupOutcome>;

/** The open office, or the answer `not-signed-in`: it may have been locked since the call was admitted. */
export function openOffice(shell: Pick<Shell, 'office'>): OpenOfficePort {
  const open = shell.office.current();
  if (open === null) throw notSignedIn();
  return open;
}

/** The value of an answer; its error goes on to the screen as it is. */
export function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new CallFailure(answer.error);
}
