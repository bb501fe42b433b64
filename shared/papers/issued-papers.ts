import { accusedIn, accusedUnknown } from '../case/accused';
import type { Service, ServiceAttempt } from '../case/facets/handling';
import { reviewLevels } from '../case/facets/review';
import { ofWay6, simpleInForce } from '../case/handling';
import { documentNumber } from '../case/numbers';
import type { OfficeProfile } from '../case/office';
import { issuedReviewPapers } from '../case/papers';
import type { CaseState } from '../case/state';
import type { Person } from '../case/values';
import type { LocalDate } from '../law/dates';
import { formatDate } from '../law/dates';
import { nameKey } from '../people/names';
import type { PaperFacts, PaperSubject } from './define';
import { addresseeOf } from './notice-parts';
import { REPLY_LETTER_NAME } from './reply-letter';
import { cleanLine } from './text';

/** A paper of this office that has to reach the petitioner (送达), with what is known of its service. */
export interface IssuedPaper {
  /** Paper id of a letter, review id of a 复查 or 复核 opinion. */
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly organId: string;
  readonly organ: string;
  readonly issuedOn: LocalDate;
  readonly service: (Pick<Service, 'way' | 'servedOn' | 'receiver'> & Partial<Service>) | null;
  readonly attempts: readonly ServiceAttempt[];
  /** What the petitioner may do against it, as the clause of a notice; null at the end of the road. */
  readonly remedy: 'review' | 're-review' | null;
  /** Organ the paper itself names for it; empty where it names none that is on record. */
  readonly remedyOrgan: string;
}

/** Letters and opinions of review issued by organs of this office, in the order of issue. */
export function issuedPapers(state: CaseState): readonly IssuedPaper[] {
  const opinion = state.opinion?.opinion;
  const letters = state.letters.map(
    ({ paperId, opinionId, number, organ, issuedOn, service, attempts }): IssuedPaper => ({
      id: paperId,
      name: REPLY_LETTER_NAME,
      number: documentNumber(number),
      organId: organ.id,
      organ: organ.name,
      issuedOn,
      service,
      attempts,
      remedy: 'review',
      remedyOrgan: opinion?.opinionId === opinionId ? cleanLine(opinion.remedyOrgan) : '',
    }),
  );
  const opinions = state.reviews.flatMap(({ reviewId, level, organ, organId, decision, service }): IssuedPaper[] => {
    if (decision === null || organId === null) return [];
    const paper = issuedReviewPapers(state, reviewId)[0];
    return [
      {
        id: reviewId,
        name: `${reviewLevels[level]}意见书`,
        number: cleanLine(decision.documentNumber),
        organId,
        organ,
        issuedOn: decision.on,
        service,
        attempts: paper?.attempts ?? [],
        remedy: level === 'review' ? 're-review' : null,
        remedyOrgan: cleanLine(paper?.versions.at(-1)?.values.remedyOrgan ?? ''),
      },
    ];
  });
  return [...letters, ...opinions];
}

/** Papers of the catalogue that are handed to the petitioner or the parties against a receipt. */
export const handedOver: ReadonlySet<string> = new Set([
  'acceptance-notice',
  'elsewhere-notice',
  'extension-notice',
  'further-refusal-notice',
  'hearing-notice',
  'hearing-opinion',
  'mediation-agreement',
  'ordinary-notice',
  'procedure-notice',
  'received-notice',
  'refusal-notice',
  'settlement-agreement',
  'simple-reply',
  'suggestion-reply',
  'supplement-notice',
  'whereabouts-notice',
  'withdrawal-consent',
]);

/** Issued papers of the catalogue of these kinds, those made void left out. */
export const issuedCatalogue = (state: CaseState, kinds: ReadonlySet<string>): readonly IssuedPaper[] =>
  state.papers.flatMap(({ paperId, key, name, organ, issued, stage, service, attempts }): readonly IssuedPaper[] =>
    issued === null || stage === 'voided' || !kinds.has(key)
      ? []
      : [
          {
            id: paperId,
            name,
            number: issued.number === null ? '' : documentNumber(issued.number),
            organId: organ.id,
            organ: organ.name,
            issuedOn: issued.on,
            service,
            attempts,
            // An answer under the simple procedure is a 处理意见 as well: T8 runs from its service.
            remedy: key === 'simple-reply' && simpleInForce(state) && ofWay6(state) ? 'review' : null,
            remedyOrgan: '',
          },
        ],
  );

/** Everything that has to reach the petitioner: letters, opinions of review, and notices of the catalogue. */
export const servedPapers = (state: CaseState): readonly IssuedPaper[] => [
  ...issuedPapers(state),
  ...issuedCatalogue(state, handedOver),
];

/** Names of the paper as it is cited: 《信访处理意见书》（临信访函〔2026〕3号）. */
export const cited = ({ name, number }: Pick<IssuedPaper, 'name' | 'number'>): string =>
  `《${name}》${number === '' ? '' : `（${number}）`}`;

/** Papers of organs of this office as choices. */
export const subjectsAmong = (
  papers: readonly IssuedPaper[],
  { secret }: Pick<CaseState, 'secret'>,
  office: OfficeProfile,
): readonly PaperSubject[] =>
  papers
    .filter(({ organId }) => secret === null && office.organs.some(({ id }) => id === organId))
    .map((paper) => ({ about: paper.id, label: `${formatDate(paper.issuedOn)}印发的${cited(paper)}` }));

/** Those a paper of service can be made for, as choices. */
export const issuedSubjects = (
  state: CaseState,
  office: OfficeProfile,
  only: (paper: IssuedPaper) => boolean = () => true,
): readonly PaperSubject[] => subjectsAmong(servedPapers(state).filter(only), state, office);

export const unserved = ({ service }: IssuedPaper): boolean => service === null;

export const issuedOf = ({ state, about }: Pick<PaperFacts, 'state' | 'about'>): IssuedPaper | null =>
  servedPapers(state).find(({ id }) => id === about) ?? null;

/** The first address on record of the petitioners; empty when none left one. */
export const addressOf = ({ petitioners }: CaseState): string =>
  cleanLine(petitioners.find(({ address }) => cleanLine(address ?? '') !== '')?.address ?? '');

/** Whom the opinion of a letter is addressed to by name; null for papers that go to whoever brought the matter. */
export function ownAddressee(state: CaseState, id: string): string | null {
  const opinion = state.opinion?.opinion;
  const letter = state.letters.find(({ paperId }) => paperId === id);
  return opinion !== undefined && [letter?.opinionId, id].includes(opinion.opinionId)
    ? cleanLine(opinion.addressee)
    : null;
}

/** 张三、李四, 张三等12人, 张三同志: the names alone. */
const namesIn = (to: string): readonly string[] =>
  to.split(/[、，,；;\s]+/).map((name) => nameKey(name.replace(/(?:等\d+(?:人|户|名)|先生|女士|同志)$/, '')));

/** The petitioners meant by the addressee of a paper; nobody without a name, for nothing is handed to one unknown. */
export function addressedTo(state: CaseState, to: string): readonly Person[] {
  const named = state.petitioners.filter(({ name }) => cleanLine(name) !== '');
  const names = namesIn(to);
  return to === addresseeOf(state) ? named : named.filter(({ name }) => names.includes(nameKey(name)));
}

/** One person a paper can be sent to, with an address of his own; null when none of those meant left one. */
export function reachable(state: CaseState, to: string): { readonly name: string; readonly address: string } | null {
  const person = addressedTo(state, to).find(({ address }) => cleanLine(address ?? '') !== '');
  return person === undefined ? null : { name: cleanLine(person.name), address: cleanLine(person.address ?? '') };
}

/** True when one of those who will read a paper is the accused, or may be while they are not on record (条例 art. 30(3)). */
export const reachesAccused = (state: CaseState, receivers: readonly string[]): boolean =>
  receivers.some((name) => name !== '' && (accusedUnknown(state) !== null || accusedIn(state, name) !== null));
