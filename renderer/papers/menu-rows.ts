import type { PaperOffer, PaperProposal } from '#shared/papers/propose';
import { stageWords } from './paper-stage';

/** One line of the choice of papers. */
export interface OfferRow {
  readonly id: string;
  readonly name: string;
  /** Why, for what, and what is there already. */
  readonly detail: string;
  readonly proposed: boolean;
  readonly offer: PaperOffer;
}

const idOf = ({ paper, subject }: PaperOffer): string => `${paper.key}:${subject.about ?? ''}`;

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('；');

/** A subject is said where there are several, or where it is something of its own. */
const subjectWords = ({ paper, subject }: PaperOffer, offers: readonly PaperOffer[]): string =>
  subject.about !== null || offers.filter((other) => other.paper === paper).length > 1 ? subject.label : '';

const existingWords = ({ existing }: PaperOffer): string =>
  existing === null ? '' : `已有一份（${stageWords[existing.stage]}）`;

export const proposalRows = (proposals: readonly PaperProposal[]): readonly OfferRow[] =>
  proposals.map((offer) => ({
    id: idOf(offer),
    name: offer.paper.name,
    detail: joined([offer.reason, subjectWords(offer, proposals), offer.rule]),
    proposed: true,
    offer,
  }));

export const offerRows = (offers: readonly PaperOffer[]): readonly OfferRow[] =>
  offers.map((offer) => ({
    id: idOf(offer),
    name: offer.paper.name,
    detail: joined([existingWords(offer), subjectWords(offer, offers)]),
    proposed: false,
    offer,
  }));
