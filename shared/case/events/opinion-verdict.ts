import { z } from 'zod';
import type { EventDefinition } from '../event';
import type { ApprovalComment, OpinionInWork } from '../facets/handling';
import { idSchema, type OfficerRef, shortText } from '../values';
import { defineEvent, type ReadableEvent } from './define';

const schema = (step: ApprovalComment['step']) =>
  z.object({
    opinionId: idSchema,
    agreed: z.boolean(),
    comment: shortText(`${step}意见`, 2000),
    /** Drafted by the same officer: allowed in a small office, and on record. */
    sameAsDrafter: z.boolean(),
  });
type VerdictSchema = ReturnType<typeof schema>;

/** 审核 and 签批 are one thing at two stages: agreed and passed on, or returned with comments. */
export const verdictEvent = <Name extends string>(
  name: Name,
  step: ApprovalComment['step'],
  passed: (by: OfficerRef | null, on: string) => Partial<OpinionInWork>,
): EventDefinition<Name, VerdictSchema> & ReadableEvent =>
  defineEvent({
    name,
    version: 1,
    title: step,
    schema: schema(step),
    describe: ({ agreed, comment, sameAsDrafter }) =>
      `${step}${agreed ? '同意' : '退回'}${sameAsDrafter ? `（${step}人与拟办人为同一人）` : ''}${comment === '' ? '' : `：${comment}`}`,
    apply: (state, { opinionId, agreed, comment }, header) => {
      const work = state.opinion;
      if (work === null || work.opinion.opinionId !== opinionId) return state;
      const by = { id: header.officerId, name: header.officerName };
      const said: ApprovalComment = { by: by.name, on: header.occurredOn, step, agreed, text: comment };
      return {
        ...state,
        opinion: {
          ...work,
          ...passed(agreed ? by : null, header.occurredOn),
          stage: agreed ? (step === '审核' ? 'reviewed' : 'signed-off') : 'returned',
          comments: [...work.comments, said],
        },
      };
    },
  });
