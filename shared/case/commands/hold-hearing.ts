import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import type { Cause, Refusal } from '../command';
import { newEvent } from '../events/define';
import { hearingHeld } from '../events/hearing-held';
import type { Hearing } from '../facets/handling';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineCommand } from './define';
import { endedRefusal } from './refusals';

const RULE = article('第三十一条第六项');

/** Hearings ordered and neither held nor called off. */
export const openHearings = (state: CaseState): readonly Hearing[] =>
  state.hearings.filter(({ held, cancelled }) => held === null && cancelled === null);

/** Handling ends with the matter; a hearing of a review goes on after it. */
const stillOn = (state: CaseState, { stage }: Hearing): boolean => stage !== 'handling' || endedRefusal(state) === null;

export const noOpenHearing = (state: CaseState): Refusal | null =>
  openHearings(state).some((hearing) => stillOn(state, hearing))
    ? null
    : (endedRefusal(state) ?? refusal(RULE, '没有决定举行的听证，先决定听证'));

export const orderedBy = (state: CaseState, hearingId: string): Cause | null => {
  const hearing = state.hearings.find((known) => known.hearingId === hearingId);
  return hearing === undefined ? null : { on: hearing.orderedOn, what: '决定听证' };
};

/** The hearing named, still to be held; or the refusal. */
export function openHearing(state: CaseState | null, hearingId: string): Refusal | null {
  const known = state?.hearings.find((hearing) => hearing.hearingId === hearingId);
  if (state === null || known === undefined) return refusal(officeRules.existence, '没有这次听证', 'hearingId');
  if (known.held !== null) return refusal(RULE, '这次听证已经举行', 'hearingId');
  if (known.cancelled !== null) return refusal(RULE, '这次听证已经取消', 'hearingId');
  return stillOn(state, known) ? null : endedRefusal(state);
}

/** 举行听证 (条例 arts. 31(6), 36(2)): recorded when it is over, with its first and last day. */
export const holdHearing = defineCommand({
  name: 'hold-hearing',
  label: '登记听证',
  article: article('第三十一条第六项、第三十六条第二款'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    hearingId: idSchema,
    from: localDateSchema,
    to: localDateSchema,
    chair: requiredText('听证主持人', 100),
    conclusion: requiredLongText('听证结论'),
  }),
  cause: (state, { hearingId }) => orderedBy(state, hearingId),
  forbidden: noOpenHearing,
  decide: (state, payload, { occurredOn }) => {
    const notOpen = openHearing(state, payload.hearingId);
    if (notOpen !== null) return { ok: false, refusal: notOpen };
    const ordered = state === null ? null : orderedBy(state, payload.hearingId);
    if (ordered !== null && payload.from < ordered.on) {
      return refused(officeRules.order, `听证第一天早于决定听证的日期 ${formatDate(ordered.on)}`, 'from');
    }
    if (payload.to < payload.from) return refused(officeRules.order, '听证最后一天早于第一天', 'to');
    if (payload.to > occurredOn) return refused(officeRules.order, '听证结束后再登记：最后一天不晚于登记的日期', 'to');
    return { ok: true, events: [newEvent(hearingHeld, payload)] };
  },
});
