import { z } from 'zod';
import type { Actor, Cause, Decision, Refusal } from '../command';
import type { NewEvent } from '../event';
import type { OpinionInWork } from '../facets/handling';
import type { Role } from '../roles';
import { article, officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, type OfficerRef, shortText } from '../values';
import { defineCommand } from './define';
import { acceptanceMissing, endedRefusal } from './refusals';

type ApprovalStage = 'submitted' | 'reviewed' | 'signed-off';

const missing: Readonly<Record<ApprovalStage, string>> = {
  submitted: '还没有待审核的处理意见',
  reviewed: '处理意见还没有审核同意，不能签批',
  'signed-off': '处理意见还没有签批同意，不能印发',
};

/** The approval chain is walked in order: drafted, reviewed, signed off, issued. */
export function notAtStage(state: CaseState, stage: ApprovalStage): Refusal | null {
  const before = endedRefusal(state) ?? acceptanceMissing(state);
  if (before !== null) return before;
  return state.opinion?.stage === stage ? null : refusal(officeRules.approval, missing[stage]);
}

/** Last thing that happened to the opinion. */
export function lastApprovalStep(work: OpinionInWork | null): Cause | null {
  if (work === null) return null;
  const last = work.comments.at(-1);
  return last === undefined || last.on < work.draftedOn
    ? { on: work.draftedOn, what: '提交处理意见' }
    : { on: last.on, what: last.step };
}

/** Nobody judges his own work, unless the office gave him that post and the handler's: then the record shows it. */
export const ownWorkRefusal = (
  actor: Pick<Actor, 'officerId' | 'roles'>,
  author: OfficerRef | null,
  message: string,
): Refusal | null =>
  author?.id === actor.officerId && !actor.roles.includes('handler') ? refusal(officeRules.duties, message) : null;

interface Verdict {
  readonly opinionId: string;
  readonly agreed: boolean;
  readonly comment: string;
}

interface VerdictCommand<Name extends string> {
  readonly name: Name;
  readonly step: '审核' | '签批';
  readonly roles: readonly Role[];
  /** Where the opinion has to be. */
  readonly stage: 'submitted' | 'reviewed';
  readonly event: (verdict: Verdict & { readonly sameAsDrafter: boolean }) => NewEvent;
}

/**
 * 审核 and 签批: one verdict at two stages of the chain. Not by the drafter, unless the office gave one officer both
 * posts; the record then says that they were one person. A return carries a comment.
 */
export const verdictCommand = <Name extends string>({ name, step, roles, stage, event }: VerdictCommand<Name>) =>
  defineCommand({
    name,
    label: step,
    article: article('第三十二条'),
    dutyBearer: 'competent-organ',
    roles,
    schema: z.object({ opinionId: idSchema, agreed: z.boolean(), comment: shortText(`${step}意见`, 2000) }),
    cause: (state) => lastApprovalStep(state.opinion),
    forbidden: (state) => notAtStage(state, stage),
    decide: (state, verdict, { actor }): Decision => {
      const work = state?.opinion ?? null;
      if (work === null || work.opinion.opinionId !== verdict.opinionId) {
        return refused(officeRules.approval, '这份处理意见已经不是当前的一份，请重新打开事项', 'opinionId');
      }
      if (!verdict.agreed && verdict.comment === '') {
        return refused(officeRules.approval, '退回的，请写明意见，便于承办人修改', 'comment');
      }
      const own = ownWorkRefusal(actor, work.draftedBy, `处理意见是您拟定的，请由其他${step}人${step}`);
      if (own !== null) return { ok: false, refusal: own };
      return { ok: true, events: [event({ ...verdict, sameAsDrafter: work.draftedBy.id === actor.officerId })] };
    },
  });
