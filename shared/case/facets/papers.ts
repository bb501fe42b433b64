import type { LocalDate } from '../../law/dates';
import type { OfficeWording } from '../../law/wording';
import type { OfficerRef, OrganRef, Serial, StoredFile } from '../values';
import type { ApprovalComment, Service, ServiceAttempt } from './handling';
import type { NoticeKind } from './route';

/** One version of what the officer wrote into a paper; older ones stay, so that what changed can be shown. */
export interface PaperVersion {
  readonly values: Readonly<Record<string, string>>;
  readonly by: OfficerRef;
  readonly on: LocalDate;
  /** The office's own texts it was written with; absent: the shipped ones. */
  readonly wording?: readonly OfficeWording[];
}

/**
 * A paper of the catalogue (文书) on its way: drafted, reviewed, signed off, issued, served. The 处理意见书 has its own
 * structured chain (`opinion`, `letters`).
 */
export interface PaperInWork {
  readonly paperId: string;
  /** Key in shared/papers/catalogue.ts. */
  readonly key: string;
  readonly name: string;
  readonly organ: OrganRef;
  /** What it is made for: a transfer, a refusal, a hearing …; null for the matter as a whole. */
  readonly about: string | null;
  /** Notice duty its service meets. */
  readonly meets: NoticeKind | null;
  /** Newest last. */
  readonly versions: readonly PaperVersion[];
  readonly stage: 'submitted' | 'returned' | 'reviewed' | 'signed-off' | 'issued' | 'withdrawn' | 'voided';
  readonly comments: readonly ApprovalComment[];
  readonly signedOffOn: LocalDate | null;
  readonly issued: {
    readonly on: LocalDate;
    /** Null for papers without a document number. */
    readonly number: Serial | null;
    readonly file: StoredFile;
    /** The pages as printed and shown; absent when issued by an older version. */
    readonly pages?: StoredFile;
  } | null;
  /** Withdrawn before issue or voided after it; the number stays taken and visible. */
  readonly ended: { readonly on: LocalDate; readonly reason: string } | null;
  readonly service: Service | null;
  readonly attempts: readonly ServiceAttempt[];
}
