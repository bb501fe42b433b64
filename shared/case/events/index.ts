import type { CaseEvent, NewEvent } from '../event';
import type { Serial } from '../values';
import { acceptanceRefused } from './acceptance-refused';
import { accusationHandled } from './accusation-handled';
import { accusationRecorded } from './accusation-recorded';
import { addendumAdded } from './addendum-added';
import { answeredOnTheSpot } from './answered-on-the-spot';
import { cadreReported } from './cadre-reported';
import { calledBack } from './called-back';
import { caseAssigned } from './case-assigned';
import { caseClosed } from './case-closed';
import { caseFiled } from './case-filed';
import { competenceDisputed } from './competence-disputed';
import { completionReported } from './completion-reported';
import { decisionRequested } from './decision-requested';
import type { ReadableEvent } from './define';
import { disputeSettled } from './dispute-settled';
import { earlierOpinionRecorded } from './earlier-opinion-recorded';
import { entryCorrected } from './entry-corrected';
import { extensionDecided } from './extension-decided';
import { extensionProposed } from './extension-proposed';
import { followUpRecorded } from './follow-up-recorded';
import { hearingCancelled } from './hearing-cancelled';
import { hearingHeld } from './hearing-held';
import { hearingOrdered } from './hearing-ordered';
import { interviewConfirmed } from './interview-confirmed';
import { interviewNoted } from './interview-noted';
import { investigationRecorded } from './investigation-recorded';
import { letterIssued } from './letter-issued';
import { letterServed } from './letter-served';
import { levelChecked } from './level-checked';
import { limitOverridden } from './limit-overridden';
import { linkEnded } from './link-ended';
import { markRemoved } from './mark-removed';
import { matterAccepted } from './matter-accepted';
import { matterClassified } from './matter-classified';
import { matterLinked } from './matter-linked';
import { matterMarked } from './matter-marked';
import { matterRated } from './matter-rated';
import { matterSupervised } from './matter-supervised';
import { matterTransferred } from './matter-transferred';
import { matterWithdrawn } from './matter-withdrawn';
import { mediationEnded } from './mediation-ended';
import { mediationStarted } from './mediation-started';
import { noticeRecorded } from './notice-recorded';
import { opinionDrafted } from './opinion-drafted';
import { opinionReviewed } from './opinion-reviewed';
import { opinionSignedOff } from './opinion-signed-off';
import { organSucceeded } from './organ-succeeded';
import { otherOpinionRecorded } from './other-opinion-recorded';
import { paperDrafted } from './paper-drafted';
import { paperEnded } from './paper-ended';
import { paperExported } from './paper-exported';
import { paperIssued } from './paper-issued';
import { paperJudged } from './paper-judged';
import { petitionerLeft } from './petitioner-left';
import { procedureGuided } from './procedure-guided';
import { procedureResultRecorded } from './procedure-result-recorded';
import { proxyRecorded } from './proxy-recorded';
import { proxyWithdrawn } from './proxy-withdrawn';
import { readersSet } from './readers-set';
import { receiptObjected } from './receipt-objected';
import { receiptObjectionAnswered } from './receipt-objection-answered';
import { recusalAsked } from './recusal-asked';
import { recusalDecided } from './recusal-decided';
import { refusalRevoked } from './refusal-revoked';
import { reliefRecorded } from './relief-recorded';
import { returnedToOrdinary } from './returned-to-ordinary';
import { reviewDecided } from './review-decided';
import { reviewOpinionChecked } from './review-opinion-checked';
import { reviewOpinionDrafted } from './review-opinion-drafted';
import { reviewOpinionSignedOff } from './review-opinion-signed-off';
import { reviewRefused } from './review-refused';
import { reviewRequested } from './review-requested';
import { reviewServed } from './review-served';
import { reviewWithdrawn } from './review-withdrawn';
import { secretRegistered } from './secret-registered';
import { secretUpdated } from './secret-updated';
import { serviceFailed } from './service-failed';
import { simpleChosen } from './simple-chosen';
import { simpleReplied } from './simple-replied';
import { simpleSuggested } from './simple-suggested';
import { simpleSuggestionWithdrawn } from './simple-suggestion-withdrawn';
import { suggestionAnswered } from './suggestion-answered';
import { suggestionMade } from './suggestion-made';
import { suggestionReplied } from './suggestion-replied';
import { suggestionStudied } from './suggestion-studied';
import { supervisionAnswered } from './supervision-answered';
import { supplementReceived } from './supplement-received';
import { supplementRequested } from './supplement-requested';
import { transferObjected } from './transfer-objected';
import { transferObjectionAnswered } from './transfer-objection-answered';
import { transferReceived } from './transfer-received';
import { urgentReported } from './urgent-reported';
import { visitAdded } from './visit-added';
import { visitRegistered } from './visit-registered';

/** The table of events: one row each. A definition may be superseded by a row with a higher version, never removed. */
export const eventTable: readonly ReadableEvent[] = [
  visitRegistered,
  visitAdded,
  secretRegistered,
  secretUpdated,
  levelChecked,
  proxyRecorded,
  proxyWithdrawn,
  matterMarked,
  markRemoved,
  readersSet,
  organSucceeded,
  urgentReported,
  decisionRequested,
  recusalAsked,
  recusalDecided,
  matterLinked,
  linkEnded,
  answeredOnTheSpot,
  interviewNoted,
  interviewConfirmed,
  addendumAdded,
  matterClassified,
  matterTransferred,
  otherOpinionRecorded,
  accusationRecorded,
  accusationHandled,
  transferObjected,
  transferObjectionAnswered,
  transferReceived,
  simpleSuggested,
  simpleSuggestionWithdrawn,
  receiptObjected,
  receiptObjectionAnswered,
  completionReported,
  competenceDisputed,
  disputeSettled,
  cadreReported,
  procedureGuided,
  procedureResultRecorded,
  suggestionStudied,
  suggestionReplied,
  noticeRecorded,
  matterAccepted,
  caseAssigned,
  opinionDrafted,
  opinionReviewed,
  opinionSignedOff,
  letterIssued,
  letterServed,
  caseClosed,
  paperDrafted,
  paperJudged,
  paperIssued,
  paperEnded,
  paperExported,
  entryCorrected,
  acceptanceRefused,
  refusalRevoked,
  supplementRequested,
  supplementReceived,
  extensionProposed,
  extensionDecided,
  simpleChosen,
  simpleReplied,
  returnedToOrdinary,
  investigationRecorded,
  hearingOrdered,
  hearingHeld,
  hearingCancelled,
  mediationStarted,
  mediationEnded,
  matterWithdrawn,
  petitionerLeft,
  reliefRecorded,
  followUpRecorded,
  serviceFailed,
  earlierOpinionRecorded,
  reviewRequested,
  reviewRefused,
  reviewWithdrawn,
  reviewOpinionDrafted,
  reviewOpinionChecked,
  reviewOpinionSignedOff,
  reviewDecided,
  reviewServed,
  matterSupervised,
  supervisionAnswered,
  suggestionMade,
  suggestionAnswered,
  matterRated,
  calledBack,
  caseFiled,
  limitOverridden,
];

const key = (name: string, version: number): string => `${name}@${version}`;
const byKey: ReadonlyMap<string, ReadableEvent> = new Map(
  eventTable.map((definition) => [key(definition.name, definition.version), definition]),
);

/** The definition of a recorded event, or null when a newer version wrote it (L5). */
export const findEvent = (name: string, version: number): ReadableEvent | null => byKey.get(key(name, version)) ?? null;

/** The serial an event gives out, or null; the ledger asserts that it is the next of its series (L8). */
export const serialTakenBy = (event: NewEvent | CaseEvent): Serial | null =>
  findEvent(event.name, event.version)?.read(event.payload)?.takes ?? null;
