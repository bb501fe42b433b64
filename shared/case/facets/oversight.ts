import type { LocalDate } from '../../law/dates';

/** What a 督办 answers to, the closed list of art. 40(1); 等情形 is the last one. */
export const supervisionTriggers = [
  '违反规定受理、办理信访事项',
  '推诿、敷衍、拖延',
  '弄虚作假',
  '拒不执行信访处理意见',
  '其他违反信访工作规定的情形',
] as const;
export type SupervisionTrigger = (typeof supervisionTriggers)[number];

/** 督办 (条例 art. 40(1)). */
export interface Supervision {
  readonly supervisionId: string;
  /** The 信访部门 that supervises. */
  readonly by: string;
  readonly organ: string;
  readonly trigger: SupervisionTrigger;
  readonly demand: string;
  readonly on: LocalDate;
  readonly answerBy: LocalDate | null;
  readonly answer: { readonly on: LocalDate; readonly text: string } | null;
}

export const suggestionKinds = ['改进工作', '完善政策', '追究责任'] as const;
export const adoptions = ['采纳', '部分采纳', '不采纳'] as const;
export const ratedSides = ['信访部门', '责任单位'] as const;
export const ratingGrades = ['满意', '基本满意', '不满意'] as const;

/** 三项建议: 改进工作, 完善政策, 追究责任 (条例 art. 40). */
export interface ThreeSuggestion {
  readonly suggestionId: string;
  readonly kind: (typeof suggestionKinds)[number];
  /** The 信访部门 that suggests. */
  readonly by: string;
  readonly to: string;
  /** Organ or person at fault (追究责任); empty otherwise. */
  readonly concerning: string;
  readonly facts: string;
  readonly proposal: string;
  readonly on: LocalDate;
  readonly answerBy: LocalDate | null;
  /** Written feedback whether it was adopted (art. 40(4)). */
  readonly answer: {
    readonly on: LocalDate;
    readonly adopted: (typeof adoptions)[number];
    readonly text: string;
  } | null;
}

/** Satisfaction, rated by the petitioner for petition office and responsible unit apart. */
export interface Rating {
  readonly of: (typeof ratedSides)[number];
  readonly organ: string;
  readonly grade: (typeof ratingGrades)[number];
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
  /** Day the other matter was opened; null where it is not known. */
  readonly openedOn: LocalDate | null;
  readonly on: LocalDate;
  /** Day the link was taken back; null while it stands. */
  readonly endedOn: LocalDate | null;
}

/** A due date set by an authorised officer over the computed one; the record shows both. */
export interface LimitOverride {
  /** Key of the limit as limitsOf names it, e.g. `finish`. */
  readonly limit: string;
  /** The day as counted when it was set: where that moves (extension, correction), the new day holds. */
  readonly counted: LocalDate;
  readonly due: LocalDate;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
}
