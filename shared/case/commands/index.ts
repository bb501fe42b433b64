import { acceptMatter } from './accept-matter';
import { addAddendum } from './add-addendum';
import { addVisit } from './add-visit';
import { answerObjection } from './answer-objection';
import { answerOnTheSpot } from './answer-on-the-spot';
import { checkReviewOpinion, signOffReviewOpinion } from './approve-review-opinion';
import { assignCase } from './assign-case';
import { cancelHearing } from './cancel-hearing';
import { chooseSimple } from './choose-simple';
import { classifyMatter } from './classify-matter';
import { closeCase } from './close-case';
import { closeSecret } from './close-secret';
import { correctEntry } from './correct-entry';
import { decideExtension } from './decide-extension';
import { decideRecusal } from './decide-recusal';
import { decideReview, recordReviewDecision } from './decide-review';
import { declareRecusal } from './declare-recusal';
import type { AnyCommand } from './define';
import { disputeCompetence } from './dispute-competence';
import { draftPaper } from './draft-paper';
import { endLink } from './end-link';
import { endMediation } from './end-mediation';
import { endPaper } from './end-paper';
import { refuseReview, withdrawReview } from './end-review-request';
import { excuseNotice } from './excuse-notice';
import { fileCase } from './file-case';
import { giveNotice } from './give-notice';
import { guideToProcedure } from './guide-to-procedure';
import { handleAccusation } from './handle-accusation';
import { holdHearing } from './hold-hearing';
import { issueLetter } from './issue-letter';
import { issuePaper } from './issue-paper';
import { reviewPaper, signOffPaper } from './judge-paper';
import { linkMatter } from './link-matter';
import { makeSuggestion, recordSuggestionAnswer } from './make-suggestion';
import { markMatter } from './mark-matter';
import { objectToTransfer } from './object-to-transfer';
import { orderHearing } from './order-hearing';
import { overrideLimit } from './override-limit';
import { proposeExtension } from './propose-extension';
import { receiveTransfer } from './receive-transfer';
import { recordAccusation } from './record-accusation';
import { recordBreach } from './record-breach';
import { recordEarlierOpinion } from './record-earlier-opinion';
import { recordExport } from './record-export';
import { recordFollowUp } from './record-follow-up';
import { recordInvestigation } from './record-investigation';
import { recordLevelCheck } from './record-level-check';
import { recordObjection } from './record-objection';
import { recordObjectionAnswer } from './record-objection-answer';
import { recordOtherOpinion } from './record-other-opinion';
import { recordProcedureResult } from './record-procedure-result';
import { recordProxy } from './record-proxy';
import { recordCallBack, recordRating } from './record-rating';
import { recordRelief } from './record-relief';
import { recordServiceFailure } from './record-service-failure';
import { recordSuccession } from './record-succession';
import { recordSupplement } from './record-supplement';
import { refuseAcceptance } from './refuse-acceptance';
import { refuseFurtherAcceptance } from './refuse-further-acceptance';
import { registerSecret } from './register-secret';
import { registerVisit } from './register-visit';
import { replySimple } from './reply-simple';
import { replySuggestion } from './reply-suggestion';
import { reportCadre } from './report-cadre';
import { reportUrgent } from './report-urgent';
import { requestDecision } from './request-decision';
import { requestRecusal } from './request-recusal';
import { requestReview } from './request-review';
import { requestSupplement } from './request-supplement';
import { returnToOrdinary } from './return-to-ordinary';
import { reviewOpinion } from './review-opinion';
import { revokeRefusal } from './revoke-refusal';
import { sealInterview } from './seal-interview';
import { serveLetter } from './serve-letter';
import { serveReview } from './serve-review';
import { setReaders } from './set-readers';
import { settleDispute } from './settle-dispute';
import { signOffOpinion } from './sign-off-opinion';
import { startMediation } from './start-mediation';
import { studySuggestion } from './study-suggestion';
import { submitCompletionReport } from './submit-completion-report';
import { submitOpinion } from './submit-opinion';
import { submitReviewOpinion } from './submit-review-opinion';
import { suggestSimple } from './suggest-simple';
import { recordSupervisionAnswer, supervise } from './supervise';
import { transferMatter } from './transfer-matter';
import { unmarkMatter } from './unmark-matter';
import { updateSecret } from './update-secret';
import { withdrawMatter } from './withdraw-matter';
import { withdrawProxy } from './withdraw-proxy';
import { withdrawSimpleSuggestion } from './withdraw-simple-suggestion';

/** The table of commands: one row each, in the order of the ordinary path (the case page keeps it). */
export const commands = {
  'register-visit': registerVisit,
  'register-secret': registerSecret,
  'seal-interview': sealInterview,
  'classify-matter': classifyMatter,
  'record-accusation': recordAccusation,
  'answer-on-the-spot': answerOnTheSpot,
  'suggest-simple': suggestSimple,
  'withdraw-simple-suggestion': withdrawSimpleSuggestion,
  'transfer-matter': transferMatter,
  'record-other-opinion': recordOtherOpinion,
  'record-objection': recordObjection,
  'answer-objection': answerObjection,
  'receive-transfer': receiveTransfer,
  'object-to-transfer': objectToTransfer,
  'record-objection-answer': recordObjectionAnswer,
  'submit-completion-report': submitCompletionReport,
  'dispute-competence': disputeCompetence,
  'settle-dispute': settleDispute,
  'report-cadre': reportCadre,
  'handle-accusation': handleAccusation,
  'guide-to-procedure': guideToProcedure,
  'record-procedure-result': recordProcedureResult,
  'study-suggestion': studySuggestion,
  'reply-suggestion': replySuggestion,
  'give-notice': giveNotice,
  'excuse-notice': excuseNotice,
  'record-breach': recordBreach,
  'accept-matter': acceptMatter,
  'refuse-acceptance': refuseAcceptance,
  'refuse-further-acceptance': refuseFurtherAcceptance,
  'revoke-refusal': revokeRefusal,
  'choose-simple': chooseSimple,
  'return-to-ordinary': returnToOrdinary,
  'reply-simple': replySimple,
  'assign-case': assignCase,
  'request-supplement': requestSupplement,
  'record-supplement': recordSupplement,
  'record-investigation': recordInvestigation,
  'order-hearing': orderHearing,
  'hold-hearing': holdHearing,
  'cancel-hearing': cancelHearing,
  'start-mediation': startMediation,
  'end-mediation': endMediation,
  'propose-extension': proposeExtension,
  'decide-extension': decideExtension,
  'withdraw-matter': withdrawMatter,
  'submit-opinion': submitOpinion,
  'review-opinion': reviewOpinion,
  'sign-off-opinion': signOffOpinion,
  'issue-letter': issueLetter,
  'serve-letter': serveLetter,
  'record-service-failure': recordServiceFailure,
  'draft-paper': draftPaper,
  'review-paper': reviewPaper,
  'sign-off-paper': signOffPaper,
  'issue-paper': issuePaper,
  'end-paper': endPaper,
  'record-follow-up': recordFollowUp,
  'record-relief': recordRelief,
  'record-earlier-opinion': recordEarlierOpinion,
  'request-review': requestReview,
  'refuse-review': refuseReview,
  'withdraw-review': withdrawReview,
  'submit-review-opinion': submitReviewOpinion,
  'check-review-opinion': checkReviewOpinion,
  'sign-off-review-opinion': signOffReviewOpinion,
  'decide-review': decideReview,
  'record-review-decision': recordReviewDecision,
  'serve-review': serveReview,
  'close-case': closeCase,
  'close-secret': closeSecret,
  'update-secret': updateSecret,
  'file-case': fileCase,
  supervise: supervise,
  'record-supervision-answer': recordSupervisionAnswer,
  'make-suggestion': makeSuggestion,
  'record-suggestion-answer': recordSuggestionAnswer,
  'record-rating': recordRating,
  'record-call-back': recordCallBack,
  'override-limit': overrideLimit,
  'correct-entry': correctEntry,
  'record-level-check': recordLevelCheck,
  'record-proxy': recordProxy,
  'withdraw-proxy': withdrawProxy,
  'mark-matter': markMatter,
  'unmark-matter': unmarkMatter,
  'set-readers': setReaders,
  'record-succession': recordSuccession,
  'report-urgent': reportUrgent,
  'request-decision': requestDecision,
  'declare-recusal': declareRecusal,
  'request-recusal': requestRecusal,
  'decide-recusal': decideRecusal,
  'link-matter': linkMatter,
  'end-link': endLink,
  'add-visit': addVisit,
  'add-addendum': addAddendum,
  'record-export': recordExport,
} as const satisfies Readonly<Record<string, AnyCommand>>;

/** Fails to compile when a row's key is not the name its command carries. */
type Misnamed = {
  [Key in keyof typeof commands]: (typeof commands)[Key]['name'] extends Key ? never : Key;
}[keyof typeof commands];
const namesAgree: [Misnamed] extends [never] ? true : never = true;
void namesAgree;

export const commandList: readonly AnyCommand[] = Object.values(commands);
