import { endOfRoad } from '../handling';
import { article, refusal } from '../rules';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';
import { decideRefusing, refusingSchema } from './refusing';

/** 不再受理 (条例 art. 36(3)): after a decided 复核, when the same facts and reasons are brought again; by any organ. */
export const refuseFurtherAcceptance = defineCommand({
  name: 'refuse-further-acceptance',
  label: '不再受理',
  article: article('第三十六条第三款'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head'],
  schema: refusingSchema,
  cause: (state) => {
    const on = endOfRoad(state)?.on ?? null;
    // What was re-reviewed elsewhere is older than the registration here.
    return on === null || on < state.openedOn ? null : { on, what: '复核' };
  },
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    return endOfRoad(state) === null
      ? refusal(article('第三十六条第三款'), '只有经过复核的事项才能不再受理；请先登记复核意见')
      : null;
  },
  decide: (state, payload, context) => decideRefusing('不再受理', state, payload, context),
});
