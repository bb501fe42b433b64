import type { CommandName } from '#shared/case/commands/payloads';
import { officeRules } from '#shared/case/rules';
import type { Step } from '#shared/case/steps';

/** Steps of a case as the page shows them: one filled button, quiet buttons, and why the rest are not open now. */
export interface StepGroups {
  readonly primary: Step | null;
  readonly quiet: readonly Step[];
  /** Open now but not everyday: found in the list of all steps, so that the page stays calm. */
  readonly more: readonly Step[];
  /** Not open now; those only another officer may do come last. */
  readonly closed: readonly Step[];
}

const isOthersDuty = (step: Step): boolean => step.reason?.rule === officeRules.duties;

/** Steps of every day, in sight whenever they are open; the rest of the law is a key away (办理…). */
const everyday: ReadonlySet<string> = new Set<CommandName>([
  'seal-interview',
  'classify-matter',
  'answer-on-the-spot',
  'transfer-matter',
  'record-other-opinion',
  'accept-matter',
  'assign-case',
  'reply-simple',
  'submit-opinion',
  'review-opinion',
  'sign-off-opinion',
  'issue-letter',
  'serve-letter',
  'close-case',
  'add-visit',
  'add-addendum',
]);

export function stepGroups(steps: readonly Step[]): StepGroups {
  const closed = steps.filter((step) => !step.allowed);
  const open = steps.filter((step) => step.allowed && !step.primary);
  return {
    primary: steps.find((step) => step.primary && step.allowed) ?? null,
    quiet: open.filter((step) => everyday.has(step.name)),
    more: open.filter((step) => !everyday.has(step.name)),
    closed: [...closed.filter((step) => !isOthersDuty(step)), ...closed.filter(isOthersDuty)],
  };
}

/** Steps closed for one and the same reason, so that the reason is said once. */
export interface ClosedGroup {
  readonly labels: string;
  readonly message: string;
  /** The rule, empty when the message names it itself. */
  readonly rule: string;
}

/** Closed steps by reason, in the order of their first step. */
export function closedGroups(steps: readonly Pick<Step, 'label' | 'reason'>[]): readonly ClosedGroup[] {
  const groups = new Map<string, { readonly labels: string[]; readonly rule: string }>();
  for (const { label, reason } of steps) {
    if (!reason) continue;
    const known = groups.get(reason.message);
    if (known) known.labels.push(label);
    else groups.set(reason.message, { labels: [label], rule: reason.message.includes(reason.rule) ? '' : reason.rule });
  }
  return [...groups].map(([message, { labels, rule }]) => ({ labels: labels.join('、'), message, rule }));
}
