import { newEvent } from '../events/define';
import { matterLinked } from '../events/matter-linked';
import { article, officeRules, refused } from '../rules';
import { defineCommand } from './define';

/**
 * 关联事项: decides that another matter is the same (同人 + 同事), a related or a different one, on closed matters too. Both
 * stay whole; "not the same" is a decision like the others (条例 arts. 19(3), 22).
 */
export const linkMatter = defineCommand({
  name: 'link-matter',
  label: '关联事项',
  article: article('第十九条、第二十二条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: matterLinked.schema,
  forbidden: () => null,
  decide: (state, payload) => {
    const wrong = (message: string, field: string) => refused(officeRules.linking, message, field);
    if (state?.id === payload.caseId) return wrong('不能与本事项自身关联', 'caseId');
    const links = state?.links ?? [];
    if (links.some(({ linkId }) => linkId === payload.linkId)) return wrong('这次关联已经登记', 'linkId');
    const standing = links.find(({ caseId, endedOn }) => caseId === payload.caseId && endedOn === null);
    // What was decided at the registration has no number of the other matter; deciding it again here gives it one.
    return standing?.relation === payload.relation && standing.registration !== ''
      ? wrong(`与 ${payload.registration} 已经判断为${payload.relation}事项`, 'relation')
      : { ok: true, events: [newEvent(matterLinked, payload)] };
  },
});
