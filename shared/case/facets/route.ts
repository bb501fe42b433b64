import type { LocalDate } from '../../law/dates';
import type { OrganKind } from '../office';
import type { OrganRef, Purpose, WayOfArt31 } from '../values';

export interface Classification {
  readonly purpose: Purpose;
  readonly contentClass: readonly string[];
  readonly place: { readonly name: string; readonly code?: string | undefined };
  /** Only for 申诉 and 求决 (条例 art. 31). */
  readonly way: WayOfArt31 | null;
  readonly classifiedOn: LocalDate;
}

/** Whom a 检举控告 accuses. Nothing of it is ever shown or sent to them (条例 art. 30(3)). */
export interface Accusation {
  readonly accused: readonly {
    readonly name: string;
    /** Unit of the accused person, or the accused unit itself. */
    readonly unit: string;
  }[];
  readonly recordedOn: LocalDate;
}

/** 检举控告 handled by the organ with power, and what the accuser was told of it (条例 art. 30(1)). */
export interface AccusationHandled {
  readonly on: LocalDate;
  readonly organ: OrganRef;
  readonly basis: string;
  readonly result: string;
  readonly feedback: { readonly way: string; readonly text: string };
}

/** Report of a petition about a cadre to the organisation department (条例 art. 30(2)). */
export interface CadreReport {
  readonly on: LocalDate;
  readonly to: string;
  readonly gist: string;
  /** Major matters also go to the party secretary and the leader in charge of organisation work. */
  readonly major: boolean;
  readonly alsoTo: readonly string[];
}

/** 程序性告知 under ways 1-5 of art. 31: which procedure, where, under which law; its own limit, not T6. */
export interface ProcedureGuidance {
  readonly guidanceId: string;
  readonly way: Exclude<WayOfArt31, 6>;
  readonly organ: OrganRef;
  /** Only an organ with power owes the 程序性告知; a 信访部门 explains at the window. */
  readonly organKind: OrganKind;
  readonly procedure: string;
  readonly handledBy: string;
  readonly basis: string;
  readonly guidedOn: LocalDate;
  /** Last day of the other procedure as its own law sets it; null where none is set. */
  readonly namedDue: LocalDate | null;
  /** What came of it: way 5 acts or answers itself, the others end elsewhere. */
  readonly result: { readonly on: LocalDate; readonly text: string } | null;
}

/** 建议意见 studied and answered (条例 art. 29). */
export interface SuggestionStudy {
  readonly studiedOn: LocalDate;
  readonly organ: OrganRef;
  readonly findings: string;
  readonly adoption: '采纳' | '部分采纳' | '未采纳';
  readonly measures: string;
  readonly reply: { readonly on: LocalDate; readonly text: string; readonly way: string } | null;
}

/** 转送、交办 by this office (条例 arts. 22, 23(1)). */
export interface Transfer {
  readonly transferId: string;
  readonly kind: '转送' | '交办';
  readonly from: OrganRef;
  /** Kind of the sender; null where an older record does not say. Only an organ with power owes the 去向告知. */
  readonly fromKind: OrganKind | null;
  readonly toOrgan: string;
  /** The same when it is one of this office's own organs: names change, the organ stays. */
  readonly toOrganId: string | null;
  readonly toOrganKind: OrganKind | null;
  readonly transferredOn: LocalDate;
  readonly reason: string;
  /** Period named in the 交办 (条例 art. 22(1)3). */
  readonly feedbackBy: LocalDate | null;
  /** What the other organ did. */
  readonly opinion: {
    readonly recordedOn: LocalDate;
    readonly documentNumber: string;
    readonly summary: string;
    readonly servedOn: LocalDate | null;
  } | null;
  /** 异议 of the organ it went to (条例 art. 23(3)), and the sender's answer. */
  readonly objection: Objection | null;
  /** Papers came back with the sender's consent; the matter is here again. */
  readonly returnedOn: LocalDate | null;
  /** Case version of the entry: order of what happened on one day. */
  readonly entry: number;
}

/** 建议简易办理 by who passes the matter on, and its way back (《信访事项简易办理办法》 arts. 4, 5). */
export interface SimpleSuggestion {
  readonly on: LocalDate;
  readonly organ: OrganRef;
  readonly organKind: OrganKind;
  /** Condition of art. 4 in words. */
  readonly condition: string;
  readonly withdrawn: { readonly on: LocalDate; readonly reason: string } | null;
  readonly entry: number;
}

export interface Objection {
  readonly objectedOn: LocalDate;
  readonly reasons: string;
  readonly answer: { readonly on: LocalDate; readonly agreed: boolean; readonly text: string } | null;
}

/** A matter that reached an organ of this office by 转送 or 交办 (条例 art. 23(3)): starts T3 and T4. */
export interface TransferReceipt {
  readonly receiptId: string;
  readonly organ: OrganRef;
  readonly organKind: OrganKind;
  /** Sender, and the transfer of this office it answers when the sender is one of its own organs. */
  readonly fromOrgan: string;
  readonly transferId: string | null;
  readonly kind: '转送' | '交办';
  readonly documentNumber: string;
  readonly receivedOn: LocalDate;
  readonly feedbackBy: LocalDate | null;
  /** 异议 raised by the organ of this office. */
  readonly objection: Objection | null;
  /** 办结报告 handed in (art. 22(1)3). */
  readonly report: { readonly on: LocalDate; readonly documentNumber: string; readonly summary: string } | null;
  /** Day the papers were given back after the sender agreed. */
  readonly returnedOn: LocalDate | null;
  readonly entry: number;
}

/** 受理争议 (条例 art. 24(1)). */
export interface CompetenceDispute {
  readonly disputeId: string;
  readonly organs: readonly string[];
  readonly reason: string;
  /** Whether the organs have a common superior; only where none is, the 联席会议 coordinates. */
  readonly commonSuperior: boolean;
  readonly submittedTo: string;
  readonly openedOn: LocalDate;
  readonly settlement: {
    readonly on: LocalDate;
    readonly by: '协商' | '共同的上一级机关' | '信访工作联席会议' | '党委和政府指定';
    readonly competentOrgan: string;
    readonly entry: number;
  } | null;
}

/** What the petitioner has to be told, and when it was done (duties.ts says which are owed). */
export const noticeKinds = {
  received: '接收告知',
  whereabouts: '去向告知',
  elsewhere: '告知向有权机关提出',
  accepted: '受理告知',
  refused: '不予受理告知',
  'refused-further': '不再受理告知',
  procedure: '程序性告知',
  extended: '延期告知',
  'simple-to-ordinary': '程序变更告知',
  suggestion: '建议回复',
} as const;
export type NoticeKind = keyof typeof noticeKinds;

/** A notice given, a lawful reason why none was owed, or a breach put on record (违反告知义务). */
export interface NoticeRecord {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  /** The thing it tells of: transfer, guidance, refusal … ; null for the matter as a whole. */
  readonly about: string | null;
  readonly outcome: 'given' | 'excused' | 'breached';
  readonly organ: OrganRef;
  readonly on: LocalDate;
  /** How it was given (书面当场, 邮寄 …), or the ground of the excuse, or why it was missed. */
  readonly way: string;
  readonly documentNumber: string;
  readonly remark: string;
}
