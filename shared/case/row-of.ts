import type { Law } from '../law/law';
import { commands } from './commands/index';
import { followUpsOwed } from './handling';
import { nearestLimit, nearestOption, ownLateSteps, readLimits } from './limits-of';
import { marksOf, waitingFor } from './marks';
import { nextStep } from './next';
import { registrationNumber } from './numbers';
import { papersToIssue, papersToServe } from './paper-queues';
import { petitionerNames } from './petitioners';
import type { CaseRow } from './row';
import { settledOn, stageOf } from './stage';
import type { CaseState } from './state';

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** The organ that has the matter in hand now. */
const organInCharge = (state: CaseState): string | null =>
  state.acceptance?.organ.name ??
  state.transfers.at(-1)?.toOrgan ??
  state.onTheSpot?.organ.name ??
  state.receivedBy?.name ??
  null;

/** One line of the worklist, a pure reading of the case (L2, L7). `headcount` is the sum over its visits (人次). */
export function toCaseRow(state: CaseState, law: Law): CaseRow {
  const closedOn = settledOn(state);
  const { limits, uncounted, undated } = readLimits(state, law);
  const due = closedOn === null ? nearestLimit(limits) : null;
  const option = closedOn === null ? nearestOption(limits) : null;
  const next = nextStep(state);
  const most = Math.max(0, ...state.visits.map((visit) => visit.headcount));
  return {
    id: state.id,
    version: state.version,
    registration: state.registration === null ? '' : registrationNumber(state.registration),
    title: state.matter.title,
    petitionerNames: petitionerNames(state.petitioners, most),
    openedOn: state.openedOn,
    lastVisitOn: [state.openedOn, ...state.visits.map((visit) => visit.receivedOn)].sort().at(-1) ?? state.openedOn,
    visitCount: state.visits.length,
    headcount: state.visits.reduce((sum, visit) => sum + visit.headcount, 0),
    stage: stageOf(state),
    purpose: state.classification?.purpose ?? null,
    contentClass: state.classification?.contentClass.join(' / ') ?? null,
    assigneeId: state.assignee?.id ?? null,
    assigneeName: state.assignee?.name ?? null,
    organName: organInCharge(state),
    nextStep: next === null ? '' : commands[next].label,
    due: due?.due ?? null,
    dueWhat: due?.what ?? null,
    closedOn,
    dueRolled: due?.rolled ?? null,
    dueFrom: due?.startedOn ?? null,
    dueWarns: due?.warns ?? [],
    option: option === null ? null : { what: option.what, due: option.due },
    undated:
      closedOn === null
        ? distinct([
            ...uncounted.flatMap(({ owed, what, missingYear }) => (owed ? [`${what}待${missingYear}年节假日表`] : [])),
            ...undated.flatMap(({ owed, what }) => (owed ? [`${what}未定`] : [])),
          ])
        : [],
    waitingFor: waitingFor(state),
    marks: marksOf(state),
    readers: state.readers?.map(({ id }) => id) ?? null,
    lateSteps: ownLateSteps(limits),
    papersToIssue: papersToIssue(state).length,
    papersToServe: papersToServe(state).length,
    followUp: closedOn === null || state.filed !== null ? '' : followUpsOwed(state).join('、'),
    needsNewerVersion: state.unknownEvents > 0,
  };
}
