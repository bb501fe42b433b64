import type { Actor, CommandEnvelope, Refusal } from '#shared/case/command';
import type { CaseEvent } from '#shared/case/event';
import type { OfficeProfile } from '#shared/case/office';
import type { CaseRow } from '#shared/case/row';
import type { CaseState } from '#shared/case/state';
import type {
  Counts,
  Draft,
  DraftSummary,
  EarlierMatter,
  RelatedMatter,
  SearchHit,
  VerifyReport,
} from '#shared/ipc/views';
import type { LawChange, LawPreview } from '#shared/law/changes';
import type { Instant, LocalDate } from '#shared/law/dates';
import type { Law } from '#shared/law/law';
import type { OfficeEvent } from './office-events';
import type { NumberBook, TakenNumber } from './paper-registers';
import type { Readers, Viewer } from './readers';

/** The outside world, passed in so that the ledger runs the same in Electron, in plain Node and in a test. */
export interface LedgerSurroundings {
  /** Main's clock. */
  readonly now: () => Instant;
  /** Cryptographic randomness. */
  readonly randomBytes: (size: number) => Buffer;
  readonly workstation: string;
  /** Redacted technical log: never personal data. */
  readonly log: (line: string) => void;
}

export type ExecuteOutcome =
  | {
      readonly result: 'done';
      readonly repeated: boolean;
      readonly row: CaseRow;
      readonly state: CaseState;
      readonly events: readonly CaseEvent[];
    }
  | { readonly result: 'refused'; readonly refusal: Refusal }
  /** L4: decided on an older version; `since` is what changed. */
  | { readonly result: 'stale'; readonly currentVersion: number; readonly since: readonly CaseEvent[] }
  | { readonly result: 'not-found' };

export interface LedgerChange {
  readonly sequence: number;
  readonly rows: readonly CaseRow[];
  /** Cases of `rows` whose readers were others before, with those, so that a row can be taken from a desk that had it. */
  readonly readersBefore: readonly { readonly caseId: string; readonly readers: Readers }[];
}

/**
 * The encrypted, append-only ledger (rules L1-L12 of the architecture; see RULES.md beside this file). Asynchronous on
 * purpose: a shared engine may take its place. Methods reject only with `LedgerError` (see errors.ts) or for bugs.
 */
export interface Ledger {
  /** Limits, holidays and classes the rows are read with. */
  readonly law: Law;
  /** What the office's law would be with a further change; nothing is changed. */
  lawWith(change: LawChange): Law;
  /** What another law would move among the open due dates an officer may see; null when it was stopped (L12). */
  previewLaw(
    after: Law,
    viewer: Viewer,
    progress: (done: number, total: number) => void,
    cancelled: () => boolean,
  ): Promise<LawPreview | null>;
  /** Decides and records one case command in one transaction; the answer comes after the events are on disk (L1, L2, L10). */
  execute(envelope: CommandEnvelope, actor: Actor, office: OfficeProfile): Promise<ExecuteOutcome>;
  /** Whether a command of this id is recorded: sent again it is a repeat, and `execute` answers it (L10). */
  hasCommand(commandId: string): Promise<boolean>;

  /** The case as folded; checked against its MAC. */
  state(caseId: string): Promise<CaseState | null>;
  events(caseId: string): Promise<readonly CaseEvent[]>;
  row(caseId: string): Promise<CaseRow | null>;
  /**
   * Working set: open cases by due date, then the rest of today's; `after` is the cursor of the page before. What is read
   * for an officer (`viewer`) holds nothing, not even a gap, of cases that are not his to read; so do the next three.
   */
  workingSet(
    after: string | null,
    limit: number,
    today: LocalDate,
    viewer?: Viewer,
  ): Promise<{ readonly rows: readonly CaseRow[]; readonly next: string | null }>;
  /** Closed matters still to be followed up, the one untouched longest first. */
  followUps(viewer?: Viewer): Promise<readonly CaseRow[]>;
  /** Every case id in order of registration, for tools; pages of `limit`. */
  caseIds(after: string | null, limit: number): Promise<readonly string[]>;
  /** Of what this officer may read. */
  counts(today: LocalDate, soonUntil: LocalDate, officerId: string): Promise<Counts>;
  lookup(
    query: { readonly name: string; readonly identityNumber: string; readonly phone: string },
    viewer?: Viewer,
  ): Promise<readonly EarlierMatter[]>;
  related(caseId: string, viewer?: Viewer): Promise<readonly RelatedMatter[]>;
  search(text: string, limit: number, viewer?: Viewer): Promise<readonly SearchHit[]>;
  /** Indexes up to `limit` events behind the cursor (L2); true when nothing is left. Call in idle slices. */
  indexSlice(limit: number): Promise<boolean>;

  peekSerial(series: string, year: number): Promise<number>;
  /** Every series of document numbers, by year; registration numbers are no documents and are left out. */
  numberBooks(): Promise<readonly NumberBook[]>;
  /** Numbers in order from `from` on with the events that took them; who may read those is the caller's to ask. */
  numbersFrom(series: string, year: number, from: number, limit: number): Promise<readonly TakenNumber[]>;
  /** Cases, open or closed, with papers that wait to be issued or served. */
  rowsWithPapers(viewer: Viewer): Promise<readonly CaseRow[]>;
  /** Cases in which something was served in a period; a day corrected since may lie outside it. */
  casesServedBetween(from: LocalDate, to: LocalDate, viewer: Viewer): Promise<readonly string[]>;

  saveDraft(officerId: string, draft: Omit<Draft, 'savedAt'>): Promise<Instant>;
  loadDraft(officerId: string, key: string): Promise<Draft | null>;
  listDrafts(officerId: string): Promise<readonly DraftSummary[]>;
  discardDraft(officerId: string, key: string): Promise<void>;

  /** Facts about the office itself (set-up, officers, roles, backups) in the same chain. */
  /** `settings` belong to the same transaction. */
  appendOffice(
    commandId: string,
    actor: Actor,
    events: readonly OfficeEvent[],
    settings?: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** `withoutCopies` leaves out `copy-made`, of which there is one a day. */
  officeEvents(options?: {
    readonly withoutCopies?: boolean;
  }): Promise<readonly { readonly event: OfficeEvent; readonly recordedAt: Instant; readonly officerId: string }[]>;

  /** Small non-case settings (backup folder, last good copy), encrypted in the file. */
  setting(name: string): Promise<string | null>;
  setSetting(name: string, value: string): Promise<void>;

  /** Chain, head, MACs, fold twice; in slices (L12). */
  verify(
    progress: (done: number, total: number) => void,
    cancelled: () => boolean,
    /** `wholeFile` adds SQLite's own integrity check, which blocks for as long as it takes: for tools, not for windows. */
    options?: { readonly wholeFile?: boolean },
  ): Promise<VerifyReport>;
  /** Folds all events anew and replaces the rows; the result must equal what incremental folding gave (L7). */
  rebuild(progress: (done: number, total: number) => void): Promise<void>;
  /** A consistent encrypted copy of the database under another name, while open. */
  copyTo(path: string): Promise<void>;
  lastSequence(): Promise<number>;
  lastRecordedAt(): Promise<Instant | null>;
  subscribe(listener: (change: LedgerChange) => void): () => void;
  close(): Promise<void>;
}
