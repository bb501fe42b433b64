import type { CommandName } from '#shared/case/commands/payloads';
import { classifyStep } from './classify';
import type { RenderStep } from './define';
import { serveStep } from './serve';
import { acceptStep, assignStep, closeStep } from './take';
import { otherOpinionStep, transferStep } from './transfer';
import { addendumStep, addVisitStep, answerStep } from './visits';

export type { StepContext, StepDialogProps } from './define';

/** Steps done in a dialog on the case page. Notes and letters have screens of their own. A new step: a file, a row. */
export const stepDialogs: Readonly<Partial<Record<CommandName, RenderStep>>> = {
  'classify-matter': classifyStep,
  'transfer-matter': transferStep,
  'record-other-opinion': otherOpinionStep,
  'accept-matter': acceptStep,
  'assign-case': assignStep,
  'serve-letter': serveStep,
  'close-case': closeStep,
  'add-visit': addVisitStep,
  'answer-on-the-spot': answerStep,
  'add-addendum': addendumStep,
};
