import type { Refusal } from '../case/command';
import { type Duty, owedDuties } from '../case/duties';
import type { PaperInWork } from '../case/facets/papers';
import type { OfficeProfile } from '../case/office';
import { officeRules, refusal } from '../case/rules';
import type { CaseState } from '../case/state';
import { formatDate } from '../law/dates';
import { paperTable } from './catalogue';
import { type PaperDefinition, type PaperSubject, type Recipient, recipients } from './define';
import { occasions } from './occasions';

/** A paper that may be made now, for one of the things it can be made for. */
export interface PaperOffer {
  readonly paper: PaperDefinition;
  readonly subject: PaperSubject;
  /** The newest paper of the same kind for the same thing that was not withdrawn or voided. */
  readonly existing: PaperInWork | null;
}

/** A paper the case calls for now. */
export interface PaperProposal extends PaperOffer {
  /** Why, in one sentence. */
  readonly reason: string;
  /** Article or practice that asks for it. */
  readonly rule: string;
}

export interface PaperGroup {
  readonly recipient: Recipient;
  readonly name: string;
  readonly offers: readonly PaperOffer[];
}

export interface ClosedPaper {
  readonly paper: PaperDefinition;
  readonly refusal: Refusal;
}

/** All papers of the catalogue for a case: what it calls for, what else is lawful, and why the rest is not. */
export interface PaperChoices {
  readonly proposed: readonly PaperProposal[];
  readonly groups: readonly PaperGroup[];
  readonly closed: readonly ClosedPaper[];
}

const live = ({ stage }: PaperInWork): boolean => stage !== 'withdrawn' && stage !== 'voided';

/** The newest living paper of a kind for a subject. */
export const existingPaper = (state: CaseState, key: string, about: string | null): PaperInWork | null =>
  state.papers.filter((paper) => paper.key === key && paper.about === about && live(paper)).at(-1) ?? null;

const nothingToTell = (paper: PaperDefinition): Refusal =>
  refusal(officeRules.papers, `现在没有可以出具${paper.name}的事由`);

const closedBy = (paper: PaperDefinition, state: CaseState, office: OfficeProfile): Refusal | null =>
  paper.unlawful(state, office) ?? (paper.subjects(state, office).length === 0 ? nothingToTell(paper) : null);

const offersOf = (paper: PaperDefinition, state: CaseState, office: OfficeProfile): readonly PaperOffer[] =>
  paper
    .subjects(state, office)
    .map((subject) => ({ paper, subject, existing: existingPaper(state, paper.key, subject.about) }));

/** True when the service of this paper meets that duty. */
const answers = ({ paper, subject }: Pick<PaperOffer, 'paper' | 'subject'>, { notice, about }: Duty): boolean =>
  paper.meets === notice && (subject.about === about || about === null);

/** Notices owed come first, in the order they arose: somebody is waiting to be told. */
function owed(state: CaseState, offers: readonly PaperOffer[]): readonly PaperProposal[] {
  return owedDuties(state).flatMap((duty) =>
    offers
      .filter((offer) => answers(offer, duty))
      .map((offer) => ({
        ...offer,
        reason: `还要${duty.what}，自${formatDate(duty.since)}起`,
        rule: duty.article,
      })),
  );
}

function occasioned(state: CaseState, offers: readonly PaperOffer[]): readonly PaperProposal[] {
  return offers.flatMap((offer) => {
    const reason = occasions[offer.paper.key]?.(state, offer.subject.about) ?? null;
    return reason === null ? [] : [{ ...offer, reason, rule: offer.paper.basis }];
  });
}

/**
 * Which paper now? Proposals first: notices owed (duties.ts), then what is on record without its paper (occasions.ts), a
 * thing that has its paper already is not proposed again. Then the other lawful ones by who gets them, in the order of the
 * catalogue, and last those the law or the case closes, with the reason. Pure.
 */
export function paperChoices(state: CaseState, office: OfficeProfile): PaperChoices {
  const sorted = paperTable.map((paper) => ({ paper, refusal: closedBy(paper, state, office) }));
  const offers = sorted.flatMap(({ paper, refusal: closed }) =>
    closed === null ? offersOf(paper, state, office) : [],
  );
  const fresh = offers.filter(({ existing }) => existing === null);
  const all = [...owed(state, fresh), ...occasioned(state, fresh)];
  const same = (a: PaperOffer, b: PaperOffer): boolean => a.paper === b.paper && a.subject.about === b.subject.about;
  const proposed = all.filter((one, index) => all.findIndex((other) => same(one, other)) === index);
  const rest = offers.filter((offer) => !proposed.some((one) => same(one, offer)));
  return {
    proposed,
    groups: (Object.keys(recipients) as Recipient[])
      .map((recipient) => ({
        recipient,
        name: recipients[recipient],
        offers: rest.filter(({ paper }) => paper.recipient === recipient),
      }))
      .filter((group) => group.offers.length > 0),
    closed: sorted.flatMap(({ paper, refusal: closed }) => (closed === null ? [] : [{ paper, refusal: closed }])),
  };
}

/** The paper that tells what a duty asks for, with the one that is on its way; null where no paper can be made for it. */
export function paperForDuty(state: CaseState, office: OfficeProfile, duty: Duty): PaperOffer | null {
  const lawful = paperTable.filter((paper) => paper.meets === duty.notice && closedBy(paper, state, office) === null);
  const offers = lawful.flatMap((paper) => offersOf(paper, state, office)).filter((offer) => answers(offer, duty));
  return offers.find(({ existing }) => existing !== null) ?? offers[0] ?? null;
}
