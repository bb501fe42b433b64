import type { MatterLink } from '../case/facets/oversight';
import type { OfficeProfile, SeriesContinued } from '../case/office';
import type { Role } from '../case/roles';
import type { ServiceProof } from '../case/values';
import type { LawChange } from '../law/changes';
import type { Instant, LocalDate } from '../law/dates';
import type { Law } from '../law/law';
import type { ArticleNumber } from '../law/statutes/numerals';
import type { Statute } from '../law/statutes/statute';
import type { Agreement, SamePerson } from '../people/same-person';

/** An officer with an open session. */
export interface Session {
  readonly officerId: string;
  readonly officerName: string;
  readonly roles: readonly Role[];
  readonly officeName: string;
  readonly workstation: string;
}

/** Why the ledger could not be opened (L9). Each kind has its own words and its own safe actions. */
export type FailureKind =
  | 'folder-missing'
  | 'folder-read-only'
  | 'disk-full'
  | 'locked'
  | 'damaged'
  | 'behind-head'
  | 'head-missing'
  | 'keys-missing'
  | 'newer-version';

export interface LedgerFailure {
  readonly kind: FailureKind;
  /** Folder or file concerned, for the officer to tell the technician. */
  readonly path: string;
  /** Chinese: what happened, what is kept. */
  readonly message: string;
  /** With `behind-head`: how many events the head file says there were, and how many the ledger has (L11). */
  readonly events?: { readonly expected: number; readonly found: number };
}

export type AppStatus =
  | { readonly stage: 'first-run' }
  | {
      readonly stage: 'sign-in';
      readonly waitSeconds: number;
      readonly reason: 'start' | 'signed-out' | 'idle' | 'locked';
    }
  | { readonly stage: 'open'; readonly session: Session; readonly today: LocalDate; readonly clockBehind: boolean }
  | { readonly stage: 'failed'; readonly failure: LedgerFailure };

export interface OfficerView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
}

export interface OfficeView {
  readonly profile: OfficeProfile;
  readonly officers: readonly OfficerView[];
  /** Limits, holidays and classes as this office has them. */
  readonly law: Law;
  /** Changes of the law made here, oldest first, for the settings. */
  readonly lawChanges: readonly {
    readonly at: Instant;
    readonly by: string;
    readonly change: LawChange;
    readonly undone: boolean;
  }[];
  /** Paper books continued from a given number (接续编号), oldest first: they explain the numbers passed over. */
  readonly continuations: readonly (SeriesContinued & { readonly at: Instant; readonly by: string })[];
}

export interface Counts {
  readonly dueToday: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly open: number;
  readonly mine: number;
  readonly visitsToday: number;
}

/** An earlier matter of perhaps the same person, with enough text to compare (facts 7.3: not just a title). */
export interface EarlierMatter {
  readonly caseId: string;
  readonly registration: string;
  readonly title: string;
  readonly demands: string;
  readonly petitionerNames: string;
  readonly openedOn: LocalDate;
  readonly lastVisitOn: LocalDate;
  readonly visitCount: number;
  readonly stage: string;
  readonly closedOn: LocalDate | null;
  /** Which of the three agreed. */
  readonly matchedBy: readonly Agreement[];
  /** In what part: 代理人 where nobody but a proxy of that matter agreed. */
  readonly as: '信访人' | '代理人';
}

/** Another matter beside this one: judged from either side, or perhaps of the same persons (同人) and not judged yet. */
export interface RelatedMatter {
  readonly caseId: string;
  readonly registration: string;
  readonly title: string;
  readonly petitionerNames: string;
  readonly openedOn: LocalDate;
  readonly stage: string;
  /** The later standing decision, and on whose page it was made; null when there is none. */
  readonly judged: (Pick<MatterLink, 'relation' | 'reason' | 'on'> & { readonly from: 'this' | 'other' }) | null;
  readonly same: readonly SamePerson[];
}

export interface SearchHit {
  readonly caseId: string;
  readonly registration: string;
  readonly title: string;
  readonly petitionerNames: string;
  readonly openedOn: LocalDate;
  readonly stage: string;
  /** Text around the hit. */
  readonly excerpt: string;
}

export interface DraftSummary {
  readonly key: string;
  readonly kind: 'reception' | 'interview' | 'reply' | 'paper';
  readonly caseId: string | null;
  readonly title: string;
  readonly savedAt: Instant;
}

export interface Draft extends DraftSummary {
  readonly body: string;
}

export interface BackupStatus {
  readonly folder: string | null;
  readonly lastGood: { readonly at: Instant; readonly path: string; readonly cases: number } | null;
}

export type BackupOutcome =
  | { readonly result: 'made'; readonly at: Instant; readonly path: string; readonly cases: number }
  | { readonly result: 'no-folder' }
  | { readonly result: 'failed'; readonly message: string };

export interface ExportOutcome {
  /** False when the officer closed the dialog. */
  readonly done: boolean;
  readonly path: string | null;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly events: number;
  readonly cases: number;
  readonly findings: readonly string[];
}

/** A law's file as it was read: what importing it would put on the shelf, without the text. */
export interface StatuteFile {
  /** `validFrom` is null when the file does not say; the officer is asked. */
  readonly statute: Omit<Statute, 'id' | 'validFrom'> & { readonly validFrom: LocalDate | null };
  /** Missing and doubled numbers, doubtful dates: to be looked at, none of them stops the import. */
  readonly remarks: readonly string[];
  /** The first articles and the last, to see that it was split rightly. */
  readonly sample: readonly StatuteArticleText[];
}

export interface StatuteArticleText {
  readonly number: ArticleNumber;
  /** The headings it stands under. */
  readonly heading: string;
  readonly text: string;
}

/** A proof of service that main holds until it is recorded; `preview` is a picture in base64, null for a PDF. */
export interface HeldProof {
  readonly proof: ServiceProof;
  readonly preview: string | null;
}

/** A proof of service on record; `content` is a picture in base64, null for a PDF. */
export interface RecordedProof {
  readonly proof: ServiceProof;
  readonly content: string | null;
}
