import type { LocalDate } from './dates';

/**
 * How long a public notice (公告送达) stands before it counts as served. The regulation sets no form of service; the
 * courts' rule is borrowed by analogy, so it is marked as not verified.
 */
export interface PublicNoticeRule {
  /** Calendar days from the day of the notice, which does not count itself. */
  readonly days: number;
  readonly article: string;
  readonly source: string;
  readonly verified: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export const publicNoticeRules: readonly PublicNoticeRule[] = [
  {
    days: 30,
    article: '《民事诉讼法》第九十五条',
    source: '《民事诉讼法》（2021年、2023年修正），参照适用',
    verified: false,
    validFrom: '2022-01-01',
    validTo: null,
  },
];

/** The rule for a notice published on a day; null when the table knows none. */
export const publicNoticeRuleOn = (
  on: LocalDate,
  table: readonly PublicNoticeRule[] = publicNoticeRules,
): PublicNoticeRule | null =>
  table.find((rule) => rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo)) ?? null;
