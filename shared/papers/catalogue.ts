import { acceptanceNotice } from './acceptance-notice';
import { completionReview } from './completion-review';
import type { PaperDefinition } from './define';
import { deliveryList } from './delivery-list';
import { elsewhereNotice } from './elsewhere-notice';
import { envelope } from './envelope';
import { extensionApproval } from './extension-approval';
import { extensionNotice } from './extension-notice';
import { fileCover } from './file-cover';
import { fileIndex } from './file-index';
import { furtherRefusalNotice } from './further-refusal-notice';
import { hearingNotice } from './hearing-notice';
import { hearingOpinion } from './hearing-opinion';
import { hearingRecord } from './hearing-record';
import { materialReceipt } from './material-receipt';
import { mediationAgreement } from './mediation-agreement';
import { ordinaryNotice } from './ordinary-notice';
import { organPapers } from './organ-papers';
import { procedureNotice } from './procedure-notice';
import { publicNotice } from './public-notice';
import { queryCodeSlip } from './query-code-slip';
import { reReviewApplication } from './re-review-application';
import { reReviewOpinion } from './re-review-opinion';
import { receivedNotice } from './received-notice';
import { refusalNotice } from './refusal-notice';
import { reviewApplication } from './review-application';
import { reviewOpinion } from './review-opinion';
import { serviceReceipt } from './service-receipt';
import { settlementAgreement } from './settlement-agreement';
import { simpleReply } from './simple-reply';
import { suggestionReply } from './suggestion-reply';
import { supplementNotice } from './supplement-notice';
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
  ...organPapers,
  completionReview,
  hearingNotice,
  hearingRecord,
  hearingOpinion,
  mediationAgreement,
  settlementAgreement,
  reviewApplication,
  reviewOpinion,
  reReviewApplication,
  reReviewOpinion,
  serviceReceipt,
  publicNotice,
  envelope,
  deliveryList,
  fileCover,
  fileIndex,
];

const byKey: ReadonlyMap<string, PaperDefinition> = new Map(paperTable.map((paper) => [paper.key, paper]));
export const findPaper = (key: string): PaperDefinition | null => byKey.get(key) ?? null;
