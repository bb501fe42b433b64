import { z } from 'zod';
import { ratedSides, ratingGrades } from '../facets/oversight';
import { requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** 满意度评价 by the petitioner: 信访部门 and 责任单位 apart. The last one of an organ counts. */
export const matterRated = defineEvent({
  name: 'matter-rated',
  version: 1,
  title: '满意度评价',
  schema: z.object({
    of: z.enum(ratedSides),
    organ: requiredText('被评价单位', 100),
    grade: z.enum(ratingGrades),
    remark: shortText('评价意见', 1000),
  }),
  describe: ({ of, organ, grade, remark }) =>
    `信访人对${of}${organ}评价：${grade}${remark === '' ? '' : `（${remark}）`}`,
  apply: (state, payload, { occurredOn }) => ({
    ...state,
    ratings: [...state.ratings, { ...payload, on: occurredOn }],
  }),
});
