import { article, refusal } from '../rules';
import { defineCommand } from './define';
import { notHolding } from './holding';
import { endedRefusal } from './refusals';
import { decideRefusing, refusingSchema } from './refusing';

/**
 * 不予受理 (条例 arts. 19(3), 20(2), 23(1), 31(1)-(4)): on a ground of the dated table, with article, paragraph and item,
 * and where the petitioner is to go. It stands until taken back, or until a superior sends the matter there again.
 */
export const refuseAcceptance = defineCommand({
  name: 'refuse-acceptance',
  label: '不予受理',
  article: article('第十九条第三款、第二十三条'),
  dutyBearer: 'any-organ',
  roles: ['handler', 'approver', 'head'],
  schema: refusingSchema,
  forbidden: (state, office) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    return state.acceptance === null
      ? notHolding(state, office.organs, '决定不予受理')
      : refusal(article('第三十一条第六项'), '事项已经受理，应当办理并答复，不能再不予受理');
  },
  decide: (state, payload, context) => decideRefusing('不予受理', state, payload, context),
});
