import { z } from 'zod';
import { newEvent } from '../events/define';
import { matterAccepted } from '../events/matter-accepted';
import type { OfficeProfile } from '../office';
import { article, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/** A matter sent away is taken by the organ it was sent to; several organs of one office keep to that among themselves. */
const wasSentElsewhere = (state: CaseState, names: readonly string[]): boolean =>
  state.transfers.length > 0 && !state.transfers.some((transfer) => names.includes(transfer.toOrgan));

const competentNames = (office: OfficeProfile): readonly string[] =>
  office.organs.filter((organ) => organ.kind === 'competent-organ').map((organ) => organ.name);

const sentElsewhere = () => refusal(article('第二十二条'), '事项已经转送、交办给别的机关，由去向机关受理');

/**
 * 受理 (条例 arts. 23, 31(6), 34): only an organ with the power, one this office acts for, and only under way 6; sixty
 * days start here. At most one live acceptance.
 */
export const acceptMatter = defineCommand({
  name: 'accept-matter',
  label: '受理',
  article: article('第二十三条、第三十一条第六项'),
  dutyBearer: 'competent-organ',
  roles: ['handler', 'approver', 'head'],
  schema: z.object({ organId: idSchema }),
  cause: (state) => {
    const sent = state.transfers[0];
    return sent === undefined ? null : { on: sent.transferredOn, what: sent.kind };
  },
  forbidden: (state, office) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.acceptance !== null) return refusal(article('第三十一条第六项'), '事项已经受理，不能重复受理');
    if (competentNames(office).length === 0) {
      return refusal(article('第二十二条'), '信访部门负责登记、转送、交办，事项由有权处理的机关受理');
    }
    if (wasSentElsewhere(state, competentNames(office))) return sentElsewhere();
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
  },
  decide: (state, { organId }, { office }) => {
    const organ = findOrgan(office, organId);
    if (organ === undefined) return { ok: false, refusal: foreignOrgan(article('第二十三条')) };
    if (organ.kind !== 'competent-organ') {
      return refused(article('第二十二条'), `${organ.name}是信访部门，应当转送、交办有权处理的机关，不受理`, 'organId');
    }
    if (state !== null && wasSentElsewhere(state, [organ.name])) return { ok: false, refusal: sentElsewhere() };
    return { ok: true, events: [newEvent(matterAccepted, { organ: { id: organ.id, name: organ.name } })] };
  },
});
