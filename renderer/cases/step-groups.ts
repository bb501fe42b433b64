import { officeRules } from '#shared/case/rules';
import type { Step } from '#shared/case/steps';

/** Steps of a case as the page shows them: one filled button, quiet buttons, and why the rest are not open now. */
export interface StepGroups {
  readonly primary: Step | null;
  readonly quiet: readonly Step[];
  /** Not open now; those only another officer may do come last. */
  readonly closed: readonly Step[];
}

const isOthersDuty = (step: Step): boolean => step.reason?.rule === officeRules.duties;

export function stepGroups(steps: readonly Step[]): StepGroups {
  const closed = steps.filter((step) => !step.allowed);
  return {
    primary: steps.find((step) => step.primary && step.allowed) ?? null,
    quiet: steps.filter((step) => step.allowed && !step.primary),
    closed: [...closed.filter((step) => !isOthersDuty(step)), ...closed.filter(isOthersDuty)],
  };
}
