import { z } from 'zod';
import type { VoidedLetter } from '../facets/handling';
import { withPaper } from '../papers';
import type { CaseState } from '../state';
import { idSchema, requiredText } from '../values';
import { defineEvent } from './define';

/**
 * A voided 处理意见书 answers nobody: its opinion is open again, to be put right, approved and issued under another number.
 * What reviewers said of it stays.
 */
function withoutLetter(state: CaseState, paperId: string, ended: VoidedLetter['ended']): CaseState {
  const letter = state.letters.find((one) => one.paperId === paperId);
  if (letter === undefined) return state;
  const { opinion } = state;
  const reopened = opinion?.stage === 'issued' && opinion.opinion.opinionId === letter.opinionId;
  return {
    ...state,
    letters: state.letters.filter((one) => one !== letter),
    voidedLetters: [...state.voidedLetters, { ...letter, ended }],
    opinion: reopened
      ? { ...opinion, stage: 'returned', reviewedBy: null, signedOffBy: null, signedOffOn: null }
      : opinion,
  };
}

/** 撤稿、作废: a draft withdrawn, or an issued paper voided; a number once given stays visible with the reason (L8). */
export const paperEnded = defineEvent({
  name: 'paper-ended',
  version: 1,
  title: '文书作废',
  schema: z.object({ paperId: idSchema, name: requiredText('文书名称', 60), reason: requiredText('理由', 500) }),
  describe: ({ name, reason }) => `${name}作废：${reason}`,
  apply: (state, { paperId, reason }, header) => {
    const ended = { on: header.occurredOn, reason };
    return withPaper(withoutLetter(state, paperId, ended), paperId, (paper) => ({
      ...paper,
      stage: paper.issued === null ? 'withdrawn' : 'voided',
      ended,
    }));
  },
});
