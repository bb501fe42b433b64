import { z } from 'zod';
import { newEvent } from '../events/define';
import { recusalAsked } from '../events/recusal-asked';
import { isRecused } from '../recusal';
import { article, officeRules, refused } from '../rules';
import { idSchema, officerRefSchema, requiredText } from '../values';
import { defineCommand } from './define';

/**
 * 申请回避 of an officer, by the petitioner or by the person in charge (条例 art. 28(3)). The officer goes on until it is
 * decided.
 */
export const requestRecusal = defineCommand({
  name: 'request-recusal',
  label: '申请回避',
  article: article('第二十八条'),
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'reviewer', 'approver', 'head'],
  schema: z.object({
    recusalId: idSchema,
    officer: officerRefSchema.extend({ id: z.string().min(1, { message: '请选择人员' }).pipe(idSchema) }),
    askedBy: z.enum(['信访人', '负责人'], '请选择由谁提出'),
    reason: requiredText('回避理由', 1000),
  }),
  forbidden: () => null,
  decide: (state, payload, { actor }) => {
    const wrong = (message: string, field: string) => refused(article('第二十八条第三款'), message, field);
    if (state?.recusals.some(({ recusalId }) => recusalId === payload.recusalId)) {
      return wrong('这次回避申请已经登记', 'recusalId');
    }
    if (payload.askedBy === '负责人' && !actor.roles.includes('head')) {
      return refused(officeRules.duties, '以负责人名义提出的，由负责人登记', 'askedBy');
    }
    if (state !== null && isRecused(state, payload.officer.id)) {
      return wrong(`${payload.officer.name}已经回避`, 'officer');
    }
    const open = state?.recusals.some(
      ({ officer, decision }) => officer.id === payload.officer.id && decision === null,
    );
    if (open) return wrong(`要求 ${payload.officer.name}回避的申请还没有决定`, 'officer');
    return { ok: true, events: [newEvent(recusalAsked, payload)] };
  },
});
