import { accusedIn } from './accused';
import { agreementMissing } from './closing';
import type { CommandName } from './commands/payloads';
import { owedDuties } from './duties';
import type { ReviewRound } from './facets/review';
import { endOfRoad, followUpsOwed, simpleAnswer, simpleInForce, wasHeard } from './handling';
import { isFor } from './heirs';
import { openRound } from './reviews';
import type { Stage } from './row';
import { stageOf } from './stage';
import type { CaseState } from './state';
import { liveReceipts, liveTransfers } from './transfers';

/** Whether the organ a dispute was settled on is none of those of this office that got the matter. */
function settledElsewhere(state: CaseState): boolean {
  const competent = state.disputes.at(-1)?.settlement?.competentOrgan;
  if (competent === undefined) return false;
  const here = [...(state.receivedBy === null ? [] : [state.receivedBy]), ...state.receipts.map(({ organ }) => organ)];
  return !here.some(({ name }) => isFor(state, competent, name));
}

/** A new matter that is classified goes where the law sends it. */
function afterClassification(state: CaseState): CommandName {
  // Re-reviewed before, the same facts and reasons are not accepted again (art. 36(3)).
  if (endOfRoad(state) !== null && state.classification?.way === 6) return 'refuse-further-acceptance';
  // A dispute settled on an organ that has it not yet: the papers go there (art. 24(1)).
  if (settledElsewhere(state)) return 'transfer-matter';
  const { purpose, way } = state.classification ?? { purpose: null, way: null };
  if (purpose === '咨询') return 'answer-on-the-spot';
  // Who is accused is known before anything leaves the office (art. 30(3)).
  if (purpose === '检举控告' && state.accusation === null) return 'record-accusation';
  if (purpose === '检举控告') return accusationStep(state);
  // Visitors about litigation rights are told of the law and guided, letters are sent on (art. 22(2)).
  if (way === 1 && state.visits.at(-1)?.form === '来访') return 'guide-to-procedure';
  // A 信访部门 that was assigned a matter sends it on: it never accepts.
  const takenIn = state.receipts.some(
    ({ organKind, returnedOn }) => organKind === 'competent-organ' && returnedOn === null,
  );
  if (state.receivedBy?.kind === 'petition-office' && !takenIn) return 'transfer-matter';
  if (purpose === '意见建议') return 'study-suggestion';
  if (way === null) return 'answer-on-the-spot';
  return way === 6 ? 'accept-matter' : 'guide-to-procedure';
}

/** An organ with power that has it handles an accusation itself, a 信访部门 sends it on (arts. 22(2), 30(1)). */
function accusationStep(state: CaseState): CommandName {
  const { receivedBy, receipts } = state;
  const able = [
    ...(receivedBy?.kind === 'competent-organ' ? [receivedBy.name] : []),
    ...receipts.filter(({ organKind }) => organKind === 'competent-organ').map(({ organ }) => organ.name),
  ];
  return able.some((organ) => accusedIn(state, organ) === null) ? 'handle-accusation' : 'transfer-matter';
}

/** What was asked and has no answer yet, by the step that brings it: a matter is not closed before. In the order of closing.ts. */
function openStep(state: CaseState): CommandName | null {
  const withdrawn = state.withdrawal !== null;
  const open: readonly (readonly [CommandName, boolean])[] = [
    [
      'decide-extension',
      !withdrawn && state.opinion?.stage !== 'issued' && state.extensions.some(({ decision }) => decision === null),
    ],
    ['settle-dispute', disputed(state)],
    [
      'record-objection-answer',
      liveReceipts(state).some(
        ({ objection, transferId }) => objection !== null && objection.answer === null && transferId === null,
      ),
    ],
    ['answer-objection', objectionOpen(state)],
    ['record-supplement', !withdrawn && state.supplements.some(({ received }) => received === null)],
    ['hold-hearing', hearingOrdered(state, withdrawn)],
    ['end-mediation', !withdrawn && state.mediations.some(({ end }) => end === null)],
    ['serve-letter', state.letters.some(({ service }) => service === null)],
    [
      'submit-completion-report',
      !withdrawn && liveReceipts(state).some(({ kind, report }) => kind === '交办' && report === null),
    ],
    ['draft-paper', agreementMissing(state) !== null],
  ];
  return open.find(([, there]) => there)?.[0] ?? null;
}

const disputed = (state: CaseState): boolean => state.disputes.some(({ settlement }) => settlement === null);

/** A hearing that was ordered and neither held nor called off; those of the handling itself end with a withdrawal. */
const hearingOrdered = (state: CaseState, withdrawn = false): boolean =>
  state.hearings.some(
    ({ stage, held, cancelled }) => held === null && cancelled === null && (stage !== 'handling' || !withdrawn),
  );

/** At the end of its way a matter is closed, once the petitioner has been told what he has to be told. */
const endStep = (state: CaseState): CommandName =>
  openStep(state) ?? (owedDuties(state).length > 0 ? 'give-notice' : 'close-case');

const objectionOpen = (state: CaseState): boolean =>
  liveTransfers(state).some(({ objection }) => objection !== null && objection.answer === null);

/** After 转送 closing is open at once, but the result comes first. */
function afterTransfer(state: CaseState): CommandName {
  if (objectionOpen(state)) return 'answer-objection';
  return liveTransfers(state).some(({ opinion }) => opinion === null) ? 'record-other-opinion' : endStep(state);
}

function inReview(round: ReviewRound | null): CommandName {
  if (round === null || round.organId === null) return 'record-review-decision';
  if (round.decision !== null) return 'serve-review';
  switch (round.draft?.stage) {
    case 'submitted':
      return 'check-review-opinion';
    case 'reviewed':
      return 'sign-off-review-opinion';
    case 'signed-off':
      return 'decide-review';
    default:
      return 'submit-review-opinion';
  }
}

/** Stages at which a matter still waits for an organ to take it. */
const beforeTaking: ReadonlySet<Stage> = new Set<Stage>(['registered', 'classified', 'transferred', 'given-back']);

/** The single most natural next step of a case, whoever may do it; null when nothing is left to do. */
export function nextStep(state: CaseState): CommandName | null {
  if (state.secret !== null) return state.closed === null ? 'close-secret' : null;
  const stage = stageOf(state);
  // Nobody takes it or sends it on while that is disputed (art. 24(1)).
  if (disputed(state) && beforeTaking.has(stage)) return 'settle-dispute';
  switch (stage) {
    case 'registered':
      // Who wrote or called is not there to be heard.
      return state.notes.length === 0 && state.visits.at(-1)?.form === '来访' ? 'seal-interview' : 'classify-matter';
    case 'classified':
      return afterClassification(state);
    case 'transferred':
      return afterTransfer(state);
    case 'suggestion':
      return owedDuties(state).some(({ notice }) => notice === 'suggestion') ? 'reply-suggestion' : endStep(state);
    case 'procedure':
      return state.guidances.some(({ way, result }) => way === 5 && result === null)
        ? 'record-procedure-result'
        : endStep(state);
    case 'accepted':
      return 'assign-case';
    case 'assigned':
      if (simpleInForce(state)) return simpleAnswer(state) === null ? 'reply-simple' : endStep(state);
      return towardsOpinion(state);
    case 'returned':
      // Whoever drafted it may have stepped aside since.
      return state.assignee === null ? 'assign-case' : towardsOpinion(state);
    case 'redo':
      return redoStep(state);
    case 'drafted':
      return 'review-opinion';
    case 'reviewed':
      return 'sign-off-opinion';
    case 'signed-off':
      return 'issue-letter';
    case 'issued':
      return 'serve-letter';
    case 'review':
      return inReview(openRound(state));
    case 'reported':
      // 通报 comes besides: the accusation itself goes to who has the power (art. 22(2)).
      return accusationStep(state);
    case 'refused':
    case 'accusation-handled':
    case 'given-back':
    case 'settled':
    case 'withdrawn':
    case 'served':
      return endStep(state);
    case 'closed':
      if (objectionOpen(state)) return 'answer-objection';
      return followUpsOwed(state).length > 0 ? 'record-follow-up' : null;
    case 'filed':
      return objectionOpen(state) ? 'answer-objection' : null;
  }
}

/** Nothing is decided before the petitioner was heard, nor while a hearing is ordered (art. 31(6)). */
function towardsOpinion(state: CaseState): CommandName {
  if (hearingOrdered(state)) return 'hold-hearing';
  return wasHeard(state) ? 'submit-opinion' : 'record-investigation';
}

/** Struck down: the organ of this office drafts anew, another organ's new opinion is recorded. */
function redoStep(state: CaseState): CommandName {
  if (state.acceptance === null) return 'record-earlier-opinion';
  return state.assignee === null ? 'assign-case' : towardsOpinion(state);
}
