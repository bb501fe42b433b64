import type { CommandName } from '#shared/case/commands/payloads';
import { classifyStep } from './classify';
import { closeStep } from './closing';
import { correctStep } from './correct';
import type { RenderStep } from './define';
import {
  chooseSimpleStep,
  decideExtensionStep,
  investigationStep,
  proposeExtensionStep,
  recordSupplementStep,
  refuseFurtherStep,
  refuseStep,
  replySimpleStep,
  requestSupplementStep,
  returnToOrdinaryStep,
  revokeStep,
} from './handling';
import {
  cancelHearingStep,
  endMediationStep,
  followUpStep,
  holdHearingStep,
  orderHearingStep,
  reliefStep,
  startMediationStep,
  withdrawStep,
} from './handling-other';
import { endLinkStep, levelCheckStep, proxyStep, successionStep, unmarkStep, withdrawProxyStep } from './intake';
import { linkStep } from './intake-link';
import { markStep, readersStep, urgentStep } from './intake-marks';
import { decideRecusalStep, declareRecusalStep, requestRecusalStep } from './intake-recusal';
import { closeSecretStep, updateSecretStep } from './intake-secret';
import {
  callBackStep,
  fileStep,
  makeSuggestionStep,
  overrideLimitStep,
  ratingStep,
  suggestionAnswerStep,
  superviseStep,
  supervisionAnswerStep,
} from './oversight';
import {
  checkReviewOpinionStep,
  decideReviewStep,
  earlierOpinionStep,
  recordReviewDecisionStep,
  refuseReviewStep,
  requestReviewStep,
  serveReviewStep,
  signOffReviewOpinionStep,
  submitReviewOpinionStep,
  withdrawReviewStep,
} from './review';
import {
  accusationStep,
  guideStep,
  handleAccusationStep,
  procedureResultStep,
  replySuggestionStep,
  reportCadreStep,
  requestDecisionStep,
  studySuggestionStep,
} from './route';
import { excuseNoticeStep, giveNoticeStep, recordBreachStep } from './route-notices';
import { suggestSimpleStep, withdrawSimpleSuggestionStep } from './route-simple';
import {
  answerObjectionStep,
  completionReportStep,
  disputeStep,
  objectionAnswerStep,
  objectStep,
  receiveTransferStep,
  recordObjectionStep,
  settleDisputeStep,
} from './route-transfers';
import { serveStep, serviceFailureStep } from './serve';
import { acceptStep, assignStep } from './take';
import { otherOpinionStep, transferStep } from './transfer';
import { addendumStep, addVisitStep, answerStep } from './visits';

export type { StepContext, StepDialogProps } from './define';

/** Steps done in a dialog on the case page. Notes and letters have screens of their own. A new step: a file, a row. */
export const stepDialogs: Readonly<Partial<Record<CommandName, RenderStep>>> = {
  'classify-matter': classifyStep,
  'suggest-simple': suggestSimpleStep,
  'withdraw-simple-suggestion': withdrawSimpleSuggestionStep,
  'transfer-matter': transferStep,
  'record-other-opinion': otherOpinionStep,
  'accept-matter': acceptStep,
  'assign-case': assignStep,
  'serve-letter': serveStep,
  'close-case': closeStep,
  'close-secret': closeSecretStep,
  'update-secret': updateSecretStep,
  'record-level-check': levelCheckStep,
  'record-proxy': proxyStep,
  'withdraw-proxy': withdrawProxyStep,
  'mark-matter': markStep,
  'unmark-matter': unmarkStep,
  'set-readers': readersStep,
  'record-succession': successionStep,
  'report-urgent': urgentStep,
  'request-decision': requestDecisionStep,
  'declare-recusal': declareRecusalStep,
  'request-recusal': requestRecusalStep,
  'decide-recusal': decideRecusalStep,
  'link-matter': linkStep,
  'end-link': endLinkStep,
  'add-visit': addVisitStep,
  'answer-on-the-spot': answerStep,
  'add-addendum': addendumStep,
  'refuse-acceptance': refuseStep,
  'refuse-further-acceptance': refuseFurtherStep,
  'revoke-refusal': revokeStep,
  'choose-simple': chooseSimpleStep,
  'return-to-ordinary': returnToOrdinaryStep,
  'reply-simple': replySimpleStep,
  'request-supplement': requestSupplementStep,
  'record-supplement': recordSupplementStep,
  'record-investigation': investigationStep,
  'order-hearing': orderHearingStep,
  'hold-hearing': holdHearingStep,
  'cancel-hearing': cancelHearingStep,
  'start-mediation': startMediationStep,
  'end-mediation': endMediationStep,
  'propose-extension': proposeExtensionStep,
  'decide-extension': decideExtensionStep,
  'withdraw-matter': withdrawStep,
  'record-service-failure': serviceFailureStep,
  'record-follow-up': followUpStep,
  'record-relief': reliefStep,
  'record-accusation': accusationStep,
  'handle-accusation': handleAccusationStep,
  'report-cadre': reportCadreStep,
  'guide-to-procedure': guideStep,
  'record-procedure-result': procedureResultStep,
  'study-suggestion': studySuggestionStep,
  'reply-suggestion': replySuggestionStep,
  'record-objection': recordObjectionStep,
  'answer-objection': answerObjectionStep,
  'receive-transfer': receiveTransferStep,
  'object-to-transfer': objectStep,
  'record-objection-answer': objectionAnswerStep,
  'submit-completion-report': completionReportStep,
  'dispute-competence': disputeStep,
  'settle-dispute': settleDisputeStep,
  'give-notice': giveNoticeStep,
  'excuse-notice': excuseNoticeStep,
  'record-breach': recordBreachStep,
  'record-earlier-opinion': earlierOpinionStep,
  'request-review': requestReviewStep,
  'refuse-review': refuseReviewStep,
  'withdraw-review': withdrawReviewStep,
  'submit-review-opinion': submitReviewOpinionStep,
  'check-review-opinion': checkReviewOpinionStep,
  'sign-off-review-opinion': signOffReviewOpinionStep,
  'decide-review': decideReviewStep,
  'record-review-decision': recordReviewDecisionStep,
  'serve-review': serveReviewStep,
  'file-case': fileStep,
  supervise: superviseStep,
  'record-supervision-answer': supervisionAnswerStep,
  'make-suggestion': makeSuggestionStep,
  'record-suggestion-answer': suggestionAnswerStep,
  'record-rating': ratingStep,
  'record-call-back': callBackStep,
  'override-limit': overrideLimitStep,
  'correct-entry': correctStep,
};
