import { findPaper } from '../papers/catalogue';
import { type IssuedPaper, issuedPapers } from './papers';
import type { CaseState } from './state';
import type { Serial } from './values';

/**
 * Whether an issued paper of the catalogue has to reach somebody (送达). Papers of the file do not, nor forms that are signed
 * and handed over on the spot; a public notice is itself a way of service. A kind only a newer version knows does when it
 * bears a number.
 */
function needsService(key: string, number: Serial | null): boolean {
  const paper = findPaper(key);
  if (paper === null) return number !== null;
  return paper.key !== 'public-notice' && paper.recipient !== 'file' && (paper.numbered || paper.recipient === 'organ');
}

/** 已印发未送达: papers of a case that are issued and have not reached whom they are for, in the order of issue. */
export function papersToServe(state: CaseState): readonly IssuedPaper[] {
  if (state.secret !== null) return [];
  const handedOver = new Set(
    state.papers.filter(({ key, issued }) => !needsService(key, issued?.number ?? null)).map(({ paperId }) => paperId),
  );
  return issuedPapers(state).filter(({ service, paperId }) => service === null && !handedOver.has(paperId));
}

/** A paper that is agreed to and waits for number and date (待印发). */
export interface PaperToIssue {
  /** Id of the paper of the catalogue; of the opinion for a 处理意见书, whose paper gets its id when it is issued. */
  readonly id: string;
  readonly kind: '处理意见书' | '文书';
  readonly name: string;
  readonly organId: string;
  readonly numbered: boolean;
  readonly signedOffOn: string | null;
}

export function papersToIssue(state: CaseState): readonly PaperToIssue[] {
  if (state.secret !== null || state.closed !== null) return [];
  const { opinion } = state;
  const letter: readonly PaperToIssue[] =
    opinion?.stage === 'signed-off'
      ? [
          {
            id: opinion.opinion.opinionId,
            kind: '处理意见书',
            name: '处理意见书',
            organId: opinion.opinion.organId,
            numbered: true,
            signedOffOn: opinion.signedOffOn,
          },
        ]
      : [];
  const papers = state.papers.flatMap(({ paperId, key, name, organ, stage, signedOffOn }): PaperToIssue[] =>
    stage === 'signed-off'
      ? [
          {
            id: paperId,
            kind: '文书',
            name,
            organId: organ.id,
            numbered: findPaper(key)?.numbered ?? false,
            signedOffOn,
          },
        ]
      : [],
  );
  return [...letter, ...papers];
}
