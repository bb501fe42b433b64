import { isLocalDate, type LocalDate } from '../law/dates';
import type { Service, ServiceAttempt } from './facets/handling';
import type { PaperInWork } from './facets/papers';
import { documentNumber } from './numbers';
import type { CaseState } from './state';

/** A paper with a stored file, whichever chain it came along: what service and the list of papers need. */
export interface IssuedPaper {
  readonly paperId: string;
  readonly name: string;
  /** As shown; empty for papers without a number. */
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly service: Service | null;
  readonly attempts: readonly ServiceAttempt[];
}

/** Every issued paper that was not voided: 处理意见书 and papers of the catalogue, in the order of issue. */
export const issuedPapers = (state: CaseState): readonly IssuedPaper[] =>
  [
    ...state.letters.map(({ paperId, kind, number, issuedOn, service, attempts }) => ({
      paperId,
      name: kind,
      number: documentNumber(number),
      issuedOn,
      service,
      attempts,
    })),
    ...state.papers.flatMap(({ paperId, name, issued, stage, service, attempts }) =>
      issued === null || stage === 'voided'
        ? []
        : [
            {
              paperId,
              name,
              number: issued.number === null ? '' : documentNumber(issued.number),
              issuedOn: issued.on,
              service,
              attempts,
            },
          ],
    ),
  ].sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0));

export const findPaperInWork = (state: CaseState | null, paperId: string): PaperInWork | null =>
  state?.papers.find((paper) => paper.paperId === paperId) ?? null;

const reviewPapers: ReadonlySet<string> = new Set(['review-opinion', 're-review-opinion']);

/** 复查意见书, 复核意见书: number, period to decide anew and service of one are those of its round. */
export const isReviewPaper = ({ key }: Pick<PaperInWork, 'key'>): boolean => reviewPapers.has(key);

/** Those issued for a round and not voided, in the order they were drafted. */
export const issuedReviewPapers = (state: CaseState, reviewId: string): readonly PaperInWork[] =>
  state.papers.filter(
    (paper) => paper.about === reviewId && isReviewPaper(paper) && paper.issued !== null && paper.stage !== 'voided',
  );

/** What the issued 复查意见书 or 复核意见书 of a round says of itself; null while none is issued. */
export function issuedReviewPaper(
  state: CaseState,
  reviewId: string,
): { readonly number: string; readonly redoBy: LocalDate | null } | null {
  const paper = issuedReviewPapers(state, reviewId)[0];
  if (paper === undefined) return null;
  const redoBy = (paper.versions.at(-1)?.values.redoBy ?? '').trim();
  return {
    number: paper.issued?.number == null ? '' : documentNumber(paper.issued.number),
    redoBy: isLocalDate(redoBy) ? redoBy : null,
  };
}

/** Replaces one paper; a paper that is not there is left out of it. */
export const withPaper = (
  state: CaseState,
  paperId: string,
  change: (paper: PaperInWork) => PaperInWork,
): CaseState => ({
  ...state,
  papers: state.papers.map((paper) => (paper.paperId === paperId ? change(paper) : paper)),
});
