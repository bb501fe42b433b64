import { z } from 'zod';
import { formatDate, type LocalDate, localDateSchema } from '../../law/dates';
import type { Decision } from '../command';
import { newEvent } from '../events/define';
import { reviewDecided } from '../events/review-decided';
import { type ReviewResult, reviewResults } from '../facets/review';
import { issuedReviewPaper } from '../papers';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredLongText, shortText } from '../values';
import { defineCommand } from './define';
import { findRound, isUndecided, lastOf, noneAt, noRequest, notAt, unknownRound } from './review-round';

/** A day to decide again is named only when that is what the result orders, and lies after the decision. */
function redoRefusal(result: ReviewResult, redoBy: LocalDate | null, on: LocalDate): Decision | null {
  if (redoBy === null) return null;
  if (result !== '责令重作' && result !== '撤销') {
    return refused(officeRules.input, '只有撤销、责令重作的才写重新作出的期限', 'redoBy');
  }
  return redoBy < on ? refused(officeRules.order, '重新作出的期限早于作出意见的日期', 'redoBy') : null;
}

/** Who orders a matter decided again names the day by which, or nobody could say when it is late. */
const unnamedRedo = (result: ReviewResult, redoBy: LocalDate | null): Decision | null =>
  redoBy === null && (result === '责令重作' || result === '撤销')
    ? refused(article('第三十五条、第三十六条'), '撤销、责令重作的，请写明重新作出处理意见的期限', 'redoBy')
    : null;

/** 印发复查意见、复核意见: the organ of this office issues what was signed off (条例 arts. 35, 36). */
export const decideReview = defineCommand({
  name: 'decide-review',
  label: '印发复查、复核意见',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'reviewing-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    reviewId: idSchema,
    /** Left empty where the 复查意见书、复核意见书 was issued here: its number is taken. */
    documentNumber: shortText('文号', 100),
    /** Left empty there too: the day the paper names is taken. */
    redoBy: localDateSchema.nullable(),
  }),
  cause: (state, { reviewId }) => lastOf(findRound(state, reviewId)),
  forbidden: (state) => noneAt(state, 'signed-off'),
  decide: (state, { reviewId, documentNumber, redoBy: named }, { office, occurredOn }) => {
    const round = findRound(state, reviewId);
    const objection = notAt(round, 'signed-off', office);
    if (objection !== null || round?.draft == null) return objection ?? unknownRound();
    const { result, opinion } = round.draft;
    const paper = state === null ? null : issuedReviewPaper(state, reviewId);
    const number = paper === null || paper.number === '' ? documentNumber : paper.number;
    if (number === '') return refused(officeRules.input, '请填写文号，或者先印发复查、复核意见书', 'documentNumber');
    if (documentNumber !== '' && documentNumber !== number) {
      return refused(officeRules.numbering, `复查、复核意见书已经编号印发，文号是${number}`, 'documentNumber');
    }
    const printed = paper?.redoBy ?? null;
    const redoBy = named ?? printed;
    if (printed !== null && redoBy !== printed) {
      return refused(
        officeRules.papers,
        `已经印发的复查、复核意见书写明最迟于${formatDate(printed)}重新作出，请与它一致`,
        'redoBy',
      );
    }
    return (
      unnamedRedo(result, redoBy) ??
      redoRefusal(result, redoBy, occurredOn) ?? {
        ok: true,
        events: [newEvent(reviewDecided, { reviewId, result, summary: opinion, documentNumber: number, redoBy })],
      }
    );
  },
});

/** 登记复查、复核结果 of another organ, with its date and number. */
export const recordReviewDecision = defineCommand({
  name: 'record-review-decision',
  label: '登记复查、复核结果',
  article: article('第三十五条、第三十六条'),
  dutyBearer: 'reviewing-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    reviewId: idSchema,
    result: z.enum(reviewResults),
    summary: requiredLongText('复查、复核意见'),
    documentNumber: shortText('文号', 100),
    redoBy: localDateSchema.nullable(),
  }),
  cause: (state, { reviewId }) => lastOf(findRound(state, reviewId)),
  forbidden: (state) => {
    if (state.reviews.length === 0) return noRequest();
    return state.reviews.some((round) => round.organId === null && isUndecided(round))
      ? null
      : refusal(
          article('第三十五条'),
          '没有等待结果的别的机关的复查、复核；本单位机关复查、复核的，拟定意见并签批后印发',
        );
  },
  decide: (state, payload, { occurredOn }) => {
    const round = findRound(state, payload.reviewId);
    if (round === null) return unknownRound();
    if (round.organId !== null) {
      return refused(article('第三十五条'), '由本单位机关复查、复核，请拟定意见，签批后印发', 'reviewId');
    }
    if (!isUndecided(round)) return refused(article('第三十五条'), '这次请求已经有了结果', 'reviewId');
    return (
      redoRefusal(payload.result, payload.redoBy, occurredOn) ?? {
        ok: true,
        events: [newEvent(reviewDecided, payload)],
      }
    );
  },
});
