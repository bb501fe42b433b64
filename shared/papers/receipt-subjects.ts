import type { OfficeProfile } from '../case/office';
import type { CaseState } from '../case/state';
import type { PaperFacts, PaperSubject } from './define';
import { type IssuedPaper, issuedCatalogue, ownAddressee, servedPapers, subjectsAmong } from './issued-papers';
import { addresseeOf } from './notice-parts';
import { namedAddressee, organPapers, type ReceiverRoom } from './organ-papers';

/** What a 送达回证 can be made for: everything that has to reach somebody (papersToServe), served or not. */

const toOrgans: ReadonlySet<string> = new Set(organPapers.map(({ key }) => key));

const receiptPapers = (state: CaseState): readonly IssuedPaper[] => [
  ...servedPapers(state),
  ...issuedCatalogue(state, toOrgans),
];

export const receiptSubjects = (state: CaseState, office: OfficeProfile): readonly PaperSubject[] =>
  subjectsAmong(receiptPapers(state), state, office);

export const receiptOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): IssuedPaper | null =>
  receiptPapers(state).find(({ id }) => id === about) ?? null;

/** The organ a paper to an organ is addressed to; null for what goes to the petitioner. */
export function organReceiver({
  state,
  about,
  ...room
}: Pick<PaperFacts, 'state' | 'about'> & ReceiverRoom): string | null {
  const work = state.papers.find(({ paperId }) => paperId === about);
  const paper = organPapers.find(({ key }) => key === work?.key);
  return work === undefined || paper === undefined ? null : namedAddressee(paper, work, state, room);
}

/** 受送达人: whom the paper is addressed to. */
export const receiptReceiver = (facts: Pick<PaperFacts, 'state' | 'about'> & ReceiverRoom): string =>
  organReceiver(facts) ?? ownAddressee(facts.state, facts.about ?? '') ?? addresseeOf(facts.state);
