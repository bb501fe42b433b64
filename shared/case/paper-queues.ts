import { findPaper } from '../papers/catalogue';
import { notAtStage } from './commands/approval';
import { paperRefusal } from './commands/draft-paper';
import type { PaperInWork } from './facets/papers';
import type { OfficeProfile } from './office';
import { type IssuedPaper, issuedPapers } from './papers';
import type { CaseState } from './state';
import type { OrganRef, Serial } from './values';

/**
 * Whether an issued paper of the catalogue has to reach somebody (送达). Papers of the file do not, nor forms that are signed
 * and handed over on the spot; a public notice is itself a way of service. A kind only a newer version knows does when it
 * bears a number.
 */
export function needsService(key: string, number: Serial | null): boolean {
  const paper = findPaper(key);
  if (paper === null) return number !== null;
  return paper.key !== 'public-notice' && paper.recipient !== 'file' && (paper.numbered || paper.recipient === 'organ');
}

/** 复查意见书、复核意见书 whose round was recorded as served by its own step (登记复查、复核意见送达). */
const servedWithRound = ({ reviews }: CaseState, { key, about }: PaperInWork): boolean =>
  (key === 'review-opinion' || key === 're-review-opinion') &&
  reviews.some(({ reviewId, service }) => reviewId === about && service !== null);

/**
 * 已印发未送达: papers of a case that are issued and have not reached whom they are for, in the order of issue. Closing a
 * matter does not serve them, and they may be served after it (serve-letter.ts).
 */
export function papersToServe(state: CaseState): readonly IssuedPaper[] {
  if (state.secret !== null) return [];
  const handedOver = new Set(
    state.papers
      .filter((paper) => !needsService(paper.key, paper.issued?.number ?? null) || servedWithRound(state, paper))
      .map(({ paperId }) => paperId),
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

/** An organ as far as the case names it; which kind it is, it does not say, so it stands for both. */
const eitherKind = ({ id, name }: OrganRef): OfficeProfile['organs'] =>
  (['competent-organ', 'petition-office'] as const).map((kind) => ({
    ...{ id, name, kind },
    ...{ shortForm: name, superior: name, phone: '' },
  }));

/** The office as far as papers of the case tell of it: a row is read from the case alone, settings do not change it. */
const officeOfPapers = ({ letters, papers, reviews }: CaseState): OfficeProfile => ({
  ...{ officeName: '', division: '', receptionPlace: '' },
  organs: [
    ...[...letters, ...papers].flatMap(({ organ }) => eitherKind(organ)),
    ...reviews.flatMap(({ organId, organ }) => (organId === null ? [] : eitherKind({ id: organId, name: organ }))),
  ],
});

/**
 * Whether the law of its kind still lets it be issued: what it was made for may have been answered, taken back or ended
 * since, and then it can only be withdrawn. A kind only a newer version knows waits for that version.
 */
function mayBeIssued(state: CaseState, { key, about }: PaperInWork): boolean {
  const paper = findPaper(key);
  return paper === null || paperRefusal(paper, state, about, { office: officeOfPapers(state) }) === null;
}

/** 待印发, whatever the stage of the matter: only a 处理意见书 is not issued any more once the matter has ended. */
export function papersToIssue(state: CaseState): readonly PaperToIssue[] {
  if (state.secret !== null) return [];
  const { opinion } = state;
  const letter: readonly PaperToIssue[] =
    opinion !== null && notAtStage(state, 'signed-off') === null
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
  const papers = state.papers
    .filter((paper) => paper.stage === 'signed-off' && mayBeIssued(state, paper))
    .map(
      ({ paperId, key, name, organ, signedOffOn }): PaperToIssue => ({
        id: paperId,
        kind: '文书',
        name,
        organId: organ.id,
        numbered: findPaper(key)?.numbered ?? false,
        signedOffOn,
      }),
    );
  return [...letter, ...papers];
}
