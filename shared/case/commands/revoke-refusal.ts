import { z } from 'zod';
import { newEvent } from '../events/define';
import { refusalRevoked } from '../events/refusal-revoked';
import { article, officeRules, refusal, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { closedRefusal, findOrgan, foreignOrgan } from './refusals';

/**
 * 撤销不予受理: who wrongly refused what is his own puts it right; the way to acceptance is open again (条例 art. 44),
 * also of a matter closed on it.
 */
export const revokeRefusal = defineCommand({
  name: 'revoke-refusal',
  label: '撤销不予受理',
  article: article('第二十三条'),
  dutyBearer: 'any-organ',
  roles: ['approver', 'head'],
  schema: z.object({ refusalId: idSchema, reason: requiredText('撤销理由', 500) }),
  cause: (state, { refusalId }) => {
    const known = state.refusals.find((each) => each.refusalId === refusalId);
    return known === undefined ? null : { on: known.on, what: known.kind };
  },
  forbidden: (state) =>
    state.refusals.some(({ revoked }) => revoked === null)
      ? null
      : (closedRefusal(state) ?? refusal(article('第四十四条'), '没有不予受理、不再受理的决定可以撤销')),
  decide: (state, payload, { office }) => {
    const known = state?.refusals.find((each) => each.refusalId === payload.refusalId);
    if (known === undefined) return refused(officeRules.existence, '没有这个不予受理的决定', 'refusalId');
    if (known.revoked !== null) return refused(officeRules.existence, '这个决定已经撤销', 'refusalId');
    if (findOrgan(office, known.organ.id) === undefined) {
      return { ok: false, refusal: foreignOrgan(article('第四十四条'), 'refusalId') };
    }
    return { ok: true, events: [newEvent(refusalRevoked, payload)] };
  },
});
