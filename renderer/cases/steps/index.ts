import type { ComponentType } from 'react';
import type { CommandName } from '#shared/case/commands/payloads';
import { ClassifyStep } from './classify';
import type { StepDialogProps } from './define';
import { ServeStep } from './serve';
import { AcceptStep, AssignStep, CloseStep } from './take';
import { OtherOpinionStep, TransferStep } from './transfer';
import { AddendumStep, AddVisitStep, AnswerStep } from './visits';

export type { StepContext, StepDialogProps } from './define';

/** Steps done in a dialog on the case page. Notes and letters have screens of their own. A new step: a file, a row. */
export const stepDialogs: Readonly<Partial<Record<CommandName, ComponentType<StepDialogProps>>>> = {
  'classify-matter': ClassifyStep,
  'transfer-matter': TransferStep,
  'record-other-opinion': OtherOpinionStep,
  'accept-matter': AcceptStep,
  'assign-case': AssignStep,
  'serve-letter': ServeStep,
  'close-case': CloseStep,
  'add-visit': AddVisitStep,
  'answer-on-the-spot': AnswerStep,
  'add-addendum': AddendumStep,
};
