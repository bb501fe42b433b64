import { z } from 'zod';
import type { Cause } from '../command';
import { newEvent } from '../events/define';
import { paperJudged } from '../events/paper-judged';
import type { PaperInWork } from '../facets/papers';
import { findPaperInWork } from '../papers';
import type { Role } from '../roles';
import { officeRules, refusal, refused } from '../rules';
import { idSchema, shortText } from '../values';
import { ownWorkRefusal } from './approval';
import { defineCommand } from './define';

/** Last thing that happened to a paper. */
export function lastOfPaper(paper: PaperInWork | null): Cause | null {
  const version = paper?.versions.at(-1);
  if (paper === null || version === undefined) return null;
  const said = paper.comments.at(-1);
  return said === undefined || said.on < version.on
    ? { on: version.on, what: '拟稿' }
    : { on: said.on, what: said.step };
}

/** 审核、签批 of papers: one verdict at two stages, as for the 处理意见书. */
const judge = <Name extends string>(
  name: Name,
  step: '审核' | '签批',
  stage: 'submitted' | 'reviewed',
  roles: readonly Role[],
) =>
  defineCommand({
    name,
    label: `${step}文书`,
    article: officeRules.approval,
    dutyBearer: 'any-organ',
    roles,
    schema: z.object({ paperId: idSchema, agreed: z.boolean(), comment: shortText(`${step}意见`, 2000) }),
    cause: (state, { paperId }) => lastOfPaper(findPaperInWork(state, paperId)),
    forbidden: (state) =>
      state.papers.some((paper) => paper.stage === stage)
        ? null
        : refusal(officeRules.approval, `没有等待${step}的文书`),
    decide: (state, { paperId, agreed, comment }, { actor }) => {
      const paper = findPaperInWork(state, paperId);
      if (paper === null || paper.stage !== stage) {
        return refused(officeRules.approval, `这份文书不在${step}这一步，请重新打开事项`, 'paperId');
      }
      if (!agreed && comment === '') {
        return refused(officeRules.approval, '退回的，请写明意见，便于修改', 'comment');
      }
      const author = paper.versions.at(-1)?.by ?? null;
      const own = ownWorkRefusal(actor, author, `这份文书是您拟写的，请由其他${step}人${step}`);
      if (own !== null) return { ok: false, refusal: own };
      const sameAsDrafter = author?.id === actor.officerId;
      return { ok: true, events: [newEvent(paperJudged, { paperId, step, agreed, comment, sameAsDrafter })] };
    },
  });

export const reviewPaper = judge('review-paper', '审核', 'submitted', ['reviewer']);
export const signOffPaper = judge('sign-off-paper', '签批', 'reviewed', ['approver', 'head']);
