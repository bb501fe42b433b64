import { z } from 'zod';
import type { Cause, Decision, Refusal } from '../command';
import type { OpinionInWork } from '../facets/handling';
import { officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, shortText } from '../values';
import { acceptanceMissing, closedRefusal } from './refusals';

/** What review and sign-off have in common: the opinion looked at, agreed or returned, with a comment. */
export const verdictSchema = (label: string) =>
  z.object({ opinionId: idSchema, agreed: z.boolean(), comment: shortText(label, 2000) });
export type Verdict = z.infer<ReturnType<typeof verdictSchema>>;

type ApprovalStage = 'submitted' | 'reviewed' | 'signed-off';

const missing: Readonly<Record<ApprovalStage, string>> = {
  submitted: '还没有待审核的处理意见',
  reviewed: '处理意见还没有审核同意，不能签批',
  'signed-off': '处理意见还没有签批同意，不能印发',
};

/** The approval chain is walked in order: drafted, reviewed, signed off, issued. */
export function notAtStage(state: CaseState, stage: ApprovalStage): Refusal | null {
  const before = closedRefusal(state) ?? acceptanceMissing(state);
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

/** Checks a verdict against the opinion on the table. */
export function verdictRefusal(work: OpinionInWork | null, verdict: Verdict): Decision | null {
  if (work === null || work.opinion.opinionId !== verdict.opinionId) {
    return refused(officeRules.approval, '这份处理意见已经不是当前的一份，请重新打开事项', 'opinionId');
  }
  if (!verdict.agreed && verdict.comment === '') {
    return refused(officeRules.approval, '退回的，请写明意见，便于承办人修改', 'comment');
  }
  return null;
}
