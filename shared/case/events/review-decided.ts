import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { type ReviewRound, reviewResults } from '../facets/review';
import { issuedReviewPapers } from '../papers';
import type { CaseState } from '../state';
import { idSchema, requiredLongText, shortText } from '../values';
import { changeRound } from './change-round';
import { defineEvent } from './define';

/** Service of the paper, where it reached the petitioner before the decision was put on record: T10 runs from that day. */
function paperService(state: CaseState, reviewId: string): ReviewRound['service'] {
  const served = issuedReviewPapers(state, reviewId).find(({ service }) => service !== null)?.service ?? null;
  return served && { servedOn: served.servedOn, way: served.way, receiver: served.receiver };
}

/**
 * 复查意见、复核意见 issued, by an organ of this office or another. 撤销 and 责令重作 take the opinion off the table and
 * open the case again, so that the deciding organ can do it anew; 维持 leaves it, 变更 stands in its place.
 */
export const reviewDecided = defineEvent({
  name: 'review-decided',
  version: 1,
  title: '作出复查复核意见',
  schema: z.object({
    reviewId: idSchema,
    result: z.enum(reviewResults),
    summary: requiredLongText('复查、复核意见'),
    documentNumber: shortText('文号', 100),
    redoBy: localDateSchema.nullable(),
  }),
  describe: ({ result, documentNumber, redoBy }) =>
    `意见为${result}${documentNumber === '' ? '' : `（${documentNumber}）`}${redoBy === null ? '' : `，要求最迟于${formatDate(redoBy)}重新作出`}`,
  apply: (state, { reviewId, result, summary, documentNumber, redoBy }, { occurredOn }) => {
    const decided = changeRound(state, reviewId, (round) => ({
      ...round,
      decision: { on: occurredOn, result, summary, documentNumber, redoBy },
      service: round.service ?? paperService(state, reviewId),
    }));
    return result === '撤销' || result === '责令重作'
      ? { ...decided, opinion: null, closed: null, filed: null }
      : decided;
  },
});
