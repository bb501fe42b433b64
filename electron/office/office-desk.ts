import type { Organ, SeriesContinued } from '#shared/case/office';
import type { Role } from '#shared/case/roles';
import type { Answer } from '#shared/ipc/errors';
import type { AppStatus, BackupOutcome, BackupStatus, LedgerFailure, OfficeView, Session } from '#shared/ipc/views';
import type { LawChange } from '#shared/law/changes';
import { dateOfInstant, type Instant } from '#shared/law/dates';
import type { Law } from '#shared/law/law';
import { makeCopy } from '../backup/copy';
import { restoreCopy } from '../backup/restore';
import { setAside } from '../backup/set-aside';
import type { FileOperations } from '../files/durable-file';
import type { CaseDomain } from '../ledger/domain';
import { failureOf, LedgerError } from '../ledger/errors';
import type { LedgerSurroundings } from '../ledger/ledger';
import { RefusedDrafts } from '../ledger/refused-drafts';
import { answering, bad, good, mustWait, notSignedIn, wrongPassword, wrongRecoveryKey } from './answers';
import { type ArgonCost, officeCost } from './argon';
import { newestCopy, objectionToFolder, readCopies, writeCopies } from './copies';
import { type DataFolderStatus, dataFolderStatus } from './data-folder';
import { SignInDelay } from './delay';
import {
  type Admission,
  type EstablishRequest,
  enterOffice,
  establishOffice,
  type OfficeParts,
  officerAdmission,
  recordRenewal,
} from './enter';
import { type KeyFile, type OpenedSlot, openWithPassword, openWithRecoveryKey, readKeyFile } from './keys';
import * as law from './law';
import type { OfficeSession, OpenOffice } from './open-office';
import { officerOf } from './registry';
import { continueSeries } from './series';
import * as staff from './staff';

export interface DeskOptions {
  readonly dataDir: string;
  readonly surroundings: LedgerSurroundings;
  readonly domain: CaseDomain;
  /** Cost for a new office; an existing one keeps what its key file says. */
  readonly cost?: ArgonCost;
  /** Make the data folder when it is missing: only for the program's own place, never for one that somebody named. */
  readonly createFolder?: boolean;
  /** Tests inject faults here. */
  readonly files?: FileOperations;
}

export async function openDesk(options: DeskOptions): Promise<OfficeDesk> {
  const desk = new OfficeDesk(options);
  await desk.refresh();
  return desk;
}

type Reason = Extract<AppStatus, { stage: 'sign-in' }>['reason'];

/** Kinds of failure that putting files aside can help; for the others the files are not the trouble. */
const ABOUT_FILES: readonly LedgerFailure['kind'][] = ['damaged', 'behind-head', 'head-missing', 'keys-missing'];

/**
 * The office at one workstation: first run, sign-in, open, failed. Every change runs in one queue, so that two windows
 * cannot sign in and out at once. Expected failures are answers; only bugs reject.
 */
export class OfficeDesk {
  readonly #parts: OfficeParts;
  readonly #createFolder: boolean;
  readonly #delay: SignInDelay;
  readonly #listeners = new Set<(status: AppStatus) => void>();
  readonly #refused = new RefusedDrafts();
  #copying: Promise<BackupOutcome> | null = null;
  #folder: DataFolderStatus = { kind: 'first-run' };
  #session: OfficeSession | null = null;
  #lastRecordedAt: Instant | null = null;
  #reason: Reason = 'start';
  #acceptHead = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ dataDir, surroundings, domain, cost, createFolder, files }: DeskOptions) {
    const dependencies = { domain, refused: this.#refused, ...(files ? { files } : {}) };
    this.#parts = { dataDir, surroundings, dependencies, cost: cost ?? officeCost };
    this.#createFolder = createFolder ?? false;
    this.#delay = new SignInDelay(dataDir, surroundings.now);
  }

  status(): AppStatus {
    const open = this.current();
    if (open) {
      const now = this.#parts.surroundings.now();
      const clockBehind = this.#lastRecordedAt !== null && now < this.#lastRecordedAt;
      return { stage: 'open', session: open.session, today: dateOfInstant(now), clockBehind };
    }
    if (this.#folder.kind === 'failed') return { stage: 'failed', failure: this.#folder.failure };
    if (this.#folder.kind === 'first-run') return { stage: 'first-run' };
    return { stage: 'sign-in', waitSeconds: this.#delay.wait(), reason: this.#reason };
  }

  onStatus(listener: (status: AppStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Looks at the data folder again ('retry'); harmless while open. */
  refresh(): Promise<AppStatus> {
    return this.#inTurn(() => this.#refresh());
  }

  establish(request: EstablishRequest): Promise<Answer<{ recoveryKey: string; session: Session }>> {
    return this.#inTurn(() =>
      answering(async () => {
        if ((await this.#refresh()).stage !== 'first-run') return bad('refused', '这里已经设置过单位，请直接登录。');
        const { recoveryKey, session } = await establishOffice(this.#parts, request);
        const answer = await this.#enter(session);
        return answer.ok ? good({ recoveryKey, session: answer.value }) : answer;
      }),
    );
  }

  signIn(account: string, password: string): Promise<Answer<Session>> {
    return this.#entering((file) => openWithPassword(file, account, password), officerAdmission, wrongPassword);
  }

  recover(request: { recoveryKey: string; account: string; newPassword: string }): Promise<Answer<Session>> {
    const admission = (): Admission => (registry, view) => {
      const officerId = officerOf(registry, request.account);
      return view.officers.some(({ id, active }) => id === officerId && active) ? officerId : null;
    };
    return this.#entering(
      (file) => openWithRecoveryKey(file, request.recoveryKey),
      admission,
      wrongRecoveryKey,
      (session, file) =>
        staff.givePassword(this.#parts, session, file, request.account, request.newPassword, 'recovery-key-used'),
    );
  }

  signOut(reason: 'signed-out' | 'idle' | 'locked'): Promise<AppStatus> {
    return this.#inTurn(async () => {
      const session = this.#session;
      this.#session = null;
      this.#reason = reason;
      // A copy in the making still needs ledger and key; nobody can work with them any more.
      await this.#copying;
      await session?.close();
      return this.#refresh();
    });
  }

  /** Drafts of all officers that could not be written; tries once more first. They are gone when the program ends. */
  unsavedDrafts(): number {
    this.#session?.ledger.retryDrafts();
    return this.#refused.count;
  }

  current(): OpenOffice | null {
    return this.#session?.open ?? null;
  }

  view(): OfficeView | null {
    return this.#session?.view ?? null;
  }

  changePassword(oldPassword: string, newPassword: string): Promise<Answer<null>> {
    return this.#signedIn((session) => {
      const seconds = this.#delay.wait();
      if (seconds > 0) return Promise.resolve(mustWait(seconds));
      return staff.changePassword(this.#parts, session, this.#delay, oldPassword, newPassword);
    });
  }
  addOfficer(request: Parameters<typeof staff.addOfficer>[2]): Promise<Answer<OfficeView>> {
    return this.#signedIn((session) => staff.addOfficer(this.#parts, session, request));
  }
  setRoles(officerId: string, roles: readonly Role[], active: boolean): Promise<Answer<OfficeView>> {
    return this.#signedIn((session) => staff.setRoles(this.#parts, session, officerId, roles, active));
  }
  saveOrgan(organ: Organ): Promise<Answer<OfficeView>> {
    return this.#signedIn((session) => staff.saveOrgan(session, organ));
  }
  continueSeries(fact: SeriesContinued): Promise<Answer<OfficeView>> {
    return this.#signedIn((session) => continueSeries(session, fact, dateOfInstant(this.#parts.surroundings.now())));
  }
  lawWith(change: LawChange): Promise<Answer<Law>> {
    return this.#signedIn(async (session) => law.lawWith(session, change));
  }
  changeLaw(change: LawChange, readWith: Law): Promise<Answer<OfficeView>> {
    return this.#signedIn((session) => law.changeLaw(session, change, readWith));
  }
  undoLawChange(): Promise<Answer<OfficeView>> {
    return this.#signedIn((session) => law.undoLawChange(session));
  }
  renewRecoveryKey(): Promise<Answer<{ readonly recoveryKey: string }>> {
    return this.#signedIn((session) => staff.renewRecoveryKey(this.#parts, session));
  }

  backupStatus(): Promise<BackupStatus> {
    return readCopies(this.#parts.dataDir);
  }
  setBackupFolder(folder: string): Promise<Answer<BackupStatus>> {
    return this.#signedIn(async () => {
      const objection = await objectionToFolder(folder, this.#parts.dataDir);
      if (objection) return bad('refused', objection);
      const status: BackupStatus = { folder, lastGood: (await this.backupStatus()).lastGood };
      await writeCopies(this.#parts.dataDir, status);
      return good(status);
    });
  }
  /** Copy, open, check; not in the queue, because work goes on meanwhile. Two at once are one. */
  makeCopy(progress?: (done: number, total: number) => void): Promise<BackupOutcome> {
    this.#copying ??= this.#makeCopy(progress).finally(() => {
      this.#copying = null;
    });
    return this.#copying;
  }

  latestCopy(): Promise<string | null> {
    return newestCopy(this.#parts.dataDir);
  }
  restoreLatestCopy(): Promise<Answer<AppStatus>> {
    return this.#repair(async () => {
      const copy = await this.latestCopy();
      if (!copy) return bad('not-found', '没有找到备份。请接好备份所在的磁盘后再试。');
      await restoreCopy(copy, this.#parts.dataDir, this.#parts.surroundings.now());
      return good(await this.#refresh());
    });
  }
  /** The damaged set is renamed, never deleted; what is left is a first run. */
  setAside(): Promise<Answer<AppStatus>> {
    return this.#repair(async () => {
      await setAside(this.#parts.dataDir, this.#parts.surroundings.now());
      return good(await this.#refresh());
    });
  }
  /**
   * An administrator goes on with what is there although the head file is missing or says there was more (L11): the next
   * sign-in, by an administrator, checks everything and records it.
   */
  acceptHead(): Promise<Answer<AppStatus>> {
    return this.#repair(async () => {
      const failure = this.#folder.kind === 'failed' ? this.#folder.failure : null;
      // Real damage cannot be accepted, only restored or set aside.
      if (failure?.kind !== 'behind-head' && failure?.kind !== 'head-missing')
        return bad('refused', failure?.message ?? '');
      this.#acceptHead = true;
      return good(await this.#refresh());
    });
  }

  async #makeCopy(progress?: (done: number, total: number) => void): Promise<BackupOutcome> {
    const { dataDir, surroundings, dependencies } = this.#parts;
    const session = this.#session;
    const { folder } = await this.backupStatus();
    if (!session || !folder) return { result: 'no-folder' };
    const { ledger, dataKey } = session;
    const sequence = await ledger.lastSequence();
    const outcome = await makeCopy({
      ledger,
      dataDir,
      dataKey,
      targetFolder: folder,
      surroundings,
      dependencies,
      ...(progress ? { progress } : {}),
    });
    if (outcome.result === 'made') {
      await session.record([{ name: 'copy-made', payload: { cases: outcome.cases, sequence } }]);
      const lastGood = { at: outcome.at, path: outcome.path, cases: outcome.cases };
      await writeCopies(dataDir, { folder, lastGood });
    }
    return outcome;
  }

  #entering(
    open: (file: KeyFile) => Promise<OpenedSlot | null>,
    admission: (slot: OpenedSlot) => Admission,
    wrongSecret: typeof wrongPassword,
    then?: (session: OfficeSession, file: KeyFile) => Promise<void>,
  ): Promise<Answer<Session>> {
    return this.#inTurn(() =>
      answering(async () => {
        if (this.#session) return bad('refused', '已经登录。');
        const { dataDir, surroundings } = this.#parts;
        const seconds = this.#delay.wait();
        if (seconds > 0) return mustWait(seconds);
        try {
          const file = await readKeyFile(dataDir);
          if (!file) throw new LedgerError('keys-missing', dataDir);
          const slot = await open(file);
          const session = slot && (await enterOffice(this.#parts, file, slot, admission(slot), this.#acceptHead));
          if (!session) return wrongSecret(await this.#delay.failed());
          if (session.ledger.renewal && !session.open?.session.roles.includes('administrator')) {
            await session.close();
            return bad('forbidden', '只有管理员可以在台账缺少内容时继续使用，请管理员登录。');
          }
          try {
            await recordRenewal(session);
            await then?.(session, file);
          } catch (error) {
            await session.close();
            throw error;
          }
          this.#acceptHead = false;
          await this.#delay.succeeded();
          return await this.#enter(session);
        } catch (error) {
          const failure = failureOf(error, dataDir);
          if (failure) {
            surroundings.log(`ledger not opened: ${failure.kind} ${error instanceof LedgerError ? error.detail : ''}`);
            // What was accepted was the failure seen then, not this one.
            this.#acceptHead = false;
            this.#folder = { kind: 'failed', failure };
            this.#tell();
          }
          throw error;
        }
      }),
    );
  }

  async #enter(session: OfficeSession): Promise<Answer<Session>> {
    this.#lastRecordedAt = await session.ledger.lastRecordedAt();
    this.#session = session;
    this.#folder = { kind: 'ready' };
    this.#tell();
    const { open } = session;
    return open ? good(open.session) : notSignedIn();
  }

  async #refresh(): Promise<AppStatus> {
    if (!this.#session) {
      const { dataDir, surroundings } = this.#parts;
      this.#folder = await dataFolderStatus(dataDir, surroundings.now(), this.#createFolder);
      await this.#delay.load();
      this.#tell();
    }
    return this.status();
  }

  /** Only on a failure screen, and only when the files are the trouble. */
  #repair(work: () => Promise<Answer<AppStatus>>): Promise<Answer<AppStatus>> {
    return this.#inTurn(() =>
      answering(async () => {
        if (this.#session || this.#folder.kind !== 'failed') return bad('refused', '台账没有故障，不需要处理。');
        if (!ABOUT_FILES.includes(this.#folder.failure.kind)) return bad('refused', this.#folder.failure.message);
        return work();
      }),
    );
  }

  #signedIn<T>(work: (session: OfficeSession) => Promise<Answer<T>>): Promise<Answer<T>> {
    return this.#inTurn(() =>
      answering(async () => {
        const session = this.#session;
        return session?.open ? work(session) : notSignedIn();
      }),
    );
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #tell(): void {
    const status = this.status();
    for (const listener of this.#listeners) listener(status);
  }
}
