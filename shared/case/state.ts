import type { LocalDate } from '../law/dates';
import type { OrganKind } from './office';
import type {
  DemandAnswer,
  InterviewNote,
  MatterText,
  OfficerRef,
  Opinion,
  OrganRef,
  Person,
  Purpose,
  Serial,
  Visit,
  WayOfArt31,
} from './values';

export type { DemandAnswer };

/** A case (信访事项) as its events leave it. Pure data; derived things (limits, next steps) are computed from it. */
export interface CaseState {
  readonly id: string;
  /** Number of events folded, also those this version cannot read. */
  readonly version: number;
  /** Events from a newer version, kept and shown as "needs a newer version" (L5). */
  readonly unknownEvents: number;
  readonly registration: Serial | null;
  readonly openedOn: LocalDate;
  /** The organ the petition reached first; its kind says which limits of arts. 22 and 23 run. */
  readonly receivedBy: ReceivingOrgan | null;
  readonly matter: MatterText;
  readonly petitioners: readonly Person[];
  readonly visits: readonly RecordedVisit[];
  readonly notes: readonly RecordedNote[];
  readonly classification: Classification | null;
  readonly transfers: readonly Transfer[];
  readonly acceptance: Acceptance | null;
  readonly assignee: OfficerRef | null;
  readonly opinion: OpinionInWork | null;
  readonly letters: readonly IssuedLetter[];
  readonly onTheSpot: OnTheSpotAnswer | null;
  readonly closed: { readonly on: LocalDate; readonly reason: string } | null;
  /** Other cases an officer looked at and found not to be the same matter: a recorded decision. */
  readonly notSameAs: readonly string[];
  /** Steps done after their limit: recorded as 超期, never refused. */
  readonly lateSteps: readonly LateStep[];
}

export interface ReceivingOrgan extends OrganRef {
  readonly kind: OrganKind;
}

export interface RecordedVisit extends Visit {
  /** What was said this time; empty for the first visit, whose words are the matter. */
  readonly said: string;
  readonly registration: Serial;
}

export interface RecordedNote extends InterviewNote {
  readonly confirmation: {
    readonly way: string;
    readonly on: LocalDate;
    readonly remark: string;
  } | null;
  readonly addenda: readonly {
    readonly id: string;
    readonly on: LocalDate;
    readonly text: string;
    readonly by: string;
  }[];
}

export interface Classification {
  readonly purpose: Purpose;
  readonly contentClass: readonly string[];
  readonly place: { readonly name: string; readonly code?: string | undefined };
  /** Only for 申诉 and 求决 (条例 art. 31). */
  readonly way: WayOfArt31 | null;
  readonly classifiedOn: LocalDate;
}

export interface Transfer {
  readonly transferId: string;
  readonly kind: '转送' | '交办';
  readonly from: OrganRef;
  readonly toOrgan: string;
  readonly transferredOn: LocalDate;
  readonly reason: string;
  /** Period named in the 交办 (条例 art. 22(1)3). */
  readonly feedbackBy: LocalDate | null;
  readonly opinion: {
    readonly recordedOn: LocalDate;
    readonly documentNumber: string;
    readonly summary: string;
    readonly servedOn: LocalDate | null;
  } | null;
}

export interface Acceptance {
  readonly organ: OrganRef;
  readonly acceptedOn: LocalDate;
}

export interface OpinionInWork {
  readonly opinion: Opinion;
  readonly draftedBy: OfficerRef;
  readonly draftedOn: LocalDate;
  readonly stage: 'submitted' | 'returned' | 'reviewed' | 'signed-off' | 'issued';
  readonly reviewedBy: OfficerRef | null;
  readonly signedOffBy: OfficerRef | null;
  readonly signedOffOn: LocalDate | null;
  readonly comments: readonly {
    readonly by: string;
    readonly on: LocalDate;
    readonly step: '审核' | '签批';
    readonly agreed: boolean;
    readonly text: string;
  }[];
}

export interface IssuedLetter {
  readonly paperId: string;
  readonly kind: '处理意见书';
  readonly opinionId: string;
  readonly organ: OrganRef;
  /** `series` is the 机关代字; shown as 临信访函〔2026〕128号. */
  readonly number: Serial;
  readonly issuedOn: LocalDate;
  /** Keyed content address of the stored file. */
  readonly file: { readonly hash: string; readonly size: number };
  readonly service: {
    readonly way: string;
    readonly servedOn: LocalDate;
    readonly servedBy: string;
    readonly receiver: string;
    readonly remark: string;
  } | null;
}

export interface OnTheSpotAnswer {
  readonly kind: '咨询' | '当场答复' | '引导';
  readonly answer: string;
  readonly guidedTo: string;
  readonly on: LocalDate;
  readonly organ: OrganRef;
}

export interface LateStep {
  readonly limit: string;
  readonly due: LocalDate;
  readonly doneOn: LocalDate;
  readonly article: string;
}
