import type { LocalDate } from '../../law/dates';
import type { OfficeWording } from '../../law/wording';
import type { OfficerRef, Opinion, OrganRef, Serial, ServiceProof, StoredFile } from '../values';

export interface Acceptance {
  readonly organ: OrganRef;
  readonly acceptedOn: LocalDate;
}

/** 不予受理、不再受理 with its ground from the dated table law/grounds.ts. */
export interface NonAcceptance {
  readonly refusalId: string;
  readonly kind: '不予受理' | '不再受理';
  readonly organ: OrganRef;
  readonly ground: string;
  /** Article, paragraph and item as cited in the paper. */
  readonly article: string;
  readonly facts: string;
  readonly guidedTo: string;
  readonly on: LocalDate;
  /** Taken back by the organ itself or on its superior's order (条例 art. 44); null while it stands. */
  readonly revoked: { readonly on: LocalDate; readonly reason: string } | null;
}

/** 补充材料: asked for, and what came. */
export interface Supplement {
  readonly supplementId: string;
  readonly askedOn: LocalDate;
  readonly items: readonly string[];
  readonly askedBy: LocalDate | null;
  readonly received: { readonly on: LocalDate; readonly text: string; readonly complete: boolean } | null;
}

/** 延期 (条例 art. 34): proposed by the handler, decided by the head of the organ, at most 30 days in all. */
export interface Extension {
  readonly extensionId: string;
  readonly days: number;
  readonly reason: string;
  readonly proposedOn: LocalDate;
  readonly proposedBy: OfficerRef;
  readonly decision: {
    readonly on: LocalDate;
    readonly agreed: boolean;
    readonly by: OfficerRef;
    readonly comment: string;
  } | null;
}

/** 简易办理: its condition, and the way back, which keeps the original dates (简易办理办法 art. 4, 5). */
export interface SimpleProcedure {
  readonly chosenOn: LocalDate;
  readonly organ: OrganRef;
  readonly condition: string;
  readonly backOn: LocalDate | null;
  readonly backReason: string;
  /** What the petitioner was answered, demand by demand, without a 处理意见书. */
  readonly reply: {
    readonly replyId: string;
    readonly on: LocalDate;
    readonly way: string;
    readonly text: string;
  } | null;
}

/** 调查核实 (条例 art. 31(6)). */
export interface Investigation {
  readonly investigationId: string;
  readonly on: LocalDate;
  readonly way: string;
  readonly persons: string;
  readonly findings: string;
  /** The petitioner was heard on facts and reasons this time. */
  readonly heardPetitioner: boolean;
}

/** 听证 (条例 arts. 31(6), 36(2)). */
export interface Hearing {
  readonly hearingId: string;
  readonly stage: 'handling' | 'review' | 're-review';
  readonly reason: string;
  readonly orderedOn: LocalDate;
  readonly held: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly chair: string;
    readonly conclusion: string;
  } | null;
  /** Called off, with the reason; null otherwise. */
  readonly cancelled: { readonly on: LocalDate; readonly reason: string } | null;
}

/** 调解、和解 (条例 art. 33). */
export interface Mediation {
  readonly mediationId: string;
  readonly kind: '调解' | '和解';
  readonly parties: readonly string[];
  readonly startedOn: LocalDate;
  readonly end: {
    readonly on: LocalDate;
    readonly agreed: boolean;
    /** What was agreed, by whom and when it is performed; or why it failed. */
    readonly text: string;
    readonly performBy: LocalDate | null;
    /** Number or name and day of the agreement (调解协议书、和解协议书); empty while it is not on record. */
    readonly agreement: string;
  } | null;
}

/** 撤回 by the petitioner. */
export interface Withdrawal {
  readonly on: LocalDate;
  readonly by: string;
  readonly reason: string;
}

/** One of several who took the matter back for himself; it goes on for the others. */
export interface LeftPetitioner {
  readonly personId: string;
  readonly name: string;
  readonly on: LocalDate;
  readonly reason: string;
}

/** Help told of or given (条例 art. 37(2)). */
export interface Relief {
  readonly on: LocalDate;
  readonly kind: '社会救助' | '司法救助' | '法律援助' | '心理疏导' | '其他帮扶';
  readonly organ: string;
  readonly text: string;
}

/** 督促执行 of what was supported, 疏导教育 of what was not (条例 art. 32(2)). */
export interface FollowUp {
  readonly on: LocalDate;
  readonly kind: '督促执行' | '疏导教育';
  readonly text: string;
  readonly done: boolean;
}

export interface OpinionInWork {
  readonly opinion: Opinion;
  /** The office's own texts it was submitted with; absent: the shipped ones. */
  readonly wording?: readonly OfficeWording[];
  readonly draftedBy: OfficerRef;
  readonly draftedOn: LocalDate;
  readonly stage: 'submitted' | 'returned' | 'reviewed' | 'signed-off' | 'issued';
  readonly reviewedBy: OfficerRef | null;
  readonly signedOffBy: OfficerRef | null;
  readonly signedOffOn: LocalDate | null;
  readonly comments: readonly ApprovalComment[];
}

export interface ApprovalComment {
  readonly by: string;
  readonly on: LocalDate;
  readonly step: '审核' | '签批';
  readonly agreed: boolean;
  readonly text: string;
}

export interface IssuedLetter {
  readonly paperId: string;
  readonly kind: '处理意见书';
  readonly opinionId: string;
  readonly organ: OrganRef;
  /** `series` is the 机关代字; shown as 临信访函〔2026〕128号. */
  readonly number: Serial;
  readonly issuedOn: LocalDate;
  readonly file: StoredFile;
  /** The pages as printed and shown; absent when issued by an older version. */
  readonly pages?: StoredFile;
  readonly service: Service | null;
  /** Attempts that did not reach him: 拒收, 退回, 无人签收. */
  readonly attempts: readonly ServiceAttempt[];
}

/** A 处理意见书 made void (作废) before it was served: its number stays taken and visible with the reason (L8). */
export interface VoidedLetter extends IssuedLetter {
  readonly ended: { readonly on: LocalDate; readonly reason: string };
}

/** A service that counts. `servedOn` is the legal day: for 公告送达 the last day of the notice. */
export interface Service {
  readonly way: string;
  readonly servedOn: LocalDate;
  readonly servedBy: string;
  readonly receiver: string;
  /** Who took it: 本人, 同住成年家属 …; empty where nobody did. */
  readonly receiverIs: string;
  readonly remark: string;
  /** 见证人 or recording for 留置送达; empty otherwise. */
  readonly witness: string;
  /** First day of a public notice. */
  readonly noticeFrom: LocalDate | null;
  /** Absent when none was kept. */
  readonly proof?: ServiceProof;
}

export interface ServiceAttempt {
  readonly on: LocalDate;
  readonly way: string;
  readonly outcome: '拒收' | '退回' | '无人签收' | '地址不详';
  readonly remark: string;
  /** A photograph or scan that shows the attempt; absent when none was kept. */
  readonly proof?: ServiceProof;
}

export interface OnTheSpotAnswer {
  readonly kind: '咨询' | '当场答复' | '引导';
  readonly answer: string;
  readonly guidedTo: string;
  readonly on: LocalDate;
  readonly organ: OrganRef;
  /** Handed over in writing: only then it is the notice of art. 23(2). */
  readonly written: boolean;
  /** The visit it answers; absent: the last one. */
  readonly visitId?: string;
  /** The fixed statements of the slip; absent: the shipped ones. */
  readonly wording?: readonly OfficeWording[];
}
