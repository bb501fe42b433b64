import type { PaperInWork } from '../case/facets/papers';
import type { OfficeProfile } from '../case/office';
import { seriesOf } from '../case/series';
import type { CaseState } from '../case/state';
import type { Serial } from '../case/values';
import type { LocalDate } from '../law/dates';
import type { Law } from '../law/law';
import type { PaperFacts } from './define';

interface Surroundings {
  readonly state: CaseState;
  readonly office: OfficeProfile;
  readonly law: Law;
  /** Both null before issue. */
  readonly number: Serial | null;
  readonly issuedOn: LocalDate | null;
  readonly today: LocalDate;
}

/**
 * What a handed-in paper is made from: the newest version of the officer's parts, under the name of who wrote them, so that
 * what is reviewed, signed off and issued is one text whoever looks at it. Null when this office does not act for its organ
 * (any more).
 */
export function factsOfWork(
  work: Pick<PaperInWork, 'key' | 'organ' | 'about' | 'versions'>,
  { state, office, law, number, issuedOn, today }: Surroundings,
): PaperFacts | null {
  const organ = office.organs.find(({ id }) => id === work.organ.id);
  const version = work.versions.at(-1);
  if (organ === undefined || version === undefined) return null;
  return {
    ...{ state, office, about: work.about, values: version.values, issuedOn, today },
    // The words it was handed in with, whatever the office changed since.
    law: { ...law, wording: version.wording ?? [] },
    // Its blanks before issue show the series this kind of paper is numbered in.
    organ: { ...organ, shortForm: seriesOf(organ, work.key) },
    number: number && { shortForm: number.series, year: number.year, serial: number.serial },
    officerName: version.by.name,
  };
}
