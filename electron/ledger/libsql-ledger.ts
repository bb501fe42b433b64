import type { Actor, CommandEnvelope } from '#shared/case/command';
import type { CaseEvent } from '#shared/case/event';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import type { Draft, DraftSummary, EarlierMatter, RelatedMatter, SearchHit, VerifyReport } from '#shared/ipc/views';
import type { LawChange } from '#shared/law/changes';
import type { Instant, LocalDate } from '#shared/law/dates';
import type { Law } from '#shared/law/law';
import { writeDurably } from '../files/durable-file';
import { readRow } from './case-rows';
import { findCommand } from './commands';
import type { LedgerContext } from './context';
import { discardDraft, listDrafts, loadDraft, saveDraft, writeRefused } from './drafts';
import { LedgerError } from './errors';
import { readCase, readTail } from './event-store';
import { execute, stateOf } from './execute';
import { headText } from './head';
import { previewLaw } from './law-preview';
import type { ExecuteOutcome, Ledger, LedgerChange } from './ledger';
import { lookup } from './lookup';
import { lastNumber } from './numbers';
import type { OfficeEvent } from './office-events';
import { readingOf } from './office-law';
import { appendOffice, type RecordedOfficeEvent, readOffice, readOfficeLaw } from './office-log';
import { casesServedBetween, type NumberBook, numberBooks, numbersFrom, rowsWithPapers } from './paper-registers';
import { caseIds, counts, followUps, type WorkingPage, workingSet } from './read';
import type { Viewer } from './readers';
import { isFoldedOtherwise, rebuild, refold } from './rebuild';
import { related } from './related';
import { indexSlice, search } from './search';
import { readSetting, writeSetting } from './settings';
import { verify } from './verify';

/** What an administrator accepted when the head file was missing (null) or ahead of the ledger (L11). */
export interface HeadRenewal {
  readonly expectedSequence: number | null;
  readonly foundSequence: number;
}

/** The ledger in one encrypted file on this workstation. Thin: each method is one function of the files beside it. */
export class LibsqlLedger implements Ledger {
  readonly folder: string;
  /** Not null when opened with `acceptHead`: to be recorded as `head-renewed`. */
  readonly renewal: HeadRenewal | null;
  readonly #context: LedgerContext;
  #closing: Promise<void> | null = null;
  /** Rows of another version of the program or another law being folded anew behind everything else (L7). */
  #refolding: Promise<void> = Promise.resolve();

  constructor(folder: string, context: LedgerContext, renewal: HeadRenewal | null = null) {
    this.folder = folder;
    this.renewal = renewal;
    this.#context = context;
    if (isFoldedOtherwise(context)) this.#refolding = this.#refold();
  }

  get law(): Law {
    return this.#open().reading.law;
  }
  lawWith(change: LawChange): Law {
    const context = this.#open();
    return readingOf(context.domain, [...readOfficeLaw(context), { name: 'law-changed', payload: { change } }]).law;
  }
  async previewLaw(...[after, viewer, progress, cancelled]: Parameters<Ledger['previewLaw']>) {
    return previewLaw(this.#open(), after, viewer, progress, cancelled);
  }

  async execute(envelope: CommandEnvelope, actor: Actor, office: OfficeProfile): Promise<ExecuteOutcome> {
    return execute(this.#open(), envelope, actor, office);
  }
  async hasCommand(commandId: string): Promise<boolean> {
    return findCommand(this.#open(), commandId) !== null;
  }

  async state(caseId: string): Promise<CaseState | null> {
    return stateOf(this.#open(), caseId);
  }
  async events(caseId: string): Promise<readonly CaseEvent[]> {
    return readCase(this.#open(), caseId);
  }
  async row(caseId: string): Promise<CaseRow | null> {
    return readRow(this.#open(), caseId)?.row ?? null;
  }
  async workingSet(after: string | null, limit: number, today: LocalDate, viewer: Viewer = null): Promise<WorkingPage> {
    return workingSet(this.#open(), after, limit, today, viewer);
  }
  async caseIds(after: string | null, limit: number): Promise<readonly string[]> {
    return caseIds(this.#open(), after, limit);
  }
  async followUps(viewer: Viewer = null): Promise<readonly CaseRow[]> {
    return followUps(this.#open(), viewer);
  }
  async counts(today: LocalDate, soonUntil: LocalDate, officerId: string): ReturnType<Ledger['counts']> {
    return counts(this.#open(), today, soonUntil, officerId);
  }
  async lookup(query: Parameters<Ledger['lookup']>[0], viewer: Viewer = null): Promise<readonly EarlierMatter[]> {
    return lookup(this.#open(), query, viewer);
  }
  async related(caseId: string, viewer: Viewer = null): Promise<readonly RelatedMatter[]> {
    return related(this.#open(), caseId, viewer);
  }
  async search(text: string, limit: number, viewer: Viewer = null): Promise<readonly SearchHit[]> {
    return search(this.#open(), text, limit, viewer);
  }
  async indexSlice(limit: number): Promise<boolean> {
    return indexSlice(this.#open(), limit);
  }

  async peekSerial(series: string, year: number): Promise<number> {
    return lastNumber(this.#open(), series, year) + 1;
  }

  async numberBooks(): Promise<readonly NumberBook[]> {
    return numberBooks(this.#open());
  }
  async numbersFrom(...[series, year, from, limit]: Parameters<Ledger['numbersFrom']>) {
    return numbersFrom(this.#open(), series, year, from, limit);
  }
  async rowsWithPapers(viewer: Viewer): Promise<readonly CaseRow[]> {
    return rowsWithPapers(this.#open(), viewer);
  }
  async casesServedBetween(...[from, to, viewer]: Parameters<Ledger['casesServedBetween']>) {
    return casesServedBetween(this.#open(), from, to, viewer);
  }

  async saveDraft(officerId: string, draft: Omit<Draft, 'savedAt'>): Promise<Instant> {
    return saveDraft(this.#open(), officerId, draft);
  }
  async loadDraft(officerId: string, key: string): Promise<Draft | null> {
    return loadDraft(this.#open(), officerId, key);
  }
  async listDrafts(officerId: string): Promise<readonly DraftSummary[]> {
    return listDrafts(this.#open(), officerId);
  }
  async discardDraft(officerId: string, key: string): Promise<void> {
    discardDraft(this.#open(), officerId, key);
  }
  /** Tries again to write the drafts that were refused. */
  retryDrafts(): void {
    writeRefused(this.#open());
  }

  async appendOffice(
    commandId: string,
    actor: Actor,
    events: readonly OfficeEvent[],
    settings: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const context = this.#open();
    appendOffice(context, commandId, actor, events, settings);
    if (isFoldedOtherwise(context)) this.#refolding = this.#refolding.then(() => this.#refold());
  }
  async officeEvents(options: { readonly withoutCopies?: boolean } = {}): Promise<readonly RecordedOfficeEvent[]> {
    return readOffice(this.#open(), options.withoutCopies ?? false);
  }

  async setting(name: string): Promise<string | null> {
    return readSetting(this.#open(), name);
  }
  async setSetting(name: string, value: string): Promise<void> {
    writeSetting(this.#open(), name, value);
  }

  async verify(
    progress: (done: number, total: number) => void,
    cancelled: () => boolean,
    options: { readonly wholeFile?: boolean } = {},
  ): Promise<VerifyReport> {
    await this.folded();
    return verify(this.#open(), progress, cancelled, { ...options, folder: this.folder });
  }
  async rebuild(progress: (done: number, total: number) => void): Promise<void> {
    await this.folded();
    return rebuild(this.#open(), progress);
  }

  async copyTo(path: string): Promise<void> {
    return this.#open().engine.copyTo(path);
  }
  /** A head file for a copy that ends at `sequence` events, so that the copy opens like any ledger. */
  async writeHeadFor(path: string): Promise<void> {
    const { ring, tail } = this.#open();
    await writeDurably(path, headText(ring, tail), { policy: 'must-succeed' });
  }

  async lastSequence(): Promise<number> {
    return this.#open().tail.sequence;
  }
  async lastRecordedAt(): Promise<Instant | null> {
    return readTail(this.#open()).recordedAt;
  }
  subscribe(listener: (change: LedgerChange) => void): () => void {
    const { listeners } = this.#open();
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Resolves when the head file has caught up; tests and copies wait for it, commands never do (L11). */
  async settled(): Promise<void> {
    await this.#open().head.flush();
  }

  async close(): Promise<void> {
    this.#closing ??= this.#close();
    await this.#closing;
  }

  /** Resolves when all rows are what this version of the program folds. */
  async folded(): Promise<void> {
    await this.#refolding;
  }

  async #refold(): Promise<void> {
    // Whoever opens the ledger gets it first.
    await new Promise((resolve) => setImmediate(resolve));
    try {
      // What the work before this one was doing may have been enough.
      if (!this.#closing && isFoldedOtherwise(this.#context)) await refold(this.#context, () => this.#closing !== null);
    } catch (error) {
      this.#context.surroundings.log(`rows not folded anew: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }

  async #close(): Promise<void> {
    await this.#refolding;
    const { head, engine, ring, listeners, states } = this.#context;
    writeRefused(this.#context);
    await head.flush();
    await engine.close();
    listeners.clear();
    states.clear();
    ring.destroy();
  }

  #open(): LedgerContext {
    if (this.#closing) throw new LedgerError('closed', this.folder);
    return this.#context;
  }
}
