import { newEvent } from '../events/define';
import { matterLinked } from '../events/matter-linked';
import { article, officeRules, refused } from '../rules';
import { defineCommand } from './define';

/**
 * 关联事项: decides that another matter is the same (同人 + 同事), a related or a different one, on closed matters too; that
 * it is the same is recorded on the later of the two, which counts as 重件. Both
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
    // The later of two same matters is the repeat, and only its own record can say so.
    if (
      payload.relation === '相同' &&
      payload.openedOn !== undefined &&
      state !== null &&
      payload.openedOn > state.openedOn
    ) {
      return wrong(`${payload.registration} 登记在后，是重件：请打开那一件，在那里判断为与本事项相同`, 'relation');
    }
    const links = state?.links ?? [];
    if (links.some(({ linkId }) => linkId === payload.linkId)) return wrong('这次关联已经登记', 'linkId');
    const standing = links.find(({ caseId, endedOn }) => caseId === payload.caseId && endedOn === null);
    // What was decided at the registration has no number of the other matter; deciding it again here gives it one.
    return standing?.relation === payload.relation && standing.registration !== ''
      ? wrong(`与 ${payload.registration} 已经判断为${payload.relation}事项`, 'relation')
      : { ok: true, events: [newEvent(matterLinked, payload)] };
  },
});
