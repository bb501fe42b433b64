import { z } from 'zod';
import type { Cause, Refusal } from '../command';
import { newEvent } from '../events/define';
import { hearingOrdered, hearingStageSchema, hearingStages } from '../events/hearing-ordered';
import type { Hearing } from '../facets/handling';
import { article, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { endedRefusal, repeated } from './refusals';

type Stage = Hearing['stage'];

/** A request for 复查 or 复核 that is still to be decided. */
const openRound = (state: CaseState, stage: Stage) =>
  state.reviews.find(
    ({ level, refused: turnedDown, withdrawn, decision }) =>
      level === stage && turnedDown === null && withdrawn === null && decision === null,
  );

const isHandled = (state: CaseState): boolean =>
  state.acceptance !== null && state.opinion?.stage !== 'issued' && endedRefusal(state) === null;

/** Stages in which a hearing is possible now. */
export const hearingStagesOpen = (state: CaseState): readonly Stage[] =>
  (['handling', 'review', 're-review'] as const).filter((stage) =>
    stage === 'handling' ? isHandled(state) : openRound(state, stage) !== undefined,
  );

function begunBy(state: CaseState, stage: Stage): Cause | null {
  if (stage === 'handling') {
    return state.acceptance === null ? null : { on: state.acceptance.acceptedOn, what: '受理' };
  }
  const round = openRound(state, stage);
  return round === undefined ? null : { on: round.requestedOn, what: `收到${hearingStages[stage]}请求` };
}

const pending = (state: CaseState, stage: Stage): boolean =>
  state.hearings.some((hearing) => hearing.stage === stage && hearing.held === null && hearing.cancelled === null);

/** A closed matter that is being reviewed takes a hearing of the review (art. 36(2)). */
function stageRefusal(state: CaseState): Refusal | null {
  if (hearingStagesOpen(state).length > 0) return null;
  return endedRefusal(state) ?? refusal(article('第三十一条第六项'), '事项没有在办理、复查或者复核，不举行听证');
}

/**
 * 决定听证 of a major, complicated or difficult matter (条例 arts. 31(6), 36(2)). Only the time of a hearing in 复核 does
 * not count; in handling and 复查 the limit runs on.
 */
export const orderHearing = defineCommand({
  name: 'order-hearing',
  label: '决定听证',
  article: article('第三十一条第六项、第三十六条第二款'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({ hearingId: idSchema, stage: hearingStageSchema, reason: requiredText('听证理由', 500) }),
  cause: (state, { stage }) => begunBy(state, stage),
  forbidden: stageRefusal,
  decide: (state, payload) => {
    if (state === null || !hearingStagesOpen(state).includes(payload.stage)) {
      return refused(article('第三十一条第六项'), `事项现在不在${hearingStages[payload.stage]}阶段`, 'stage');
    }
    if (state.hearings.some((known) => known.hearingId === payload.hearingId)) return repeated('hearingId');
    if (pending(state, payload.stage)) {
      return refused(article('第三十一条第六项'), '已经决定听证，还没有举行；不再举行的先取消', 'stage');
    }
    return { ok: true, events: [newEvent(hearingOrdered, payload)] };
  },
});
