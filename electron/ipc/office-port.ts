import type { Actor } from '#shared/case/command';
import type { OfficeProfile, Organ, SeriesContinued } from '#shared/case/office';
import type { Role } from '#shared/case/roles';
import type { Answer } from '#shared/ipc/errors';
import type { AppStatus, BackupOutcome, BackupStatus, OfficeView, Session } from '#shared/ipc/views';
import type { LawChange } from '#shared/law/changes';
import type { Law } from '#shared/law/law';
import type { AttachmentStore } from '../attachments/attachment-store';
import type { Ledger } from '../ledger/ledger';
import type { PaperStore } from '../papers/issue';

export type SignOutReason = 'signed-out' | 'idle' | 'locked';

/** What is open while an officer is signed in. Read afresh for every call: roles may change meanwhile. */
export interface OpenOfficePort {
  readonly ledger: Ledger;
  readonly attachments: PaperStore & Pick<AttachmentStore, 'address'>;
  readonly session: Session;
  readonly actor: Actor;
  readonly profile: OfficeProfile;
}

/** The office as the handlers see it (electron/office). Expected failures are values; only bugs reject. */
export interface OfficePort {
  status(): AppStatus;
  onStatus(listener: (status: AppStatus) => void): () => void;
  refresh(): Promise<AppStatus>;
  establish(request: {
    readonly profile: OfficeProfile;
    readonly officer: { readonly account: string; readonly name: string; readonly password: string };
  }): Promise<Answer<{ readonly recoveryKey: string; readonly session: Session }>>;
  signIn(account: string, password: string): Promise<Answer<Session>>;
  recover(request: {
    readonly recoveryKey: string;
    readonly account: string;
    readonly newPassword: string;
  }): Promise<Answer<Session>>;
  signOut(reason: SignOutReason): Promise<AppStatus>;
  /** Drafts of all officers that could not be written; tries once more first. They are gone when the program ends. */
  unsavedDrafts(): number;
  current(): OpenOfficePort | null;
  view(): OfficeView | null;
  changePassword(oldPassword: string, newPassword: string): Promise<Answer<null>>;
  addOfficer(request: {
    readonly account: string;
    readonly name: string;
    readonly password: string;
    readonly roles: readonly Role[];
  }): Promise<Answer<OfficeView>>;
  setRoles(officerId: string, roles: readonly Role[], active: boolean): Promise<Answer<OfficeView>>;
  saveOrgan(organ: Organ): Promise<Answer<OfficeView>>;
  /** Goes on with a paper book from a given number. */
  continueSeries(fact: SeriesContinued): Promise<Answer<OfficeView>>;
  /** The law a change would leave, or why it cannot be made. */
  lawWith(change: LawChange): Promise<Answer<Law>>;
  /** `readWith`: the law its preview was made with. */
  changeLaw(change: LawChange, readWith: Law): Promise<Answer<OfficeView>>;
  /** Takes back the last change that still counts. */
  undoLawChange(): Promise<Answer<OfficeView>>;
  backupStatus(): Promise<BackupStatus>;
  setBackupFolder(folder: string): Promise<Answer<BackupStatus>>;
  makeCopy(progress?: (done: number, total: number) => void): Promise<BackupOutcome>;
  restoreLatestCopy(): Promise<Answer<AppStatus>>;
  setAside(): Promise<Answer<AppStatus>>;
  /** Goes on with what is there (L11); takes effect with an administrator's next sign-in. */
  acceptHead(): Promise<Answer<AppStatus>>;
}
