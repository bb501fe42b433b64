import { commands } from '#shared/case/commands/index';
import { isOverdue, nearestLimit, type OpenLimit } from '#shared/case/limits-of';
import { waitingFor } from '#shared/case/marks';
import { nextStep } from '#shared/case/next';
import { openRound } from '#shared/case/reviews';
import { type Role, roleNames } from '#shared/case/roles';
import { settledOn } from '#shared/case/stage';
import type { CaseState } from '#shared/case/state';
import type { Step } from '#shared/case/steps';
import { formatDate, type LocalDate } from '#shared/law/dates';

/** What must happen next in a case, who has to do it, and by when; each empty when there is nothing to say. */
export interface NextMove {
  readonly what: string;
  readonly who: string;
  readonly byWhen: string;
  readonly tone: 'overdue' | 'plain';
}

/** The administrator may do most things and is nobody's answer to "who". */
const workingRoles = (roles: readonly Role[]): string => {
  const named = roles.filter((role) => role !== 'administrator').map((role) => roleNames[role]);
  return named.length === 0 ? '' : `${named.join('、')}岗位`;
};

/** The other organ that is waited for: the reviewer, the one a dispute was put to, or where the matter went. */
function awaited(state: CaseState): string {
  const round = openRound(state);
  if (round !== null && round.organId === null) return round.organ;
  const dispute = state.disputes.find(({ settlement }) => settlement === null);
  const transfer = state.transfers.filter(({ returnedOn }) => returnedOn === null).at(-1);
  return dispute?.submittedTo ?? transfer?.toOrgan ?? '其他机关';
}

/** Whose move it is: another organ's, the petitioner's, the officer's it was given to, or a role's of this office. */
function whoseMove(state: CaseState, roles: readonly Role[], mine: boolean): string {
  switch (waitingFor(state)) {
    case 'other-organ':
      return `等${awaited(state)}`;
    case 'petitioner':
      return '等信访人';
    case 'office': {
      if (mine) return '由您办';
      const who = state.assignee !== null && roles.includes('handler') ? state.assignee.name : workingRoles(roles);
      return who === '' ? '' : `由${who}办`;
    }
  }
}

/** Says what leads the case page: the next step in the law, whoever may do it. */
export function nextMove(
  state: CaseState,
  steps: readonly Step[],
  limits: readonly OpenLimit[],
  today: LocalDate,
): NextMove {
  const primary = steps.find((step) => step.primary && step.allowed) ?? null;
  const natural = primary?.name ?? nextStep(state);
  const due = settledOn(state) === null ? nearestLimit(limits) : null;
  const byWhen = due === null ? '' : `最迟${formatDate(due.due)}（${due.what}）`;
  const tone = due !== null && isOverdue(due, today) ? 'overdue' : 'plain';
  if (natural === null) {
    const words = state.closed === null ? '' : `${formatDate(state.closed.on)}已办结，没有必须办的下一步`;
    return { what: words, who: '', byWhen, tone };
  }
  const { label, roles } = commands[natural];
  return { what: label, who: whoseMove(state, roles, primary !== null), byWhen, tone };
}
