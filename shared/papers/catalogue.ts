import { acceptanceNotice } from './acceptance-notice';
import { accountabilitySuggestion } from './accountability-suggestion';
import { assignmentLetter } from './assignment-letter';
import { cadreReport } from './cadre-report';
import { completionReport } from './completion-report';
import { completionReview } from './completion-review';
import type { PaperDefinition } from './define';
import { disputeLetter } from './dispute-letter';
import { elsewhereNotice } from './elsewhere-notice';
import { extensionApproval } from './extension-approval';
import { extensionNotice } from './extension-notice';
import { furtherRefusalNotice } from './further-refusal-notice';
import { improvementSuggestion } from './improvement-suggestion';
import { materialReceipt } from './material-receipt';
import { objectionAnswerLetter } from './objection-answer-letter';
import { objectionLetter } from './objection-letter';
import { ordinaryNotice } from './ordinary-notice';
import { policySuggestion } from './policy-suggestion';
import { procedureNotice } from './procedure-notice';
import { queryCodeSlip } from './query-code-slip';
import { receivedNotice } from './received-notice';
import { refusalNotice } from './refusal-notice';
import { reminder } from './reminder';
import { simpleReply } from './simple-reply';
import { suggestionReply } from './suggestion-reply';
import { supervisionLetter } from './supervision-letter';
import { supplementNotice } from './supplement-notice';
import { transferLetter } from './transfer-letter';
import { transferList } from './transfer-list';
import { urgentReport } from './urgent-report';
import { whereaboutsNotice } from './whereabouts-notice';
import { withdrawalApplication } from './withdrawal-application';
import { withdrawalConsent } from './withdrawal-consent';

/** The table of papers: one row each, in the order of facts section 4. */
export const paperTable: readonly PaperDefinition[] = [
  materialReceipt,
  queryCodeSlip,
  receivedNotice,
  whereaboutsNotice,
  elsewhereNotice,
  acceptanceNotice,
  procedureNotice,
  refusalNotice,
  furtherRefusalNotice,
  extensionNotice,
  extensionApproval,
  supplementNotice,
  ordinaryNotice,
  simpleReply,
  suggestionReply,
  withdrawalApplication,
  withdrawalConsent,
  transferLetter,
  assignmentLetter,
  transferList,
  objectionLetter,
  objectionAnswerLetter,
  disputeLetter,
  cadreReport,
  urgentReport,
  supervisionLetter,
  reminder,
  improvementSuggestion,
  policySuggestion,
  accountabilitySuggestion,
  completionReport,
  completionReview,
];

const byKey: ReadonlyMap<string, PaperDefinition> = new Map(paperTable.map((paper) => [paper.key, paper]));
export const findPaper = (key: string): PaperDefinition | null => byKey.get(key) ?? null;
