import { z } from 'zod';
import { caseClosed } from '../events/case-closed';
import { newEvent } from '../events/define';
import { article, officeRules, refusal } from '../rules';
import { defineCommand } from './define';
import { closedRefusal } from './refusals';

/** What became of it, as a closed list: words of one's own could tell what it is about. */
export const secretEndings = [
  '已按涉密渠道转送有权处理的机关',
  '已按涉密渠道报请本级党委和政府决定',
  '已在涉密载体上办结',
  '经确认不属于国家秘密，另行登记办理',
  '已移交保密档案',
] as const;

/** 涉密办结: ends the pointer to a secret matter; sending it on by the paper route meets the limit of art. 22. */
export const closeSecret = defineCommand({
  name: 'close-secret',
  label: '涉密办结',
  article: article('第二十二条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.strictObject({ ending: z.enum(secretEndings, '请选择办理去向') }),
  secretSafe: true,
  forbidden: (state) =>
    state.secret === null ? refusal(officeRules.secrecy, '不是涉密登记的事项，按普通程序办理') : closedRefusal(state),
  decide: (_state, { ending }) => ({ ok: true, events: [newEvent(caseClosed, { reason: ending })] }),
});
