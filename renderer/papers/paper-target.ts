import type { PaperOffer } from '#shared/papers/propose';

/** Which paper of a case: one that was handed in, or a new one of a kind for one of the things it can be made for. */
export type PaperTarget = { readonly paperId: string } | { readonly key: string; readonly about: string | null };

/** A paper that is on its way is gone on with, not begun twice. */
export const targetOf = ({ paper, subject, existing }: PaperOffer): PaperTarget =>
  existing === null ? { key: paper.key, about: subject.about } : { paperId: existing.paperId };
