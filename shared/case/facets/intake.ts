import type { LocalDate } from '../../law/dates';
import type { OfficerRef, OrganRef, PetitionForm } from '../values';

/** 涉密: only where the paper lies; no text, no attachment, no export on a machine not approved for secrets. */
export interface SecretPointer {
  readonly level: '秘密' | '机密' | '绝密';
  readonly documentNumber: string;
  readonly keptAt: string;
  /** How it came and how many persons brought it: what the statistics count. */
  readonly form: PetitionForm;
  readonly headcount: number;
}

/** Marks an officer sets on a matter. 初件/重件, 个访/集体访 and 联名 are read from the visits (see marks.ts). */
export interface Marks {
  /** 保密 at the petitioner's wish or because of art. 30(3): readers are named, everybody else sees a number only. */
  readonly confidential: { readonly on: LocalDate; readonly reason: string } | null;
  /** 紧急: art. 25, to be reported without delay. */
  readonly urgent: { readonly on: LocalDate; readonly reason: string } | null;
}

/** Somebody who speaks for a petitioner (代理人), with the authorisation he showed. Principal counts as the petitioner. */
export interface ProxyRecord {
  readonly proxyId: string;
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly principalId: string;
  /** What he may do, and the paper shown (授权委托书). */
  readonly scope: string;
  readonly authorisation: string;
  readonly authorisedOn: LocalDate;
  /** Day the authorisation was withdrawn; null while it stands. */
  readonly withdrawnOn: LocalDate | null;
}

/** 越级核对 (条例 art. 20(1)): recorded and guided, never a ground not to register. */
export interface LevelCheck {
  readonly visitId: string;
  readonly on: LocalDate;
  readonly finding: '逐级' | '越级';
  readonly competentOrgan: string;
  readonly guidance: string;
}

/** Organ that took over the powers of another (条例 art. 24(2)). */
export interface Succession {
  readonly successionId: string;
  readonly on: LocalDate;
  readonly formerOrgan: string;
  readonly successor: string;
  readonly basis: string;
}

/** 回避 of an officer with an interest (条例 art. 28(3)). */
export interface Recusal {
  readonly recusalId: string;
  readonly officer: OfficerRef;
  readonly askedBy: '本人' | '信访人' | '负责人';
  readonly reason: string;
  readonly askedOn: LocalDate;
  /** Null while undecided. An officer's own declaration holds at once. */
  readonly decision: {
    readonly on: LocalDate;
    readonly agreed: boolean;
    readonly by: string;
    readonly text: string;
  } | null;
}

/** Whom a report of a major or urgent matter goes to (条例 art. 25): the first three always, the rest from a 信访部门. */
export const urgentAddressees = [
  '本级党委和政府',
  '相关主管部门',
  '本级信访工作联席会议办公室',
  '上一级信访部门',
  '国家信访局',
] as const;
export type UrgentAddressee = (typeof urgentAddressees)[number];

/** Report of a major or urgent matter (条例 art. 25). */
export interface UrgentReport {
  readonly reportId: string;
  readonly on: LocalDate;
  readonly organ: OrganRef;
  /** Whom it went to: own 党委政府, competent body, 联席会议办公室; a 信访部门 also the next one and 国家信访局. */
  readonly to: readonly UrgentAddressee[];
  readonly what: string;
  readonly measures: string;
}

/** 报请决定: a major or urgent matter put to the party committee and government with a proposal (条例 art. 22(1)1). */
export interface DecisionRequest {
  readonly requestId: string;
  readonly on: LocalDate;
  readonly organ: OrganRef;
  readonly to: string;
  readonly proposal: string;
}
