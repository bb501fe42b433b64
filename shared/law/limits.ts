import type { Role } from '../case/roles';
import type { LocalDate } from './dates';
import { limitRules } from './national-limits';

export { limitRules };

/** Names of limits; stable, used by tools and settings. */
export const limitKeys = [
  'register-and-dispatch',
  'simple-forward',
  'notify-petitioner',
  'notify-after-transfer',
  'object-to-transfer',
  'feedback-on-assignment',
  'other-procedure-1',
  'other-procedure-2',
  'other-procedure-3',
  'other-procedure-4',
  'other-procedure-5',
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

/** Days that papers speak of: rows of the same table, which no clock of a case counts (law/paper-limits.ts). */
export const paperKeys = ['hearing-notice', 'hearing-opinion', 'judicial-confirmation', 'public-notice'] as const;
export type PaperKey = (typeof paperKeys)[number];

export const ruleKeys = [...limitKeys, ...paperKeys] as const;
export type RuleKey = LimitKey | PaperKey;

/** Whether steps of a case are warned of and judged by the row, rather than only said in a paper. */
export const hasClock = (key: RuleKey): key is LimitKey => limitKeys.some((each) => each === key);

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
  parties: '双方当事人',
} as const;
export type DutyBearer = keyof typeof dutyBearerNames;

/** Calendar days (日) or working days (工作日); `named`: the day is named in the paper itself. */
export type LimitUnit = 'day' | 'working-day' | 'named';

/** Whose row it is: the nation's, a local rule the office follows, or one the office set itself. Later ones go first. */
export const limitOrigins = ['national', 'local', 'office'] as const;
export type LimitOrigin = (typeof limitOrigins)[number];

/**
 * One row of the table of limits (期限). Law is data: a changed limit is a new row with its own dates, and a local rule
 * is a row with a division code that goes before the national one.
 */
export interface LimitRule {
  /** Unique in a table; an office's own rows and the local examples are named by it. */
  readonly id: string;
  readonly origin: LimitOrigin;
  readonly key: RuleKey;
  readonly name: string;
  readonly article: string;
  readonly dutyBearer: DutyBearer;
  /** Chinese words for the event that starts and the one that ends it; the functions are in case/clocks. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Null when the day is named in the paper. */
  readonly length: number | null;
  readonly unit: LimitUnit;
  /** Longest extension in the same unit and who approves it; null when there is none. */
  readonly extension: { readonly atMost: number; readonly approvedBy: string } | null;
  /** Reasons that stop the clock, by name; empty when none does. */
  readonly pauses: readonly string[];
  /** The limit that counts, from the same start, once a simple matter goes back to the ordinary procedure; else null. */
  readonly ordinary: LimitKey | null;
  /** Somebody else's right rather than this office's duty: shown, never counted as due or late. */
  readonly informational: boolean;
  /** A step that may be left undone (提出异议): never owed or overdue, but late when it is done after its last day. */
  readonly optional: boolean;
  /** The days have to go by before the step, rather than the step be done within them. */
  readonly waits: boolean;
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

/**
 * The rule in force on the day a limit starts: the office's own, else a local one it follows (longest matching division
 * code first), else the national one; null when no rule held that day.
 */
export function ruleInForce(
  key: RuleKey,
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
  // Division codes have at most twelve digits, so the origin decides first.
  const reach = (rule: LimitRule): number => limitOrigins.indexOf(rule.origin) * 100 + (rule.jurisdiction?.length ?? 0);
  return inForce.reduce<LimitRule | null>(
    (best, rule) => (best === null || reach(rule) > reach(best) ? rule : best),
    null,
  );
}

/** The ordinary rule a simple one goes back to, on the day the limit started; null for every other rule. */
export const ordinaryOf = (
  rule: LimitRule,
  on: LocalDate,
  divisionCode: string | null,
  table: readonly LimitRule[] = limitRules,
): LimitRule | null => (rule.ordinary === null ? null : ruleInForce(rule.ordinary, on, divisionCode, table));

/** What is wrong with a table of limits, in Chinese; empty when nothing is. */
export function limitTableProblems(rows: readonly LimitRule[]): readonly string[] {
  const alone = rows.flatMap((row) => [
    ...(row.validTo !== null && row.validTo < row.validFrom
      ? [`“${row.name}”的失效日${row.validTo}早于生效日${row.validFrom}`]
      : []),
    ...((row.length === null) !== (row.unit === 'named') ? [`“${row.name}”的天数与单位不一致`] : []),
    ...(row.length !== null && row.length < 1 ? [`“${row.name}”的天数至少是 1`] : []),
  ]);
  const pairs = rows.flatMap((row, index) =>
    rows
      .slice(index + 1)
      .filter((other) => sameRule(row, other) && overlap(row, other))
      .map((other) => `“${row.name}”（${validity(row)}）与“${other.name}”（${validity(other)}）的有效期重叠`),
  );
  return [...alone, ...pairs];
}

const sameRule = (a: LimitRule, b: LimitRule): boolean =>
  a.key === b.key && a.origin === b.origin && a.jurisdiction === b.jurisdiction;

/** True when two validities share a day. */
export const overlap = (
  a: Pick<LimitRule, 'validFrom' | 'validTo'>,
  b: Pick<LimitRule, 'validFrom' | 'validTo'>,
): boolean => (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);

const validity = ({ validFrom, validTo }: LimitRule): string =>
  `${validFrom}起${validTo === null ? '' : `至${validTo}`}`;
