import type { LimitKey } from '../../law/limits';
import { finish, simpleAccept, simpleReply } from './handling';
import { notifyPetitioner, registerAndDispatch } from './intake';
import { answerSuggestion, answerSupervision } from './oversight';
import { decideReReview, decideReview, redo, requestReReview, requestReview } from './review';
import { feedbackOnAssignment, notifyAfterTransfer, objectToTransfer, otherProcedure } from './route';
import type { Clock } from './run';
import { simpleForward } from './simple-forward';

/** The clocks of the table of limits, one function a limit: what starts and ends it in a case. In the order of the law. */
export const clocks: Readonly<Record<LimitKey, Clock>> = {
  'register-and-dispatch': registerAndDispatch,
  'simple-forward': simpleForward,
  'notify-petitioner': notifyPetitioner,
  'notify-after-transfer': notifyAfterTransfer,
  'object-to-transfer': objectToTransfer,
  'feedback-on-assignment': feedbackOnAssignment,
  'other-procedure-1': otherProcedure(1),
  'other-procedure-2': otherProcedure(2),
  'other-procedure-3': otherProcedure(3),
  'other-procedure-4': otherProcedure(4),
  'other-procedure-5': otherProcedure(5),
  'simple-accept': simpleAccept,
  'simple-reply': simpleReply,
  finish,
  'request-review': requestReview,
  'decide-review': decideReview,
  'request-re-review': requestReReview,
  'decide-re-review': decideReReview,
  redo,
  'answer-supervision': answerSupervision,
  'answer-suggestion': answerSuggestion,
};
