import { z } from 'zod';
import { keptWordingSchema } from '../../law/wording';
import { opinionSchema, outcomes } from '../values';
import { defineEvent } from './define';

/** 拟办: an opinion per demand (支持、解释说明、不予支持) was submitted for review (条例 art. 32). */
export const opinionDrafted = defineEvent({
  name: 'opinion-drafted',
  version: 1,
  title: '提交处理意见',
  schema: z.object({ opinion: opinionSchema, wording: keptWordingSchema.optional() }),
  describe: ({ opinion }) =>
    `拟定处理意见，逐项答复 ${opinion.demands.length} 项请求：${opinion.demands.map((demand) => outcomes[demand.outcome]).join('、')}`,
  apply: (state, { opinion, wording }, header) => ({
    ...state,
    opinion: {
      opinion,
      ...(wording && { wording }),
      draftedBy: { id: header.officerId, name: header.officerName },
      draftedOn: header.occurredOn,
      stage: 'submitted',
      reviewedBy: null,
      signedOffBy: null,
      signedOffOn: null,
      comments: state.opinion?.comments ?? [],
    },
  }),
});
