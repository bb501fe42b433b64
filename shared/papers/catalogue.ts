import { acceptanceNotice } from './acceptance-notice';
import type { PaperDefinition } from './define';
import { elsewhereNotice } from './elsewhere-notice';
import { extensionApproval } from './extension-approval';
import { extensionNotice } from './extension-notice';
import { furtherRefusalNotice } from './further-refusal-notice';
import { materialReceipt } from './material-receipt';
import { ordinaryNotice } from './ordinary-notice';
import { procedureNotice } from './procedure-notice';
import { queryCodeSlip } from './query-code-slip';
import { receivedNotice } from './received-notice';
import { refusalNotice } from './refusal-notice';
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
];

const byKey: ReadonlyMap<string, PaperDefinition> = new Map(paperTable.map((paper) => [paper.key, paper]));
export const findPaper = (key: string): PaperDefinition | null => byKey.get(key) ?? null;
