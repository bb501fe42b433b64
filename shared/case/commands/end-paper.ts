import { z } from 'zod';
import { newEvent } from '../events/define';
import { paperEnded } from '../events/paper-ended';
import { findPaperInWork } from '../papers';
import type { Role } from '../roles';
import { officeRules, refusal, refused } from '../rules';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { lastOfPaper } from './judge-paper';

const MAY_VOID: readonly Role[] = ['approver', 'head'];

/**
 * 撤稿、作废: a draft is withdrawn, an issued paper voided by who may sign off. A served one is not: what was served is put
 * right by a further paper. The number stays taken and visible with the reason (L8).
 */
export const endPaper = defineCommand({
  name: 'end-paper',
  label: '撤稿、作废文书',
  article: officeRules.papers,
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ paperId: idSchema, reason: requiredText('理由', 500) }),
  cause: (state, { paperId }) => {
    const paper = findPaperInWork(state, paperId);
    return paper?.issued == null ? lastOfPaper(paper) : { on: paper.issued.on, what: '印发' };
  },
  forbidden: (state) =>
    state.papers.some(({ ended, service }) => ended === null && service === null)
      ? null
      : refusal(officeRules.papers, '没有可以撤回或者作废的文书'),
  decide: (state, { paperId, reason }, { actor }) => {
    const paper = findPaperInWork(state, paperId);
    if (paper === null) return refused(officeRules.papers, '没有这份文书', 'paperId');
    if (paper.ended !== null) return refused(officeRules.papers, '这份文书已经作废', 'paperId');
    if (paper.service !== null) {
      return refused(officeRules.papers, '文书已经送达，不能作废；确有错误的，另行出具更正的文书', 'paperId');
    }
    if (paper.issued !== null && !actor.roles.some((role) => MAY_VOID.includes(role))) {
      return refused(officeRules.duties, '已经印发的文书，由签批人或者单位负责人作废', 'paperId');
    }
    return { ok: true, events: [newEvent(paperEnded, { paperId, name: paper.name, reason })] };
  },
});
