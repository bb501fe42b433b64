import { z } from 'zod';
import type { Cause } from '../command';
import { newEvent } from '../events/define';
import { paperEnded } from '../events/paper-ended';
import { findPaperInWork } from '../papers';
import type { Role } from '../roles';
import { officeRules, refusal, refused } from '../rules';
import type { CaseState } from '../state';
import { idSchema, requiredText } from '../values';
import { defineCommand } from './define';
import { lastOfPaper } from './judge-paper';

const MAY_VOID: readonly Role[] = ['approver', 'head'];

/** What is asked of a paper before it is ended, whichever chain it came along: 处理意见书 or paper of the catalogue. */
interface Endable {
  readonly name: string;
  readonly last: Cause | null;
  readonly issued: boolean;
  readonly ended: boolean;
  readonly served: boolean;
}

function findEndable(state: CaseState | null, paperId: string): Endable | null {
  if (state === null) return null;
  const letter = [...state.letters, ...state.voidedLetters].find((one) => one.paperId === paperId);
  if (letter !== undefined) {
    const { kind: name, issuedOn, service } = letter;
    const last = { on: issuedOn, what: '印发' };
    return { name, last, issued: true, ended: 'ended' in letter, served: service !== null };
  }
  const paper = findPaperInWork(state, paperId);
  if (paper === null) return null;
  const { name, issued, ended, service } = paper;
  const last = issued === null ? lastOfPaper(paper) : { on: issued.on, what: '印发' };
  return { name, last, issued: issued !== null, ended: ended !== null, served: service !== null };
}

/**
 * 撤稿、作废: a draft is withdrawn, an issued paper voided by who may sign off. A served one is not: what was served is put
 * right by a further paper. The number stays taken and visible with the reason (L8). A voided 处理意见书 opens its opinion
 * again.
 */
export const endPaper = defineCommand({
  name: 'end-paper',
  label: '撤稿、作废文书',
  article: officeRules.papers,
  dutyBearer: 'any-organ',
  roles: ['reception', 'handler', 'approver', 'head'],
  schema: z.object({ paperId: idSchema, reason: requiredText('理由', 500) }),
  cause: (state, { paperId }) => findEndable(state, paperId)?.last ?? null,
  forbidden: (state) =>
    state.letters.some(({ service }) => service === null) ||
    state.papers.some(({ ended, service }) => ended === null && service === null)
      ? null
      : refusal(officeRules.papers, '没有可以撤回或者作废的文书'),
  decide: (state, { paperId, reason }, { actor }) => {
    const paper = findEndable(state, paperId);
    if (paper === null) return refused(officeRules.papers, '没有这份文书', 'paperId');
    if (paper.ended) return refused(officeRules.papers, '这份文书已经作废', 'paperId');
    if (paper.served) {
      return refused(officeRules.papers, '文书已经送达，不能作废；确有错误的，另行出具更正的文书', 'paperId');
    }
    if (paper.issued && !actor.roles.some((role) => MAY_VOID.includes(role))) {
      return refused(officeRules.duties, '已经印发的文书，由签批人或者单位负责人作废', 'paperId');
    }
    return { ok: true, events: [newEvent(paperEnded, { paperId, name: paper.name, reason })] };
  },
});
