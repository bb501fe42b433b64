import { newEvent } from '../events/define';
import { recusalDecided } from '../events/recusal-decided';
import { article, refusal, refused } from '../rules';
import { defineCommand } from './define';

/**
 * 回避决定 by the person in charge, who never decides about himself (条例 art. 28(3)). Agreed, the officer is assignee no
 * longer and not again; an officer's own declaration may also be found unneeded.
 */
export const decideRecusal = defineCommand({
  name: 'decide-recusal',
  label: '决定回避',
  article: article('第二十八条'),
  dutyBearer: 'any-organ',
  roles: ['head'],
  schema: recusalDecided.schema,
  cause: (state, { recusalId }) => {
    const asked = state.recusals.find((recusal) => recusal.recusalId === recusalId);
    return asked === undefined ? null : { on: asked.askedOn, what: '申请回避' };
  },
  forbidden: (state) =>
    state.recusals.some(({ decision }) => decision === null)
      ? null
      : refusal(article('第二十八条第三款'), '没有等待决定的回避'),
  decide: (state, payload, { actor }) => {
    const wrong = (message: string, field: string) => refused(article('第二十八条第三款'), message, field);
    const asked = state?.recusals.find(({ recusalId }) => recusalId === payload.recusalId);
    if (asked === undefined) return wrong('没有这次回避申请', 'recusalId');
    if (asked.decision !== null) return wrong('这次回避已经决定', 'recusalId');
    if (asked.officer.id === actor.officerId) {
      return wrong('不能决定自己是否回避，由其他负责人决定', 'recusalId');
    }
    if (!payload.agreed && payload.text === '') return wrong('不同意回避的，请写明理由', 'text');
    return { ok: true, events: [newEvent(recusalDecided, payload)] };
  },
});
