import type { Extension } from '../case/facets/handling';
import type { CaseState } from '../case/state';
import type { LocalDate } from '../law/dates';
import { ruleInForce } from '../law/limits';
import type { PaperFacts } from './define';
import { lastDay } from './notice-kit';

/** The last days around one extension (条例 art. 34). */
export interface ExtensionDays {
  /** Last day before it, with what was agreed to earlier. */
  readonly before: LocalDate | null;
  /** Last day with it. */
  readonly after: LocalDate | null;
  /** Days it and the earlier ones add in all, and what the rule allows. */
  readonly total: number;
  readonly atMost: number | null;
}

export const extensionOf = (state: CaseState, about: string | null): Extension | undefined =>
  state.extensions.find(({ extensionId }) => extensionId === about);

/** Days counted from acceptance, never from a day that was moved; null days while the matter is not accepted. */
export function extensionDays(facts: Pick<PaperFacts, 'state' | 'law'>, extension: Extension): ExtensionDays {
  const { state, law } = facts;
  const from = state.acceptance?.acceptedOn ?? null;
  const place = state.extensions.findIndex(({ extensionId }) => extensionId === extension.extensionId);
  const earlier = state.extensions
    .slice(0, Math.max(0, place))
    .reduce((sum, { days, decision }) => sum + (decision?.agreed === true ? days : 0), 0);
  const total = earlier + extension.days;
  if (from === null) return { before: null, after: null, total, atMost: null };
  const rule = ruleInForce('finish', from, law.divisionCode, law.limits);
  return {
    before: lastDay(facts, 'finish', from, [{ type: 'extend', days: earlier }]),
    after: lastDay(facts, 'finish', from, [{ type: 'extend', days: total }]),
    total,
    atMost: rule?.extension?.atMost ?? 0,
  };
}
