import type { Role } from '../case/roles';
import type { LocalDate } from './dates';

/** Names of limits; stable, used by tools and settings. The rest of the law adds rows. */
export const limitKeys = [
  'register-and-dispatch',
  'notify-petitioner',
  'notify-after-transfer',
  'object-to-transfer',
  'feedback-on-assignment',
  'other-procedure',
  'simple-accept',
  'simple-reply',
  'finish',
  'request-review',
  'decide-review',
  'request-re-review',
  'decide-re-review',
  'redo',
  'answer-supervision',
  'answer-suggestion',
] as const;
export type LimitKey = (typeof limitKeys)[number];

/** Who owes the step: an organ's role in the matter, never the program's (条例 arts. 14, 22, 23, 35, 36). */
export const dutyBearerNames = {
  'petition-office': '信访部门',
  'competent-organ': '有权处理机关',
  'receiving-organ': '收到转送交办的机关',
  'other-organ': '去向机关',
  'reviewing-organ': '复查机关',
  're-reviewing-organ': '复核机关',
  'any-organ': '各机关、单位',
  petitioner: '信访人',
} as const;
export type DutyBearer = keyof typeof dutyBearerNames;

/** Calendar days (日) or working days (工作日); `named`: the day is named in the paper itself. */
export type LimitUnit = 'day' | 'working-day' | 'named';

/**
 * One row of the table of limits (期限). Law is data: a changed limit is a new row with its own dates, and a local rule
 * is a row with a division code that goes before the national one.
 */
export interface LimitRule {
  readonly key: LimitKey;
  readonly name: string;
  readonly article: string;
  readonly dutyBearer: DutyBearer;
  /** Chinese words for the event that starts and the one that ends it; the functions are in deadlines.ts. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Null when the day is named in the paper. */
  readonly length: number | null;
  readonly unit: LimitUnit;
  /** Longest extension in the same unit and who approves it; null when there is none. */
  readonly extension: { readonly atMost: number; readonly approvedBy: string } | null;
  /** Reasons that stop the clock, by name; empty when none does. */
  readonly pauses: readonly string[];
  /** Somebody else's right rather than this office's duty: shown, never counted as due or late. */
  readonly informational: boolean;
  readonly source: string;
  /** Roles that are warned before the last day. */
  readonly warns: readonly Role[];
  /** False shows 依据待核实. */
  readonly verified: boolean;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** Division code (GB/T 2260, or its first digits) a local rule holds for; null is nation-wide. */
  readonly jurisdiction: string | null;
}

const REGULATION = '《信访工作条例》（中共中央、国务院2022年2月25日发布，2022年5月1日施行）';
const national = {
  source: REGULATION,
  verified: true,
  validFrom: '2022-05-01',
  validTo: null,
  jurisdiction: null,
  warns: ['handler', 'head'] as const,
};

export const limitRules: readonly LimitRule[] = [
  {
    key: 'register-and-dispatch',
    name: '登记转送期限',
    article: '《条例》第二十二条',
    dutyBearer: 'petition-office',
    startsAt: '收到信访事项',
    endsAt: '转送、交办、受理或者当场答复',
    length: 15,
    unit: 'day',
    extension: null,
    pauses: [],
    informational: false,
    ...national,
  },
  {
    key: 'notify-petitioner',
    name: '书面告知期限',
    article: '《条例》第二十三条',
    dutyBearer: 'competent-organ',
    startsAt: '收到信访人直接提出的事项',
    endsAt: '受理、转送、交办或者当场答复并告知',
    length: 15,
    unit: 'day',
    extension: null,
    pauses: [],
    informational: false,
    ...national,
  },
  {
    key: 'feedback-on-assignment',
    name: '交办反馈期限',
    article: '《条例》第二十二条',
    dutyBearer: 'other-organ',
    startsAt: '交办',
    endsAt: '反馈办理结果',
    length: null,
    unit: 'named',
    extension: null,
    pauses: [],
    informational: false,
    ...national,
  },
  {
    // The regulation does not define 办结. It is taken as the day the written opinion reaches the petitioner, because
    // the next limit (art. 35) counts from there.
    key: 'finish',
    name: '办结期限',
    article: '《条例》第三十四条',
    dutyBearer: 'competent-organ',
    startsAt: '受理',
    endsAt: '处理意见书送达',
    length: 60,
    unit: 'day',
    extension: { atMost: 30, approvedBy: '本机关、单位负责人' },
    pauses: [],
    informational: false,
    ...national,
  },
  {
    key: 'request-review',
    name: '申请复查期限',
    article: '《条例》第三十五条',
    dutyBearer: 'petitioner',
    startsAt: '收到书面答复',
    endsAt: '请求复查',
    length: 30,
    unit: 'day',
    extension: null,
    pauses: [],
    informational: true,
    ...national,
  },
];

/**
 * The rule in force on the day a limit starts. A local rule (longest matching division code) goes before the national
 * one; null when no rule held that day.
 */
export function ruleInForce(
  key: LimitKey,
  on: LocalDate,
  divisionCode: string | null,
  table: readonly LimitRule[] = limitRules,
): LimitRule | null {
  const inForce = table.filter(
    (rule) =>
      rule.key === key &&
      rule.validFrom <= on &&
      (rule.validTo === null || on <= rule.validTo) &&
      (rule.jurisdiction === null || divisionCode?.startsWith(rule.jurisdiction) === true),
  );
  const reach = (rule: LimitRule): number => rule.jurisdiction?.length ?? 0;
  return inForce.reduce<LimitRule | null>(
    (best, rule) => (best === null || reach(rule) > reach(best) ? rule : best),
    null,
  );
}
