import { z } from 'zod';
import { contentClassesOn } from '../../law/content-classes';
import { formatDate, type LocalDate } from '../../law/dates';
import type { Law } from '../../law/law';
import { newEvent } from '../events/define';
import { matterClassified } from '../events/matter-classified';
import { readersSet } from '../events/readers-set';
import { article, officeRules, refusal, refused } from '../rules';
import { liveTransfers } from '../transfers';
import { contentClassSchema, placeSchema, purposeSchema, wayOfArt31Schema } from '../values';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** Under this first level an office writes classes of its own; every other name has to be one of the table. */
const OWN_CLASSES = '其他';

/** Whether a class stands in the table in force that day. Where no table held yet, nothing can be checked. */
function isClassOn(path: readonly string[], on: LocalDate, { contentClasses }: Law): boolean {
  const paths = contentClassesOn(on, contentClasses);
  if (paths.length === 0 || path[0] === OWN_CLASSES) return true;
  return paths.some((known) => known.length === path.length && known.every((name, level) => name === path[level]));
}

/**
 * 分类: purpose, content class of the table in force that day, place, way of art. 31 (only 申诉 and 求决 have one). May be
 * corrected until the matter is taken or sent on, and again when it came back. A division code that was abolished or is
 * not known is kept as given.
 */
export const classifyMatter = defineCommand({
  name: 'classify-matter',
  label: '分类',
  article: article('第二十八条第二款、第二十九条至第三十一条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({
    purpose: purposeSchema,
    contentClass: contentClassSchema,
    place: placeSchema,
    way: wayOfArt31Schema.nullable(),
  }),
  forbidden: (state) => {
    const closed = closedRefusal(state);
    if (closed !== null) return closed;
    if (state.acceptance !== null) return refusal(article('第三十一条'), '事项已按原分类受理，不能再改分类');
    return liveTransfers(state).length > 0
      ? refusal(article('第二十二条'), '事项已按原分类转送、交办，不能再改分类')
      : null;
  },
  decide: (state, payload, { law, occurredOn, actor }) => {
    const needsWay = payload.purpose === '申诉' || payload.purpose === '求决';
    if (needsWay && payload.way === null) {
      return refused(article('第三十一条'), '申诉、求决类事项，请在第三十一条的六种方式中选定一种', 'way');
    }
    if (!needsWay && payload.way !== null) {
      return refused(article('第三十一条'), `“${payload.purpose}”不按第三十一条的六种方式办理，请清除办理方式`, 'way');
    }
    if (!isClassOn(payload.contentClass, occurredOn, law)) {
      const name = payload.contentClass.join('、');
      const message = `${formatDate(occurredOn)}使用的内容分类表中没有“${name}”，请从表中选择；确实没有的，归入“其他”`;
      return refused(officeRules.input, message, 'contentClass');
    }
    if (state !== null && state.accusation !== null && payload.purpose !== '检举控告') {
      const message = '事项已经登记被检举控告的人员、单位，不能改成别的信访目的；登记有误的，请更正该条记录';
      return refused(article('第三十条'), message, 'purpose');
    }
    const classified = newEvent(matterClassified, payload);
    // From the moment it is known to accuse somebody it is read by few (art. 30(3)); who else may know is set afterwards.
    if (payload.purpose !== '检举控告' || state === null || state.readers !== null) {
      return { ok: true, events: [classified] };
    }
    const me = { id: actor.officerId, name: actor.officerName };
    const readers = state.assignee === null || state.assignee.id === me.id ? [me] : [me, state.assignee];
    return { ok: true, events: [classified, newEvent(readersSet, { readers, reason: '检举控告，限定知情范围' })] };
  },
});
