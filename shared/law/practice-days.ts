import type { LocalDate } from './dates';

/**
 * Days that papers speak of and the regulation does not set: local rules of hearings, joint confirmation of a mediation
 * agreement by the court. Law is data; none of these is verified for a place, so they are said and never enforced.
 */
export interface PracticeRule {
  readonly key: 'hearing-notice' | 'hearing-opinion' | 'judicial-confirmation';
  readonly name: string;
  /** Calendar days. */
  readonly days: number;
  readonly article: string;
  readonly source: string;
  /** False shows 依据待核实. */
  readonly verified: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const local = {
  article: '地方信访听证规定',
  source: '地方信访听证规定，早于现行条例，适用前请核对本地现行规定',
  verified: false,
  validFrom: '2022-05-01',
  validTo: null,
} as const;

export const practiceRules: readonly PracticeRule[] = [
  { ...local, key: 'hearing-notice', name: '听证前通知各方', days: 7 },
  { ...local, key: 'hearing-opinion', name: '听证后送达听证意见', days: 20 },
  {
    key: 'judicial-confirmation',
    name: '共同申请司法确认',
    days: 30,
    article: '《人民调解法》第三十三条',
    source: '《人民调解法》（2011年1月1日施行），人民调解协议自生效之日起计算',
    verified: false,
    validFrom: '2011-01-01',
    validTo: null,
  },
];

/** The rule by its key on a day; null when the table knows none. */
export const practiceOn = (
  key: PracticeRule['key'],
  on: LocalDate,
  table: readonly PracticeRule[] = practiceRules,
): PracticeRule | null =>
  table.find((rule) => rule.key === key && rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo)) ??
  null;
