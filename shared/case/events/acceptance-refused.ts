import { z } from 'zod';
import { nonAcceptanceKinds } from '../../law/grounds';
import { idSchema, organRefSchema, requiredLongText, requiredText, shortText } from '../values';
import { defineEvent } from './define';

/** 不予受理、不再受理: with the ground as the notice cites it, kept in words because the table of grounds changes (条例 arts. 19(3), 23, 36(3)). */
export const acceptanceRefused = defineEvent({
  name: 'acceptance-refused',
  version: 1,
  title: '不予受理',
  schema: z.object({
    refusalId: idSchema,
    kind: z.enum(nonAcceptanceKinds),
    organ: organRefSchema,
    ground: requiredText('理由', 500),
    article: requiredText('依据', 200),
    facts: requiredLongText('事实'),
    guidedTo: shortText('引导去向'),
  }),
  describe: ({ kind, organ, ground, article, guidedTo }) =>
    `${organ.name}${kind}：${ground}（${article}）${guidedTo === '' ? '' : `；引导信访人向${guidedTo}提出`}`,
  apply: (state, payload, header) => ({
    ...state,
    refusals: [...state.refusals, { ...payload, on: header.occurredOn, revoked: null }],
  }),
});
