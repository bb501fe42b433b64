import { z } from 'zod';
import { newEvent } from '../events/define';
import { followUpKinds, followUpRecorded } from '../events/follow-up-recorded';
import { endOfRoad, issuedOutcome } from '../handling';
import { article, refusal, refused } from '../rules';
import { requiredLongText } from '../values';
import { defineCommand } from './define';

/**
 * 督促执行 of a demand that was supported, 疏导教育 about one that was not (条例 art. 32(2)); 疏导教育 also after the end of
 * the road (art. 37(3)). Often after closing, so a closed case takes it.
 */
export const recordFollowUp = defineCommand({
  name: 'record-follow-up',
  label: '登记督促、疏导',
  article: article('第三十二条第二款'),
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({
    kind: z.enum(followUpKinds, { message: '请选择督促执行还是疏导教育' }),
    text: requiredLongText('情况'),
    done: z.boolean(),
  }),
  cause: (state) => {
    const issued = state.letters.find(({ opinionId }) => opinionId === state.opinion?.opinion.opinionId);
    return issued === undefined ? null : { on: issued.issuedOn, what: '印发' };
  },
  forbidden: (state) =>
    issuedOutcome(state, 'support') || issuedOutcome(state, 'reject') || endOfRoad(state) !== null
      ? null
      : refusal(article('第三十二条第二款'), '处理意见书印发后，支持的请求督促执行，不予支持的做疏导教育'),
  decide: (state, payload) => {
    if (state === null) return refused(article('第三十二条第二款'), '没有这个信访事项');
    if (payload.kind === '督促执行' && !issuedOutcome(state, 'support')) {
      return refused(article('第三十二条第二款'), '处理意见没有支持的请求，没有需要督促执行的', 'kind');
    }
    if (payload.kind === '疏导教育' && !issuedOutcome(state, 'reject') && endOfRoad(state) === null) {
      return refused(article('第三十二条第二款'), '处理意见没有不予支持的请求，不需要疏导教育', 'kind');
    }
    return { ok: true, events: [newEvent(followUpRecorded, payload)] };
  },
});
