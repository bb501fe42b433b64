import { z } from 'zod';
import { formatDate, localDateSchema } from '../../law/dates';
import { organKindSchema } from '../office';
import { idSchema, organRefSchema, requiredText } from '../values';
import { defineEvent } from './define';

/** 转送、交办: the matter was sent to the organ with power (条例 arts. 22, 23(1)). */
export const matterTransferred = defineEvent({
  name: 'matter-transferred',
  version: 1,
  title: '转送交办',
  schema: z.object({
    transferId: idSchema,
    from: organRefSchema,
    fromKind: organKindSchema.optional(),
    kind: z.enum(['转送', '交办']),
    toOrgan: requiredText('去向机关', 100),
    /** Only where the target is an organ of this office. */
    toOrganId: idSchema.optional(),
    toOrganKind: organKindSchema.optional(),
    /** 本系统下级 (条例 art. 23(1)), as the sender stated it. */
    ownSystem: z.boolean().optional(),
    reason: requiredText('转送理由', 500),
    feedbackBy: localDateSchema.nullable(),
  }),
  describe: ({ from, kind, toOrgan, reason, feedbackBy }) =>
    `${from.name}将事项${kind}${toOrgan}：${reason}${feedbackBy === null ? '' : `；要求最迟于${formatDate(feedbackBy)}反馈结果并提交办结报告`}`,
  apply: (
    state,
    { transferId, from, fromKind, kind, toOrgan, toOrganId, toOrganKind, reason, feedbackBy },
    header,
  ) => ({
    ...state,
    transfers: [
      ...state.transfers,
      {
        transferId,
        from,
        fromKind: fromKind ?? (from.id === state.receivedBy?.id ? state.receivedBy.kind : null),
        kind,
        toOrgan,
        toOrganId: toOrganId ?? null,
        toOrganKind: toOrganKind ?? null,
        reason,
        feedbackBy,
        transferredOn: header.occurredOn,
        opinion: null,
        objection: null,
        returnedOn: null,
        entry: header.caseVersion,
      },
    ],
  }),
});
