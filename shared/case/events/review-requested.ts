import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { reviewLevels } from '../facets/review';
import { idSchema, requiredLongText, requiredText } from '../values';
import { defineEvent } from './define';

/** 请求复查、复核: the day the reviewing organ got the request starts its thirty days (条例 arts. 35, 36). */
export const reviewRequested = defineEvent({
  name: 'review-requested',
  version: 1,
  title: '请求复查复核',
  schema: z.object({
    reviewId: idSchema,
    level: z.enum(['review', 're-review']),
    organ: requiredText('复查复核机关', 100),
    organId: idSchema.nullable(),
    againstId: idSchema,
    against: requiredText('不服的意见', 300),
    againstOrgan: requiredText('原作出机关', 100),
    request: requiredLongText('请求和理由'),
    afterLimit: localDateSchema.nullable(),
    expectedOrgan: requiredText('上一级机关', 100).optional(),
  }),
  describe: ({ level, organ, against, afterLimit }) =>
    `信访人不服${against}，向${organ}请求${reviewLevels[level]}${afterLimit === null ? '' : `（请求期限${formatDate(afterLimit)}已届满，照常登记）`}`,
  apply: (state, payload, header) => ({
    ...state,
    reviews: [
      ...state.reviews,
      {
        ...payload,
        expectedOrgan: payload.expectedOrgan ?? null,
        requestedOn: header.occurredOn,
        refused: null,
        withdrawn: null,
        draft: null,
        decision: null,
        service: null,
      },
    ],
  }),
});
