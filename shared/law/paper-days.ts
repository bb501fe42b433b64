import { countLimit } from './count';
import type { LocalDate } from './dates';
import type { Law } from './law';
import { type LimitRule, type PaperKey, ruleInForce } from './limits';
import { unitNames } from './why';

/** What a paper says of a row of the table on a day: its days in words, and where they end. */
export interface PaperDays {
  readonly rule: LimitRule;
  /** 7日, 10个工作日. */
  readonly words: string;
  /** Last of the days that begin with `from`, which does not count itself; null when a holiday list is missing. */
  readonly until: (from: LocalDate) => LocalDate | null;
}

type Table = Pick<Law, 'limits' | 'divisionCode' | 'calendar'>;

/** The row of the office's table in force on a day, local and own rows first; null when the table knows none. */
export function paperDays(key: PaperKey, on: LocalDate, law: Table): PaperDays | null {
  const rule = ruleInForce(key, on, law.divisionCode, law.limits);
  if (rule === null || rule.length === null) return null;
  return {
    rule,
    words: `${rule.length}${unitNames[rule.unit]}`,
    until: (from) => countLimit(rule, from, null, [], law.calendar).due,
  };
}

/** Behind the name of a rule that nobody has checked for this place yet. */
export const unverifiedWords = ({ verified }: Pick<LimitRule, 'verified'>): string =>
  verified ? '' : '（依据待核实）';
