import type { LocalDate } from '../../law/dates';

/** 督办 (条例 art. 40(1)). */
export interface Supervision {
  readonly supervisionId: string;
  readonly organ: string;
  readonly trigger: string;
  readonly demand: string;
  readonly on: LocalDate;
  readonly answerBy: LocalDate | null;
  readonly answer: { readonly on: LocalDate; readonly text: string } | null;
}

/** 三项建议: 改进工作, 完善政策, 追究责任 (条例 art. 40). */
export interface ThreeSuggestion {
  readonly suggestionId: string;
  readonly kind: '改进工作' | '完善政策' | '追究责任';
  readonly to: string;
  readonly facts: string;
  readonly proposal: string;
  readonly on: LocalDate;
  readonly answerBy: LocalDate | null;
  /** Written feedback whether it was adopted (art. 40(4)). */
  readonly answer: {
    readonly on: LocalDate;
    readonly adopted: '采纳' | '部分采纳' | '不采纳';
    readonly text: string;
  } | null;
}

/** Satisfaction, rated by the petitioner for petition office and responsible unit apart. */
export interface Rating {
  readonly of: '信访部门' | '责任单位';
  readonly organ: string;
  readonly grade: '满意' | '基本满意' | '不满意';
  readonly remark: string;
  readonly on: LocalDate;
}

/** 回访. */
export interface CallBack {
  readonly on: LocalDate;
  readonly way: string;
  readonly reached: boolean;
  readonly text: string;
}

/** 归档. */
export interface Filing {
  readonly on: LocalDate;
  readonly volume: string;
  readonly pages: number;
  readonly retention: string;
}

/** Same or related matter (同人 + 同事): linked, never merged; "not the same" is a decision too. */
export interface MatterLink {
  readonly linkId: string;
  readonly caseId: string;
  readonly registration: string;
  readonly relation: '相同' | '相关' | '不同';
  readonly reason: string;
  readonly on: LocalDate;
  /** Day the link was taken back; null while it stands. */
  readonly endedOn: LocalDate | null;
}

/** A due date set by an authorised officer over the computed one; the record shows both. */
export interface LimitOverride {
  /** Key of the limit as limitsOf names it, e.g. `finish`. */
  readonly limit: string;
  readonly due: LocalDate;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
}
