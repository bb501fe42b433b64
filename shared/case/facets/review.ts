import type { LocalDate } from '../../law/dates';

export const reviewLevels = { review: '复查', 're-review': '复核' } as const;
export type ReviewLevel = keyof typeof reviewLevels;
export const reviewResults = ['维持', '撤销', '变更', '责令重作'] as const;
export type ReviewResult = (typeof reviewResults)[number];

export const earlierOpinionKinds = ['处理意见', '复查意见', '复核意见'] as const;

/** An opinion another organ gave before this matter came here, brought by the petitioner or sent with the papers. */
export interface EarlierOpinion {
  readonly earlierId: string;
  readonly kind: (typeof earlierOpinionKinds)[number];
  readonly organ: string;
  readonly documentNumber: string;
  readonly gist: string;
  /** Day the petitioner got it: starts T8 or T10. */
  readonly servedOn: LocalDate | null;
}

/** One round of 复查 or 复核 (条例 arts. 35, 36). The reviewing organ may be this office's or another's. */
export interface ReviewRound {
  readonly reviewId: string;
  readonly level: ReviewLevel;
  readonly organ: string;
  /** Id of the organ when this office acts for it; null when another organ's steps are only recorded. */
  readonly organId: string | null;
  /** Paper or opinion complained of, in words; `againstId` is its paper, transfer, earlier opinion or round. */
  readonly against: string;
  readonly againstId: string;
  /** Organ whose opinion it is: never the reviewing one. */
  readonly againstOrgan: string;
  readonly request: string;
  /** Day the organ got the request: starts T9 or T11. */
  readonly requestedOn: LocalDate;
  /** Organ the settings name as the next higher one, when the request went to another; else null. */
  readonly expectedOrgan: string | null;
  /** Last day of the petitioner's thirty days when the request came after it, else null. Nothing is refused for it alone. */
  readonly afterLimit: LocalDate | null;
  readonly refused: { readonly on: LocalDate; readonly ground: string; readonly article: string } | null;
  readonly withdrawn: { readonly on: LocalDate; readonly reason: string } | null;
  /** Opinion drafted for approval when this office reviews. */
  readonly draft: ReviewDraft | null;
  readonly decision: {
    readonly on: LocalDate;
    readonly result: ReviewResult;
    readonly summary: string;
    readonly documentNumber: string;
    /** Day named for doing it again (责令重作); null when none is. */
    readonly redoBy: LocalDate | null;
  } | null;
  readonly service: { readonly servedOn: LocalDate; readonly way: string; readonly receiver: string } | null;
}

export interface ReviewDraft {
  readonly result: ReviewResult;
  readonly facts: string;
  readonly opinion: string;
  readonly basis: readonly string[];
  readonly draftedBy: { readonly id: string; readonly name: string };
  readonly draftedOn: LocalDate;
  readonly stage: 'submitted' | 'returned' | 'reviewed' | 'signed-off';
  readonly comments: readonly {
    readonly by: string;
    readonly on: LocalDate;
    readonly step: '审核' | '签批';
    readonly agreed: boolean;
    readonly text: string;
  }[];
}
