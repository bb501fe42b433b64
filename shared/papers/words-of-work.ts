import type { PaperInWork } from '../case/facets/papers';
import type { OfficeProfile } from '../case/office';
import type { CaseState } from '../case/state';
import type { Serial } from '../case/values';
import type { LocalDate } from '../law/dates';
import type { Law } from '../law/law';
import type { PaperFacts } from './define';

export interface WorkSurroundings {
  readonly state: CaseState;
  readonly office: OfficeProfile;
  readonly law: Law;
  /** Both null before issue. */
  readonly number: Serial | null;
  readonly issuedOn: LocalDate | null;
  readonly today: LocalDate;
}

/**
 * What the words of a handed-in paper are made from: the newest version of the officer's parts, under the name of who wrote
 * them, so that what is reviewed, signed off and issued is one text whoever looks at it. Null when this office does not act
 * for its organ (any more). Apart from `factsOfWork`, which knows the series of every paper and therefore all papers.
 */
export function wordsOfWork(
  work: Pick<PaperInWork, 'organ' | 'about' | 'versions'>,
  { state, office, law, number, issuedOn, today }: WorkSurroundings,
): PaperFacts | null {
  const organ = office.organs.find(({ id }) => id === work.organ.id);
  const version = work.versions.at(-1);
  if (organ === undefined || version === undefined) return null;
  return {
    ...{ state, office, organ, about: work.about, values: version.values, issuedOn, today },
    // The words it was handed in with, whatever the office changed since.
    law: { ...law, wording: version.wording ?? [] },
    number: number && { shortForm: number.series, year: number.year, serial: number.serial },
    officerName: version.by.name,
  };
}
