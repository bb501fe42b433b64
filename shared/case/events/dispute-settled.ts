import { z } from 'zod';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

export const settlers = ['协商', '共同的上一级机关', '信访工作联席会议', '党委和政府指定'] as const;

/** 受理争议 settled: by agreement, by the common superior, or by the 联席会议 (条例 art. 24). */
export const disputeSettled = defineEvent({
  name: 'dispute-settled',
  version: 1,
  title: '受理争议已定',
  schema: z.object({
    disputeId: idSchema,
    by: z.enum(settlers),
    competentOrgan: requiredText('受理机关', 100),
  }),
  describe: ({ by, competentOrgan }) => `受理争议经${by}，由${competentOrgan}受理`,
  apply: (state, { disputeId, by, competentOrgan }, header) => ({
    ...state,
    disputes: state.disputes.map((dispute) =>
      dispute.disputeId === disputeId
        ? { ...dispute, settlement: { on: header.occurredOn, by, competentOrgan, entry: header.caseVersion } }
        : dispute,
    ),
  }),
});
