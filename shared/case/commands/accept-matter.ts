import { z } from 'zod';
import { newEvent } from '../events/define';
import { matterAccepted } from '../events/matter-accepted';
import { endOfRoad, standingRefusal } from '../handling';
import type { OfficeProfile, Organ } from '../office';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema } from '../values';
import { defineCommand } from './define';
import { againstSettlement, beforeArrival, notHolding, openDispute } from './holding';
import { endedRefusal, findOrgan, foreignOrgan } from './refusals';

const competent = (office: OfficeProfile): readonly Organ[] =>
  office.organs.filter((organ) => organ.kind === 'competent-organ');

const refusedBefore = (organ: string) =>
  refusal(article('第四十四条'), `${organ}已经决定不予受理；决定有误的，先撤销不予受理的决定`);

/** Way 6 only, and before the road came to its end. */
function kindRefusal(state: CaseState) {
  const end = endOfRoad(state);
  if (end !== null) {
    return refusal(
      article('第三十六条第三款'),
      `事项已经${end.organ}复核，以同一事实和理由再提出的不再受理；有新的事实和理由的，另行登记`,
    );
  }
  if (state.classification === null) {
    return refusal(article('第三十一条'), '请先分类：按第三十一条确定办理方式后才能受理');
  }
  const { purpose, way } = state.classification;
  if (way === null) {
    return refusal(article('第三十一条'), `“${purpose}”不属于申诉求决，不适用第三十一条的受理程序`);
  }
  return way === 6
    ? null
    : refusal(
        article('第三十一条第六项'),
        `事项分类为按第${'一二三四五'.charAt(way - 1)}项办理，应当导入相应程序，不作信访受理`,
      );
}

/**
 * 受理 (条例 arts. 23, 31(6), 34): only an organ with the power, one this office acts for and that holds the matter, and
 * only under way 6; sixty days start here. At most one live acceptance. An organ that refused takes that back first.
 */
export const acceptMatter = defineCommand({
  name: 'accept-matter',
  label: '受理',
  article: article('第二十三条、第三十一条第六项'),
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({ organId: idSchema }),
  cause: ({ classification }) => (classification === null ? null : { on: classification.classifiedOn, what: '分类' }),
  forbidden: (state, office) => {
    const ended = endedRefusal(state);
    if (ended !== null) return ended;
    if (state.acceptance !== null) return refusal(article('第三十一条第六项'), '事项已经受理，不能重复受理');
    const organs = competent(office);
    if (organs.length === 0) {
      return refusal(article('第二十二条'), '信访部门负责登记、转送、交办，事项由有权处理的机关受理');
    }
    const elsewhere = notHolding(state, organs, '受理') ?? openDispute(state);
    if (elsewhere !== null) return elsewhere;
    const [first] = organs;
    if (first !== undefined && organs.every((organ) => standingRefusal(state, organ) !== null)) {
      return refusedBefore(first.name);
    }
    return kindRefusal(state);
  },
  decide: (state, { organId }, { office, occurredOn }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    if (organ.kind !== 'competent-organ') {
      return refused(article('第二十二条'), `${organ.name}是信访部门，应当转送、交办有权处理的机关，不受理`, 'organId');
    }
    if (state === null) return refused(officeRules.existence, '没有这个信访事项');
    const elsewhere =
      notHolding(state, [organ], '受理') ??
      againstSettlement(state, organ.name, 'organId') ??
      beforeArrival(state, organ, '受理', occurredOn);
    if (elsewhere !== null) return { ok: false, refusal: elsewhere };
    if (standingRefusal(state, organ) !== null) return { ok: false, refusal: refusedBefore(organ.name) };
    return { ok: true, events: [newEvent(matterAccepted, { organ: { id: organ.id, name: organ.name } })] };
  },
});
